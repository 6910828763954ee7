/** Letters that have no accent to take off. */
const plain: Record<string, string> = {
  ª: 'A',
  º: 'O',
  '°': 'O',
  ß: 'SS',
  Æ: 'AE',
  Ø: 'O',
  Œ: 'OE',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};

/**
 * As a bank's file takes it: upper case, without accents, only what ASCII prints; anything else becomes a blank, several blanks
 * one. `São João ☕ Ltda` → `SAO JOAO LTDA`.
 */
export function asciiText(text: string): string {
  // the letters of `plain` first: NFKD would take ª and º apart to small letters
  return [...text.toUpperCase()]
    .map((character) => plain[character] ?? character)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
