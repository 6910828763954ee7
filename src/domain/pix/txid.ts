/** 25 places to base 36 hold the 128 bits of an id. */
const length = 25;
const uuid = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;

/** A txid must be at most 25 of `[A-Za-z0-9]` in a static BR Code; `***` stands for none. */
export function isTxid(text: string): boolean {
  return /^[A-Za-z0-9]{1,25}$/.test(text);
}

/** The txid that names a title: its id in base 36, 25 capitals and digits, so that a bank's change of case does no harm. Throws on what is no UUID: a bug. */
export function txidOf(receivableId: string): string {
  const lower = receivableId.toLowerCase();
  if (!uuid.test(lower)) throw new RangeError(`Not an id: ${receivableId}`);
  return BigInt(`0x${lower.replaceAll('-', '')}`)
    .toString(36)
    .toUpperCase()
    .padStart(length, '0');
}

/** The id of the title a txid names, or null where the txid was not made by `txidOf`. */
export function receivableIdOfTxid(txid: string): string | null {
  if (!/^[0-9A-Za-z]{25}$/.test(txid)) return null;
  let number = 0n;
  for (const character of txid) number = number * 36n + BigInt(parseInt(character, 36));
  const hex = number.toString(16).padStart(32, '0');
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}
