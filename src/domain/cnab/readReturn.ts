import { ok, err, type Result } from '../result';
import type { CnabLayout } from './cnabLayout';
import { layoutOf } from './layouts';
import type { CnabLayoutId } from './layoutId';
import { readReturn240 } from './readReturn240';
import { readReturn400 } from './readReturn400';
import { returnLines } from './returnLines';
import type { ReturnError, ReturnFile } from './returnFile';

/**
 * What a bank's file says, or where it is not what its layout says. Bytes decoded one by one (ISO-8859-1), so that columns count
 * as the bank counts them. Nothing is returned in part.
 */
export function readReturn(text: string): Result<ReturnFile, ReturnError> {
  const lines = returnLines(text);
  if (!lines.ok) return lines;
  const found = recognise(lines.value[0] ?? '');
  if (!found.ok) return found;
  const layout = layoutOf(found.value);
  const wrong = lines.value.findIndex((line) => line.length !== layout.lineLength);
  if (wrong >= 0) return err(wrongLength(layout, lines.value, wrong));
  return layout.lineLength === 240 ? readReturn240(layout, lines.value) : readReturn400(layout, lines.value);
}

/** Bank and layout by what the first line begins with, whatever its length. */
function recognise(first: string): Result<CnabLayoutId, ReturnError> {
  const unknown = (column: number, field: string | null, expected: string | null, found: string) =>
    err<ReturnError>({ code: 'unknownLayout', line: 1, column, field, expected, found });

  if (/^0[12](REMESSA|RETORNO)/.test(first)) {
    const bank = first.slice(76, 79);
    if (bank !== '341') return unknown(77, 'Código do banco', '341', bank);
    return first.startsWith('01') ? err(notAReturn(2, '2', '1')) : ok('itau400');
  }
  if (/^\d{3}00000/.test(first)) {
    const bank = first.slice(0, 3);
    if (bank !== '001') return unknown(1, 'Código do banco na compensação', '001', bank);
    return first[142] === '1' ? err(notAReturn(143, '2', '1')) : ok('bb240');
  }
  return unknown(1, null, null, first.slice(0, 20).trimEnd());
}

function notAReturn(column: number, expected: string, found: string): ReturnError {
  return { code: 'notAReturn', line: 1, column, field: 'Código remessa/retorno', expected, found };
}

function wrongLength({ lineLength }: CnabLayout, lines: readonly string[], index: number): ReturnError {
  const { length } = lines[index] ?? '';
  return {
    code: 'lineLength',
    line: index + 1,
    // where it ends too early, or where it goes on
    column: Math.min(length, lineLength) + 1,
    field: null,
    expected: String(lineLength),
    found: String(length),
  };
}
