import type { ImportField } from '../../contract/imports';
import type { ImportedClient } from './importedTitle';

/** What a file can change of a client. */
export interface ClientValues {
  name: string;
  tradeName: string | null;
  document: string | null;
  isConsumer: boolean;
  contactName: string | null;
  phone: string | null;
  whatsapp: string | null;
  email: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  responsible: string | null;
}

export interface StoredClient extends ClientValues {
  id: string;
  sourceKey: string;
  version: number;
}

const columns = [
  ['tradeName', 'tradeName'],
  ['document', 'document'],
  ['contactName', 'contactName'],
  ['phone', 'phone'],
  ['whatsapp', 'whatsapp'],
  ['email', 'email'],
  ['address', 'address'],
  ['city', 'city'],
  ['state', 'state'],
  ['responsible', 'responsible'],
] as const satisfies readonly (readonly [keyof ClientValues, ImportField])[];

/**
 * The client as it should stand after an import. The source is the authority: a blank cell empties the field (a wrong phone number
 * taken out there must not be called from here), while a column the file lacks leaves it alone. A name is never emptied.
 */
export function decideClient(
  imported: ImportedClient,
  stored: StoredClient | null,
  has: (field: ImportField) => boolean,
): ClientValues {
  const values: ClientValues = {
    name: imported.name ?? stored?.name ?? imported.key,
    tradeName: null,
    document: null,
    isConsumer: has('document') ? imported.isConsumer : (stored?.isConsumer ?? false),
    contactName: null,
    phone: null,
    whatsapp: null,
    email: null,
    address: null,
    city: null,
    state: null,
    responsible: null,
  };
  for (const [property, field] of columns)
    values[property] = has(field) ? imported[property] : (stored?.[property] ?? null);
  return values;
}

/** Whether anything would change. */
export function sameClient(stored: StoredClient, values: ClientValues): boolean {
  return (Object.keys(values) as (keyof ClientValues)[]).every((key) => values[key] === stored[key]);
}
