import { parseDocument } from '../domain/documents/document';
import { textCell } from './cellText';

/** CPF or CNPJ with its marks, always text: the bare digits would be taken for a number. Anything else as it came. */
export function documentCell(document: string | null): string {
  if (document === null) return '';
  const parsed = parseDocument(document);
  return textCell(parsed.ok ? parsed.value.formatted : document);
}
