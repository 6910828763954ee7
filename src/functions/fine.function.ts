import { reaisFromCents } from '../domain/money/cents';
import { orCellError } from './cellError';
import { chargeTerms } from './chargeTerms';
import { dateArgument } from './dateArgument';
import { titleCharges } from './titleCharges';

/**
 * Multa de um título em atraso, em reais: uma vez, sobre o saldo, arredondada ao centavo. Sem atraso, 0.
 * @customfunction MULTA MULTA
 * @param saldo Saldo do título em reais.
 * @param vencimento Data de vencimento do título.
 * @param dataBase Data em que a dívida é calculada, por exemplo HOJE().
 * @param [taxa] Taxa da multa como fração: 0,02 é 2%. Sem informar: 0,02.
 * @param [carenciaDias] Dias de carência; dentro deles não há multa. Sem informar: 0.
 * @param [feriados] Intervalo com feriados locais, além dos feriados bancários nacionais.
 * @returns Multa em reais.
 */
export function multa(
  saldo: unknown,
  vencimento: unknown,
  dataBase: unknown,
  taxa?: unknown,
  carenciaDias?: unknown,
  feriados?: unknown[][],
): number {
  const asOf = orCellError(dateArgument(dataBase, 'dataBase'));
  const terms = chargeTerms({
    fineRate: { value: taxa, argument: 'taxa' },
    graceDays: carenciaDias,
    holidays: feriados,
  });
  return reaisFromCents(orCellError(titleCharges({ saldo, vencimento }, asOf, terms)).fineCents);
}
