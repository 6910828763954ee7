import { daysOverdue } from '../domain/charges/daysOverdue';
import { orCellError } from './cellError';
import { graceDaysArgument } from './countArgument';
import { dateArgument } from './dateArgument';
import { holidaysArgument } from './holidaysArgument';

/**
 * Dias de atraso de um título na data-base. Vencimento em fim de semana ou feriado bancário pago no próximo dia útil não tem atraso; depois disso, os dias contam do vencimento original.
 * @customfunction DIASATRASO DIASATRASO
 * @param vencimento Data de vencimento do título.
 * @param dataBase Data em que a dívida é calculada, por exemplo HOJE().
 * @param [carenciaDias] Dias de carência; dentro deles não há atraso. Sem informar: 0.
 * @param [feriados] Intervalo com feriados locais, além dos feriados bancários nacionais.
 * @returns Número de dias de atraso; 0 se não há atraso.
 */
export function diasAtraso(
  vencimento: unknown,
  dataBase: unknown,
  carenciaDias?: unknown,
  feriados?: unknown[][],
): number {
  return daysOverdue(
    orCellError(dateArgument(vencimento, 'vencimento')),
    orCellError(dateArgument(dataBase, 'dataBase')),
    { graceDays: orCellError(graceDaysArgument(carenciaDias)), holidays: orCellError(holidaysArgument(feriados)) },
  );
}
