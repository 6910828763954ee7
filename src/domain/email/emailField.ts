/**
 * What a template of e-mail may name between double braces, in the words its writer uses. `inSubject`: says nothing of a debt, so
 * that whoever sees a subject learns nothing (CDC, Lei 8.078/1990, art. 42). `block`: takes lines of its own.
 */
export const emailFields = [
  { name: 'cliente', inSubject: true, block: false },
  { name: 'contato', inSubject: true, block: false },
  { name: 'empresa', inSubject: true, block: false },
  { name: 'remetente', inSubject: true, block: false },
  { name: 'hoje', inSubject: true, block: false },
  { name: 'total', inSubject: false, block: false },
  { name: 'quantidade', inSubject: false, block: false },
  { name: 'vencimento', inSubject: false, block: false },
  { name: 'atraso', inSubject: false, block: false },
  { name: 'titulos', inSubject: false, block: true },
  { name: 'pix', inSubject: false, block: true },
  { name: 'credor', inSubject: false, block: true },
] as const;

export type EmailFieldName = (typeof emailFields)[number]['name'];
export type EmailBlockName = Extract<(typeof emailFields)[number], { block: true }>['name'];
export type EmailInlineName = Exclude<EmailFieldName, EmailBlockName>;

/** Which field a writer means: case, accents and spaces around do not matter. */
export function emailFieldNamed(written: string) {
  const plain = withoutAccents(written.trim());
  return emailFields.find(({ name }) => name === plain) ?? null;
}

/** Lower case without accents, every character in its place, so that a position found in it holds for the text. */
export function withoutAccents(text: string): string {
  return Array.from(text, (character) => {
    const [base = character] = character.toLowerCase().normalize('NFD');
    return base.length === character.length ? base : character;
  }).join('');
}
