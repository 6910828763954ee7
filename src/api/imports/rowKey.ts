import { headerKey } from './headers';
import type { ImportedTitle } from './importedTitle';
import type { RowReader } from './rowReader';

/**
 * Key of a row in its source: its own, or put together from what the layout has. `otherwise` tells apart rows that only have a
 * description, which repeats (`Mensalidade`). Null when the row has none, which the issues say.
 */
export function readKey(reader: RowReader, otherwise: readonly string[]): string | null {
  if (reader.has('titleKey')) {
    const key = reader.text('titleKey');
    if (key === '') reader.missing('titleKey');
    return key || null;
  }
  const number = reader.text('number');
  if (number === '') {
    reader.missing('number');
    return null;
  }
  const installment = plainInstallment(reader.text('installment'));
  if (reader.has('prefix')) {
    return [reader.text('branch'), reader.text('prefix'), number, installment, reader.text('type')].join('/');
  }
  const branch = reader.text('branch');
  const described = headerKey(reader.header('number') ?? '') === 'descricao' ? otherwise : [];
  return [...(branch === '' ? [] : [branch]), number, ...(installment === '' ? [] : [installment]), ...described].join(
    '/',
  );
}

/** Branch, prefix, number and instalment, whatever the type: what a rebate has in common with its title. */
export function linkKeyOf(reader: RowReader): string | null {
  const number = reader.text('number');
  if (number === '') return null;
  return [reader.text('branch'), reader.text('prefix'), number, plainInstallment(reader.text('installment'))].join('/');
}

/** Excel turns `1/3` into a date: a serial number, or `01/mar` in a CSV it saved. */
export function checkInstallment(reader: RowReader): void {
  const value = reader.value('installment');
  const isDate =
    typeof value === 'number' ? value >= 20_000 : /^\d{1,2}[/-][a-z]{3}\.?$/i.test(reader.text('installment'));
  if (!isDate) return;
  if (reader.has('titleKey')) reader.warning('installment', 'installmentIsDate');
  else reader.error('installment', 'installmentIsDate');
}

/** `001`, `1` and `001/003` are the same instalment, so that a spreadsheet that drops zeros does not make another title. */
function plainInstallment(text: string): string {
  const { number } = installmentOf(text);
  return number === null ? text : String(number);
}

function installmentOf(text: string): { number: number | null; count: number | null } {
  const match = /^(\d{1,4})(?:\s*(?:\/|-|de|of)\s*(\d{1,4}))?$/i.exec(text);
  if (!match || Number(match[1]) === 0) return { number: null, count: null };
  const number = Number(match[1]);
  const count = match[2] === undefined ? null : Number(match[2]);
  return { number, count: count !== null && count >= number ? count : null };
}

/** The number as people say it, with the letter of a lettered instalment, and which instalment of how many it is. */
export function readNumber(
  reader: RowReader,
  key: string,
): Pick<ImportedTitle, 'number' | 'installmentNumber' | 'installmentCount'> {
  const text = reader.text('installment');
  const installment = installmentOf(text);
  const declared = /^\d{1,4}$/.test(reader.text('installmentCount')) ? Number(reader.text('installmentCount')) : null;
  const count =
    installment.count ?? (installment.number !== null && (declared ?? 0) >= installment.number ? declared : null);
  const number = reader.text('number') || key;
  const lettered = text !== '' && installment.number === null && reader.text('number') !== '';
  return {
    number: lettered ? `${number}-${text}` : number,
    installmentNumber: installment.number,
    installmentCount: count,
  };
}
