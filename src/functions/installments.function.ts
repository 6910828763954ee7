import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { generateInstallments } from '../domain/installments/generateInstallments';
import { reaisFromCents } from '../domain/money/cents';
import { cellErrors } from '../strings/cellErrors';
import { amountArgument } from './amountArgument';
import { cellError, orCellError } from './cellError';
import { countArgument } from './countArgument';
import { dateArgument } from './dateArgument';
import { holidaysArgument } from './holidaysArgument';

/**
 * Divide um total em parcelas iguais; os centavos que sobram ficam na última. Três colunas: nº, vencimento e valor. Vencimentos em fim de semana ou feriado passam ao próximo dia útil.
 * @customfunction PARCELAS PARCELAS
 * @param total Total a parcelar em reais.
 * @param n Número de parcelas, de 1 a 360.
 * @param primeiroVencimento Vencimento da primeira parcela.
 * @param [intervaloDias] Dias entre as parcelas. Sem informar: mensal, sempre no dia do primeiro vencimento.
 * @param [feriados] Intervalo com feriados locais, além dos feriados bancários nacionais.
 * @returns Matriz com nº, vencimento e valor de cada parcela.
 */
export function parcelas(
  total: unknown,
  n: unknown,
  primeiroVencimento: unknown,
  intervaloDias?: unknown,
  feriados?: unknown[][],
): number[][] {
  const totalCents = orCellError(amountArgument(total, 'total'));
  const count = orCellError(countArgument(n, 'n', { min: 1, max: 360, fallback: 0 }));
  const firstDueDate = orCellError(dateArgument(primeiroVencimento, 'primeiroVencimento'));
  const interval = orCellError(countArgument(intervaloDias, 'intervaloDias', { min: 0, max: 3_650, fallback: 0 }));
  const holidays = orCellError(holidaysArgument(feriados));
  if (totalCents < count) throw cellError(cellErrors.installmentsTooSmall);
  const installments = generateInstallments({
    totalCents,
    count,
    firstDueDate,
    // Hosts hand over a skipped argument (two separators in a row) as zero, so zero means monthly too.
    intervalDays: interval === 0 ? null : interval,
    moveToBusinessDay: true,
    holidays,
  });
  if (!installments.ok) throw cellError(cellErrors.installmentsInvalid);
  return installments.value.map(({ dueDate, amountCents }, index) => [
    index + 1,
    serialFromIsoDate(dueDate),
    reaisFromCents(amountCents),
  ]);
}
