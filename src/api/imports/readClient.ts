import { isEmailAddress } from '../../domain/contact/emailAddress';
import { parseDocument } from '../../domain/documents/document';
import type { ImportIssueCode } from '../../strings/imports';
import type { ImportField } from '../../contract/imports';
import { headerKey } from './headers';
import type { ImportedClient } from './importedTitle';
import type { Table, TableRow } from './readTable';

const states = 'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' ');

export interface ClientWarning {
  code: ImportIssueCode;
  field: ImportField;
}

/** Key of the row's client: its code, or else its document, or else its name. Null when the row has none of them. */
export function clientKeyOf(table: Table, row: TableRow): { key: string; by: 'code' | 'document' | 'name' } | null {
  const code = table.cell(row, 'clientKey');
  const store = table.cell(row, 'clientStore');
  if (table.has('clientKey')) return code === '' ? null : { key: store === '' ? code : `${code}/${store}`, by: 'code' };
  const document = bareDocument(table.cell(row, 'document'));
  if (document !== null) return { key: document.bare, by: 'document' };
  const name = headerKey(table.cell(row, 'clientName'));
  return name === '' ? null : { key: `nome:${name}`, by: 'name' };
}

/** The client of a row. What is wrong with its data costs that datum and a warning, never the debt. */
export function readClient(
  table: Table,
  row: TableRow,
  key: string,
): { client: ImportedClient; warnings: ClientWarning[] } {
  const warnings: ClientWarning[] = [];
  const text = (field: ImportField) => table.cell(row, field) || null;
  const document = text('document');
  const parsed = document === null ? null : bareDocument(document);
  if (document !== null && parsed === null && !isBlankDocument(document)) {
    warnings.push({ code: 'invalidDocument', field: 'document' });
  }
  const email = text('email');
  const goodEmail = email === null ? null : emailOf(email);
  if (email !== null && goodEmail === null) warnings.push({ code: 'invalidEmail', field: 'email' });
  const state = text('state')?.toUpperCase() ?? null;
  const goodState = state !== null && states.includes(state) ? state : null;
  if (state !== null && goodState === null) warnings.push({ code: 'invalidState', field: 'state' });
  return {
    client: {
      line: row.line,
      key,
      name: text('clientName'),
      tradeName: text('tradeName'),
      document: parsed?.bare ?? null,
      isConsumer: parsed?.kind === 'cpf',
      contactName: text('contactName'),
      phone: phoneOf(table.cell(row, 'phoneArea'), table.cell(row, 'phone')),
      whatsapp: text('whatsapp'),
      email: goodEmail,
      address: text('address'),
      city: text('city'),
      state: goodState,
      responsible: text('responsible'),
    },
    warnings,
  };
}

/** A spreadsheet that kept the document as a number lost its zeros at the left: they are put back when that makes it valid. */
function bareDocument(text: string): { bare: string; kind: 'cpf' | 'cnpj' } | null {
  const digits = text.replace(/[\s.\-/]/g, '');
  const candidates = /^\d+$/.test(digits) ? [digits, digits.padStart(11, '0'), digits.padStart(14, '0')] : [text];
  for (const candidate of candidates) {
    const parsed = parseDocument(candidate);
    if (parsed.ok) return { bare: parsed.value.bare, kind: parsed.value.kind };
  }
  return null;
}

const isBlankDocument = (text: string): boolean => /^[0\s.\-/]*$/.test(text);

/** The first address of a cell that may list several. */
function emailOf(cell: string): string | null {
  const first = cell.split(/[;,\s]+/).find((part) => part !== '') ?? '';
  return isEmailAddress(first) ? first : null;
}

function phoneOf(area: string, number: string): string | null {
  if (number === '') return null;
  return area === '' ? number : `(${area.replace(/\D/g, '')}) ${number}`;
}
