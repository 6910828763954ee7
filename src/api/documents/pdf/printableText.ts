/** What the standard fonts of a PDF hold besides Latin-1 (WinAnsi, PDF 32000-1 annex D). */
const winAnsiExtras = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Text in the letters that a PDF's standard fonts have; what they lack loses its accent, or else becomes `?`. Lines stay. */
export function printableText(text: string): string {
  const plain = text.normalize('NFC').replace(/[^\S\n]+/gu, ' ');
  return [...plain].map(printable).join('').trim();
}

function printable(character: string): string {
  if (character === '\n') return character;
  if (character === '\u2212') return '-';
  if (/^[\x20-\x7e\u00a1-\u00ff]$/.test(character) || winAnsiExtras.includes(character)) return character;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[\x20-\x7e]+$/.test(bare)) return bare;
  return /^\p{M}$|^\p{C}$/u.test(character) ? '' : '?';
}
