import type { ImportField } from '../../contract/imports';
import type { ImportedClient } from './importedTitle';

const textFields = [
  ['name', 'clientName'],
  ['tradeName', 'tradeName'],
  ['contactName', 'contactName'],
  ['phone', 'phone'],
  ['whatsapp', 'whatsapp'],
  ['email', 'email'],
  ['address', 'address'],
  ['city', 'city'],
  ['state', 'state'],
  ['responsible', 'responsible'],
] as const satisfies readonly (readonly [keyof ImportedClient, ImportField])[];

/** One client from two of its lines: the first that fills a field counts; fields in which they differ are named. */
export function mergeClient(
  first: ImportedClient,
  next: ImportedClient,
): { merged: ImportedClient; conflicts: ImportField[] } {
  const merged = { ...first };
  const conflicts: ImportField[] = [];
  for (const [property, field] of textFields) {
    if (first[property] === null) merged[property] = next[property];
    else if (next[property] !== null && next[property] !== first[property]) conflicts.push(field);
  }
  if (first.document === null) {
    merged.document = next.document;
    merged.isConsumer = next.isConsumer;
  } else if (next.document !== null && next.document !== first.document) conflicts.push('document');
  return { merged, conflicts };
}
