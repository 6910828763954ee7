/** Text as a search compares it: without accents, in lower case, spaces run together. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A document without its punctuation: `12.345.678/0001-90` is found by its digits and the other way round. */
export function bareDocument(text: string): string {
  return searchable(text).replace(/[^0-9a-z]/g, '');
}

/** What `client.search_text` holds. Everything that writes a client's name, trade name, document or key writes this too. */
export function searchTextOf(client: {
  name: string;
  tradeName?: string | null;
  document?: string | null;
  sourceKey: string;
}): string {
  const { name, tradeName, document, sourceKey } = client;
  return [name, tradeName ?? '', bareDocument(document ?? ''), sourceKey].map(searchable).join('\n');
}
