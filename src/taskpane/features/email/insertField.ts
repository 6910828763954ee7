/** A text and where the caret stands in it. */
export interface EditedText {
  text: string;
  caret: number;
}

/**
 * Puts a field in place of what is selected of a text. One that must stand alone gets a line of its own, without doubling breaks
 * that are there.
 */
export const insertField = (
  text: string,
  selection: { start: number; end: number },
  field: { name: string; block: boolean },
): EditedText => {
  const before = text.slice(0, selection.start);
  const after = text.slice(selection.end);
  const written = `{{${field.name}}}`;
  const opens = field.block && before !== '' && !before.endsWith('\n') ? '\n' : '';
  const closes = field.block && after !== '' && !after.startsWith('\n') ? '\n' : '';
  const head = `${before}${opens}${written}`;
  return { text: `${head}${closes}${after}`, caret: head.length };
};
