import { parseDocument } from '../../../domain/documents/document';

/** A CPF or CNPJ with its marks; what is neither stays as the source wrote it. */
export const formatDocument = (document: string): string => {
  const parsed = parseDocument(document);
  return parsed.ok ? parsed.value.formatted : document;
};
