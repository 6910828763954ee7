import { reaisFromCents } from '../domain/money/cents';
import { cellErrors } from '../strings/cellErrors';
import { cellError, orCellError } from './cellError';
import { chargeTerms } from './chargeTerms';
import { columnArgument } from './columnArgument';
import { dateArgument, isBlank } from './dateArgument';
import { titleCharges } from './titleCharges';

type Cell = number | string | CustomFunctions.Error;

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

  const rowOf = (row: number): Cell[] => {
    const saldo = balances(row);
    const vencimento = dueDates(row);
    if (isBlank(saldo) && isBlank(vencimento)) return ['', '', '', ''];
    try {
      const rates = chargeTerms({
        fineRate: { value: fineRates(row), argument: 'multa' },
        monthlyInterestRate: { value: interestRates(row), argument: 'jurosMes' },
        graceDays: common.graceDays,
        holidays: null,
      });
      const terms = { ...common, fineRate: rates.fineRate, monthlyInterestRate: rates.monthlyInterestRate };
      const charges = orCellError(titleCharges({ saldo, vencimento, jurosDesde: interestFrom(row) }, asOf, terms));
      return [
        charges.daysOverdue,
        reaisFromCents(charges.fineCents),
        reaisFromCents(charges.interestCents),
        reaisFromCents(charges.totalCents),
      ];
    } catch (error) {
      // One bad row shows its own error and leaves the others computed.
      if (error instanceof CustomFunctions.Error) return [error, error, error, error];
      throw error;
    }
  };
  return Array.from({ length: rows }, (_, row) => rowOf(row));
}
