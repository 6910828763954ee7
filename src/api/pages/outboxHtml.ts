import type { AddressObject, ParsedMail } from 'mailparser';
import { outboxPageText } from '../../strings/emails';
import { escapeHtml } from '../email/renderEmail';
import type { OutboxMail } from '../email/readOutbox';

const style = `
  :root { color-scheme: light dark; font: 15px/1.5 'Segoe UI', Arial, sans-serif; }
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem; }
  h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
  .lead { margin: 0 0 1.5rem; color: GrayText; max-width: 42rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); vertical-align: top; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
  dt { color: GrayText; } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 34rem; border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
`;

/** Every message in the outbox. `path`: where this page is served. */
export function outboxListHtml(mails: readonly OutboxMail[], path: string): string {
  const { title, lead, empty, to, subject, when } = outboxPageText;
  const lines = mails.map(
    ({ id, mail }) =>
      `<tr><td>${escapeHtml(whenOf(mail))}</td><td>${escapeHtml(addressesOf(mail.to))}</td>` +
      `<td><a href="${path}/${id}">${escapeHtml(mail.subject ?? '')}</a></td></tr>`,
  );
  const table =
    `<table><thead><tr><th scope="col">${when}</th><th scope="col">${to}</th><th scope="col">${subject}</th></tr></thead>` +
    `<tbody>${lines.join('\n')}</tbody></table>`;
  const content = mails.length === 0 ? `<p>${empty}</p>` : table;
  return page(title, `<h1>${title}</h1><p class="lead">${lead}</p>${content}`);
}

/** One message: who, what, both versions and the attachments. The HTML stands in a frame of its own, without any right. */
export function outboxMailHtml(id: string, mail: ParsedMail, path: string): string {
  const texts = outboxPageText;
  const base = `${path}/${id}`;
  const attachments = mail.attachments.map(
    ({ filename = '', size }, index) =>
      `<li><a href="${base}/anexos/${index}">${escapeHtml(filename)}</a> (${texts.bytes(size)})</li>`,
  );
  const facts = [
    [texts.from, addressesOf(mail.from)],
    [texts.to, addressesOf(mail.to)],
    [texts.replyTo, addressesOf(mail.replyTo)],
    [texts.when, whenOf(mail)],
  ].filter(([, value]) => value !== '');
  const subject = escapeHtml(mail.subject ?? '');
  return page(
    subject,
    [
      `<p><a href="${path}">${texts.back}</a></p>`,
      `<h1>${subject}</h1>`,
      `<dl>${facts.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`,
      ...(attachments.length === 0 ? [] : [`<h2>${texts.attachments}</h2><ul>${attachments.join('')}</ul>`]),
      `<iframe sandbox title="${subject}" src="${base}/html"></iframe>`,
      `<h2>${texts.text}</h2><pre>${escapeHtml(mail.text ?? '')}</pre>`,
      `<p><a href="${base}/eml">${texts.download}</a></p>`,
    ].join('\n'),
  );
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="pt-BR">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
${content}
</body>
</html>
`;
}

function addressesOf(addresses: AddressObject | AddressObject[] | undefined): string {
  return [addresses ?? []]
    .flat()
    .map(({ text }) => text)
    .join('; ');
}

function whenOf({ date }: ParsedMail): string {
  return date?.toLocaleString('pt-BR', { timeZone: 'America/Sao_Paulo', dateStyle: 'short', timeStyle: 'short' }) ?? '';
}
