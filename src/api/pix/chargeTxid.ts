import type { IsoDate } from '../../domain/calendar/isoDate';
import { receivableIdOfTxid, txidOf } from '../../domain/pix/txid';

/** A dynamic charge has 26 to 35 characters of its own: the title's txid and the day it is for. */
export function chargeTxid(receivableId: string, day: IsoDate): string {
  return txidOf(receivableId) + day.replaceAll('-', '');
}

/** The title that a static code or a dynamic charge of ours names; null for anybody else's. */
export function receivableOfTxid(txid: string): string | null {
  const [, named] = /^(\w{25})\d{8}$/.exec(txid) ?? [];
  return receivableIdOfTxid(named ?? txid);
}
