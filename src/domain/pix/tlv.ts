/** One element of a BR Code: two digits of id, two of length, then the value. */
export interface TlvElement {
  id: string;
  value: string;
}

/** Throws `RangeError` past 99 characters: a bug, as callers measure first. */
export function writeTlv(elements: readonly TlvElement[]): string {
  return elements
    .map(({ id, value }) => {
      if (value.length > 99) throw new RangeError(`Element ${id} has ${value.length} characters`);
      return id + String(value.length).padStart(2, '0') + value;
    })
    .join('');
}

/** The elements in order, or null where a length does not add up, an element is empty or an id comes twice. */
export function readTlv(text: string): TlvElement[] | null {
  const elements: TlvElement[] = [];
  let at = 0;
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4));
    const [id, length] = [head?.[1], Number(head?.[2])];
    if (id === undefined || length === 0 || at + 4 + length > text.length) return null;
    if (elements.some((element) => element.id === id)) return null;
    elements.push({ id, value: text.slice(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return elements;
}
