import { nextBusinessDay } from '../domain/calendar/businessDay';
import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { orCellError } from './cellError';
import { dateArgument } from './dateArgument';
import { holidaysArgument } from './holidaysArgument';

/**
 * A própria data, se for dia útil bancário, ou o próximo dia útil. Formate a célula como data.
 * @customfunction DIAUTIL DIAUTIL
 * @param data Data a verificar.
 * @param [feriados] Intervalo com feriados locais, além dos feriados bancários nacionais.
 * @returns Data do dia útil, como número de série do Excel.
 */
export function diaUtil(data: unknown, feriados?: unknown[][]): number {
  return serialFromIsoDate(
    nextBusinessDay(orCellError(dateArgument(data, 'data')), orCellError(holidaysArgument(feriados))),
  );
}
