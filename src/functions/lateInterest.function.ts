import { reaisFromCents } from '../domain/money/cents';
import { orCellError } from './cellError';
import { chargeTerms } from './chargeTerms';
import { dateArgument } from './dateArgument';
import { titleCharges } from './titleCharges';

/**
 * Juros de mora de um título em atraso, em reais: simples, proporcionais aos dias (mês de 30 dias), sobre o saldo, sem incidir sobre a multa. Sem atraso, 0.
 * @customfunction JUROS JUROS
 * @param saldo Saldo do título em reais.
 * @param vencimento Data de vencimento do título.
 * @param dataBase Data em que a dívida é calculada, por exemplo HOJE().
 * @param [taxaMes] Taxa de juros ao mês como fração: 0,01 é 1%. Sem informar: 0,01.
 * @param [carenciaDias] Dias de carência; dentro deles não há juros. Sem informar: 0.
 * @param [arredondamento] Arredondar, Truncar ou Taxa diária (0,033% ao dia para 1% ao mês). Sem informar: Arredondar.
 * @param [jurosDesde] Data do último pagamento, de onde os juros correm. Sem informar: o vencimento.
 * @param [feriados] Intervalo com feriados locais, além dos feriados bancários nacionais.
 * @returns Juros em reais.
 */
export function juros(
  saldo: unknown,
  vencimento: unknown,
  dataBase: unknown,
  taxaMes?: unknown,
  carenciaDias?: unknown,
  arredondamento?: unknown,
  jurosDesde?: unknown,
  feriados?: unknown[][],
): number {
  const asOf = orCellError(dateArgument(dataBase, 'dataBase'));
  const terms = chargeTerms({
    monthlyInterestRate: { value: taxaMes, argument: 'taxaMes' },
    graceDays: carenciaDias,
    rounding: arredondamento,
    holidays: feriados,
  });
  return reaisFromCents(orCellError(titleCharges({ saldo, vencimento, jurosDesde }, asOf, terms)).interestCents);
}
