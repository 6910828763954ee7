/**
 * Short fingerprint of cells as they read, to notice what was pasted over them. Two 32-bit FNV-1a sums with different seeds: enough
 * against accidents, no protection against intent.
 */
export function rowHash(cells: readonly unknown[]): string {
  const text = JSON.stringify(cells.map((cell) => (cell === null || cell === undefined ? '' : cell)));
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01000193)}`;
}

function fnv(text: string, seed: number): string {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
