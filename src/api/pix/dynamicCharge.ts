import type { PixDynamicCharge } from '../../contract/pix';
import { parseDocument } from '../../domain/documents/document';
import { readPix } from '../../domain/pix/brCode';
import { err, ok, type Result } from '../../domain/result';
import { pixChargeMessage, pixRefusals } from '../../strings/pix';
import { localTime } from '../changes/localTime';
import { qrCode, qrPath } from '../codes/qrCode';
import type { Reason } from '../reason';
import { chargeTxid } from './chargeTxid';
import type { PixTitle } from './pixCharge';
import type { PixProvider } from './pixProvider';

/**
 * A charge at the company's institution over what the title amounts to today; it lapses with the day, as tomorrow the title
 * amounts to something else. Fails with `pix_provider_failed` where the institution refuses or gives another code than asked for.
 */
export async function dynamicChargeFor(
  provider: PixProvider,
  { row, label, account, company, today }: PixTitle,
  now: Date,
): Promise<Result<PixDynamicCharge, Reason>> {
  const { hour, minute } = localTime(company.timeZone, now);
  const expiresInSeconds = 86_400 - (hour * 60 + minute) * 60;
  const document = parseDocument(row.clientDocument ?? '');
  const txid = chargeTxid(row.id, today);
  const made = await provider.putCharge({
    txid,
    key: account.key,
    amountCents: row.totalCents,
    expiresInSeconds,
    payer: document.ok ? { name: row.clientName, document: document.value.bare } : null,
    message: pixChargeMessage(label),
  });
  if (!made.ok) return err({ code: 'pix_provider_failed', detail: made.error.detail });
  const { brCode } = made.value;
  const read = readPix(brCode);
  const isOurs =
    read.ok &&
    read.value.kind === 'dynamic' &&
    (read.value.amountCents === null || read.value.amountCents === row.totalCents);
  if (!isOurs) return err({ code: 'pix_provider_failed', detail: pixRefusals.otherCode });
  const qr = qrCode(brCode);
  return ok({
    receivableId: row.id,
    receivableLabel: label,
    clientId: row.clientId,
    amountCents: row.totalCents,
    asOf: today,
    txid,
    expiresAt: new Date(now.getTime() + expiresInSeconds * 1_000).toISOString(),
    brCode,
    qr: { size: qr.size, path: qrPath(qr) },
  });
}
