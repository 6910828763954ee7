import { reaisFromCents } from '../domain/money/cents';
import { cellErrors } from '../strings/cellErrors';
import { cellError, orCellError } from './cellError';
import { chargeTerms } from './chargeTerms';
import { columnArgument } from './columnArgument';
import { dateArgument, isBlank } from './dateArgument';
import { defaultFineRate, defaultMonthlyInterestRate, rateArgument } from './rateArgument';
import { titleCharges } from './titleCharges';

/**
 * Encargos de muitos títulos de uma vez: quatro colunas (dias, multa, juros e total = saldo + multa + juros), uma linha por título. Linhas em branco ficam em branco.
 * @customfunction ENCARGOS ENCARGOS
 * @param saldos Coluna com os saldos em reais.
 * @param vencimentos Coluna com os vencimentos, do mesmo tamanho.
 * @param dataBase Data em que a dívida é calculada, por exemplo HOJE().
 * @param [multa] Taxa da multa como fração, uma para todos ou uma coluna do mesmo tamanho. Sem informar: 0,02.
 * @param [jurosMes] Taxa de juros ao mês como fração, uma para todos ou uma coluna do mesmo tamanho. Sem informar: 0,01.
 * @param [carenciaDias] Dias de carência; dentro deles não há encargos. Sem informar: 0.
 * @param [arredondamento] Arredondar, Truncar ou Taxa diária (0,033% ao dia para 1% ao mês). Sem informar: Arredondar.
 * @param [jurosDesde] Data do último pagamento, uma para todos ou uma coluna do mesmo tamanho. Sem informar: o vencimento.
 * @param [feriados] Intervalo com feriados locais, além dos feriados bancários nacionais.
 * @returns Matriz com dias, multa, juros e total.
 */
export function encargos(
  saldos: unknown[][],
  vencimentos: unknown[][],
  dataBase: unknown,
  multa?: unknown[][],
  jurosMes?: unknown[][],
  carenciaDias?: unknown,
  arredondamento?: unknown,
  jurosDesde?: unknown[][],
  feriados?: unknown[][],
): unknown[][] {
  const rows = saldos.length;
  if (vencimentos.length !== rows) throw cellError(cellErrors.rangesDiffer('saldos', 'vencimentos'));
  const balances = orCellError(columnArgument(saldos, 'saldos', rows));
  const dueDates = orCellError(columnArgument(vencimentos, 'vencimentos', rows));
  const fineRates = orCellError(columnArgument(multa, 'multa', rows));
  const interestRates = orCellError(columnArgument(jurosMes, 'jurosMes', rows));
  const interestFrom = orCellError(columnArgument(jurosDesde, 'jurosDesde', rows));
  const asOf = orCellError(dateArgument(dataBase, 'dataBase'));
  const common = chargeTerms({ graceDays: carenciaDias, rounding: arredondamento, holidays: feriados });

  const chargesOfRow = (row: number) => {
    const fineRate = rateArgument(fineRates(row), 'multa', defaultFineRate);
    if (!fineRate.ok) return fineRate;
    const monthlyInterestRate = rateArgument(interestRates(row), 'jurosMes', defaultMonthlyInterestRate);
    if (!monthlyInterestRate.ok) return monthlyInterestRate;
    const title = { saldo: balances(row), vencimento: dueDates(row), jurosDesde: interestFrom(row) };
    const terms = { ...common, fineRate: fineRate.value, monthlyInterestRate: monthlyInterestRate.value };
    return titleCharges(title, asOf, terms);
  };
  const rowOf = (row: number): unknown[] => {
    if (isBlank(balances(row)) && isBlank(dueDates(row))) return ['', '', '', ''];
    const charges = chargesOfRow(row);
    // One bad row shows its own error and leaves the others computed.
    if (!charges.ok) return Array<unknown>(4).fill(cellError(charges.error));
    const { daysOverdue, fineCents, interestCents, totalCents } = charges.value;
    return [daysOverdue, ...[fineCents, interestCents, totalCents].map(reaisFromCents)];
  };
  return Array.from({ length: rows }, (_, row) => rowOf(row));
}
