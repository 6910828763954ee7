import { serialFromIsoDate } from '../../src/domain/calendar/excelSerial';
import { isoDate } from '../../src/domain/calendar/isoDate';
import { inCell, shown } from './customFunctionsStub';
import { faixa } from '../../src/functions/agingBucket.function';
import { boletoValido } from '../../src/functions/boletoCheck.function';
import { diaUtil } from '../../src/functions/businessDay.function';
import { encargos } from '../../src/functions/charges.function';
import { resumo } from '../../src/functions/clientSummary.function';
import { diasAtraso } from '../../src/functions/daysOverdue.function';
import { cpfCnpjValido } from '../../src/functions/documentCheck.function';
import { multa } from '../../src/functions/fine.function';
import { parcelas } from '../../src/functions/installments.function';
import { juros } from '../../src/functions/lateInterest.function';
import { linhaDigitavel } from '../../src/functions/linhaDigitavel.function';
import { pixCopiaECola } from '../../src/functions/pix.function';
import { atualizado } from '../../src/functions/updatedBalance.function';

type AnyFunction = (...args: never[]) => unknown;

const functions: Record<string, AnyFunction> = {
  ATUALIZADO: atualizado,
  BOLETOVALIDO: boletoValido,
  CPFCNPJVALIDO: cpfCnpjValido,
  DIASATRASO: diasAtraso,
  DIAUTIL: diaUtil,
  ENCARGOS: encargos,
  FAIXA: faixa,
  JUROS: juros,
  LINHADIGITAVEL: linhaDigitavel,
  MULTA: multa,
  PARCELAS: parcelas,
  PIXCOPIAECOLA: pixCopiaECola,
  RESUMO: resumo,
};

/**
 * Result of a formula as a Brazilian types it: `MULTA(500; 01/07/2025; 11/07/2025)`. Arguments are numbers with a comma, dates,
 * texts in quotes, `{a; b | c; d}` for a range (rows by `|`), or nothing; trailing ones may be left out.
 */
export function evaluate(formula: string): unknown {
  const match = /^([A-Z]+)\((.*)\)$/.exec(formula);
  const compute = functions[match?.[1] ?? ''];
  if (match === null || compute === undefined) throw new Error(`Not a formula: ${formula}`);
  const args = split(match[2] ?? '').map(argument);
  const result = inCell(() => compute(...(args as never[])));
  return Array.isArray(result) ? result.map((row: unknown[]) => row.map(shown)) : result;
}

/** Serial of a date written `dd/mm/aaaa`. */
export function serial(text: string): number {
  const [day, month, year] = text.split('/');
  return serialFromIsoDate(isoDate(`${year}-${month}-${day}`));
}

function argument(text: string): unknown {
  if (text === '') return null;
  if (text.startsWith('{')) {
    return text
      .slice(1, -1)
      .split('|')
      .map((row) => row.split(';').map((cell) => argument(cell.trim())));
  }
  if (text.startsWith('"')) return text.slice(1, -1);
  if (/^\d\d\/\d\d\/\d{4}$/.test(text)) return serial(text);
  return Number(text.replace(',', '.'));
}

function split(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === ';' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
