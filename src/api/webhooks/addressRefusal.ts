import { isIP } from 'node:net';
import { webhookText } from '../../strings/webhooks';

/** Names that mean this computer, for development. */
export const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why an address takes no webhook, in Portuguese; null where it may. What its name resolves to is checked at every delivery, by
 * the agent that connects.
 */
export function addressRefusal(address: string, { allowLoopback }: { allowLoopback: boolean }): string | null {
  if (!URL.canParse(address)) return webhookText.notAnAddress;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return webhookText.noCredentials;
  if (allowLoopback && loopbackNames.includes(url.hostname)) {
    return ['http:', 'https:'].includes(url.protocol) ? null : webhookText.httpsOnly;
  }
  if (url.protocol !== 'https:') return webhookText.httpsOnly;
  if (isIP(url.hostname) !== 0 || url.hostname.startsWith('[')) return webhookText.nameNotNumber;
  const name = url.hostname.replace(/\.$/, '');
  if (!name.includes('.') || /\.(localhost|local|internal|intranet|lan|home|corp)$/.test(name)) {
    return webhookText.internalName;
  }
  return null;
}
