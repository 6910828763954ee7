import type { PixCharge } from '../../contract/pix';
import type { ReceivableRow } from '../../contract/receivables';
import type { IsoDate } from '../../domain/calendar/isoDate';
import { cents } from '../../domain/money/cents';
import { readPix, staticPix } from '../../domain/pix/brCode';
import { txidOf } from '../../domain/pix/txid';
import { receivableLabel } from '../../domain/receivableLabel';
import { err, ok, type Result } from '../../domain/result';
import { pixRefusals } from '../../strings/pix';
import { problemDetails } from '../../strings/problems';
import { qrCode, qrPath } from '../codes/qrCode';
import { notOpen } from '../payments/recordPayment';
import type { Reason } from '../reason';
import type { Tx } from '../storage/database';
import { readCharging, type Company } from '../storage/repositories/charging';
import { titlesInHand } from '../storage/repositories/lockedTitles';
import { receivableRows } from '../storage/repositories/receivables';
import { pixAccountOf, type PixAccount } from './pixAccount';

/** An open title, and where a Pix over it goes. */
export interface PixTitle {
  row: ReceivableRow;
  label: string;
  account: PixAccount;
  company: Company;
  today: IsoDate;
}

/** What a Pix over a title is made from. Fails with `not_found`, `receivable_not_open` or `pix_key_missing`. */
export async function pixTitleOf(
  tx: Tx,
  { companyId, now }: { companyId: string; now: Date },
  receivableId: string,
): Promise<Result<PixTitle, Reason>> {
  const { company, terms, today } = await readCharging(tx, companyId, now);
  const [row] = await receivableRows(tx, companyId, [receivableId], terms, today);
  if (row === undefined) return err(await whyNotOpen(tx, companyId, receivableId));
  const account = await pixAccountOf(tx, company);
  if (!account.ok) return account;
  return ok({ row, label: receivableLabel(row), account: account.value, company, today });
}

/**
 * A static Pix over what an open title amounts to today, charges included, with a txid that names the title. Fails with
 * `not_found`, `receivable_not_open`, `pix_key_missing` or `pix_amount_out_of_range`.
 */
export async function pixChargeFor(
  tx: Tx,
  asking: { companyId: string; now: Date },
  receivableId: string,
): Promise<Result<PixCharge, Reason>> {
  const title = await pixTitleOf(tx, asking, receivableId);
  if (!title.ok) return title;
  const { row, label, today } = title.value;
  const code = brCodeOf(title.value);
  if (!code.ok) return code;
  const read = readPix(code.value);
  if (!read.ok || read.value.kind !== 'static') throw new Error('a BR Code of ours that cannot be read');
  const qr = qrCode(code.value);
  return ok({
    receivableId,
    receivableLabel: label,
    clientId: row.clientId,
    amountCents: row.totalCents,
    asOf: today,
    txid: txidOf(receivableId),
    key: read.value.key.value,
    merchantName: read.value.name,
    merchantCity: read.value.city,
    brCode: code.value,
    qr: { size: qr.size, path: qrPath(qr) },
  });
}

async function whyNotOpen(tx: Tx, companyId: string, receivableId: string): Promise<Reason> {
  const [title] = await titlesInHand(tx, companyId, [receivableId], { lock: false });
  if (title === undefined) return { code: 'not_found', detail: problemDetails.noSuchReceivable };
  return notOpen(tx, title);
}

function brCodeOf({ row, label, account, company }: PixTitle): Result<string, Reason> {
  const { id, totalCents } = row;
  const { key, city } = account;
  const code = staticPix({ key, name: company.name, city, amountCents: cents(totalCents), txid: txidOf(id) });
  if (code.ok) return code;
  switch (code.error.code) {
    case 'badKey':
      return err({ code: 'pix_key_missing', detail: pixRefusals.badKey(account.label) });
    case 'cityMissing':
      return err({ code: 'pix_key_missing', detail: pixRefusals.noCity(account.label) });
    case 'amountOutOfRange':
      return err({
        code: 'pix_amount_out_of_range',
        detail: pixRefusals.amount(label, totalCents),
        data: { amountCents: totalCents },
      });
    case 'nameMissing':
    case 'badTxid':
      throw new Error(`no BR Code: ${code.error.code}`);
  }
}
