import type { PixPaste } from '../../contract/pix';
import { readPix } from '../../domain/pix/brCode';
import { receivableLabel } from '../../domain/receivableLabel';
import { pixReadingSentence } from '../../strings/pix';
import type { Tx } from '../storage/database';
import { titlesInHand } from '../storage/repositories/lockedTitles';
import { receivableOfTxid } from './chargeTxid';

/** What a pasted *Pix copia e cola* says, and which title of the company it names; or why it is none. */
export async function readPastedCode(tx: Tx, companyId: string, text: string): Promise<PixPaste> {
  const read = readPix(text);
  if (!read.ok) return { valid: false, reason: pixReadingSentence(read.error) };
  const { kind, name, city, amountCents, txid } = read.value;
  const id = txid === null ? null : receivableOfTxid(txid);
  const [title] = id === null ? [] : await titlesInHand(tx, companyId, [id], { lock: false });
  return {
    valid: true,
    kind,
    key: read.value.kind === 'static' ? read.value.key.value : null,
    name,
    city,
    amountCents,
    txid,
    receivableId: title?.record.id ?? null,
    receivableLabel: title === undefined ? null : receivableLabel(title.record),
  };
}
