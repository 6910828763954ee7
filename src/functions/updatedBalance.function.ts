import { reaisFromCents } from '../domain/money/cents';
import { orCellError } from './cellError';
import { chargeTerms } from './chargeTerms';
import { dateArgument } from './dateArgument';
import { titleCharges } from './titleCharges';

/**
 * Valor atualizado de um título, em reais: saldo + multa + juros de mora na data-base.
 * @customfunction ATUALIZADO ATUALIZADO
 * @param saldo Saldo do título em reais.
 * @param vencimento Data de vencimento do título.
 * @param dataBase Data em que a dívida é calculada, por exemplo HOJE().
 * @param [multa] Taxa da multa como fração: 0,02 é 2%. Sem informar: 0,02.
 * @param [jurosMes] Taxa de juros ao mês como fração: 0,01 é 1%. Sem informar: 0,01.
 * @param [carenciaDias] Dias de carência; dentro deles não há encargos. Sem informar: 0.
 * @param [arredondamento] Arredondar, Truncar ou Taxa diária (0,033% ao dia para 1% ao mês). Sem informar: Arredondar.
 * @param [jurosDesde] Data do último pagamento, de onde os juros correm. Sem informar: o vencimento.
 * @param [feriados] Intervalo com feriados locais, além dos feriados bancários nacionais.
 * @returns Saldo, multa e juros somados, em reais.
 */
export function atualizado(
  saldo: unknown,
  vencimento: unknown,
  dataBase: unknown,
  multa?: unknown,
  jurosMes?: unknown,
  carenciaDias?: unknown,
  arredondamento?: unknown,
  jurosDesde?: unknown,
  feriados?: unknown[][],
): number {
  const asOf = orCellError(dateArgument(dataBase, 'dataBase'));
  const terms = chargeTerms({
    fineRate: { value: multa, argument: 'multa' },
    monthlyInterestRate: { value: jurosMes, argument: 'jurosMes' },
    graceDays: carenciaDias,
    rounding: arredondamento,
    holidays: feriados,
  });
  return reaisFromCents(orCellError(titleCharges({ saldo, vencimento, jurosDesde }, asOf, terms)).totalCents);
}
