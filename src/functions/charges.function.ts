import { reaisFromCents } from '../domain/money/cents';
import type { Rate } from '../domain/rate/rate';
import type { Result } from '../domain/result';
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
 * @param [baseMulta] Coluna com a parte do saldo sobre a qual a multa incide; 0 se já foi apurada. Sem informar: o saldo.
 * @param [baseJuros] Coluna com a parte do saldo sobre a qual os juros incidem. Sem informar: o saldo.
 * @param [multaApurada] Coluna com a multa apurada em pagamentos anteriores e ainda em aberto. Sem informar: 0.
 * @param [jurosApurados] Coluna com os juros apurados em pagamentos anteriores e ainda em aberto. Sem informar: 0.
 * @param [multaPropria] Coluna com a taxa de multa do próprio título. Sem informar: a de multa.
 * @param [jurosProprios] Coluna com a taxa de juros ao mês do próprio título. Sem informar: a de jurosMes.
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
  baseMulta?: unknown[][],
  baseJuros?: unknown[][],
  multaApurada?: unknown[][],
  jurosApurados?: unknown[][],
  multaPropria?: unknown[][],
  jurosProprios?: unknown[][],
): unknown[][] {
  const rows = saldos.length;
  if (vencimentos.length !== rows) throw cellError(cellErrors.rangesDiffer('saldos', 'vencimentos'));
  const balances = orCellError(columnArgument(saldos, 'saldos', rows));
  const dueDates = orCellError(columnArgument(vencimentos, 'vencimentos', rows));
  const fineRates = orCellError(columnArgument(multa, 'multa', rows));
  const interestRates = orCellError(columnArgument(jurosMes, 'jurosMes', rows));
  const interestFrom = orCellError(columnArgument(jurosDesde, 'jurosDesde', rows));
  const fineBases = orCellError(columnArgument(baseMulta, 'baseMulta', rows));
  const chargeBases = orCellError(columnArgument(baseJuros, 'baseJuros', rows));
  const finesOpen = orCellError(columnArgument(multaApurada, 'multaApurada', rows));
  const interestOpen = orCellError(columnArgument(jurosApurados, 'jurosApurados', rows));
  const ownFineRates = orCellError(columnArgument(multaPropria, 'multaPropria', rows));
  const ownInterestRates = orCellError(columnArgument(jurosProprios, 'jurosProprios', rows));
  const asOf = orCellError(dateArgument(dataBase, 'dataBase'));
  const common = chargeTerms({ graceDays: carenciaDias, rounding: arredondamento, holidays: feriados });

  const fineRateOf = rateReader(defaultFineRate);
  const interestRateOf = rateReader(defaultMonthlyInterestRate);
  const chargesOfRow = (row: number) => {
    const fineRate = fineRateOf([ownFineRates(row), 'multaPropria'], [fineRates(row), 'multa']);
    if (!fineRate.ok) return fineRate;
    const monthlyInterestRate = interestRateOf(
      [ownInterestRates(row), 'jurosProprios'],
      [interestRates(row), 'jurosMes'],
    );
    if (!monthlyInterestRate.ok) return monthlyInterestRate;
    const title = {
      saldo: balances(row),
      vencimento: dueDates(row),
      jurosDesde: interestFrom(row),
      baseMulta: fineBases(row),
      baseJuros: chargeBases(row),
      multaApurada: finesOpen(row),
      jurosApurados: interestOpen(row),
    };
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

type NamedCell = [value: unknown, argument: string];

/** The title's own rate where it has one, else the common one. A portfolio has few rates, so each is read once. */
function rateReader(fallback: number): (own: NamedCell, common: NamedCell) => Result<Rate, string> {
  const known = new Map<unknown, Result<Rate, string>>();
  return (own, common) => {
    const hasOwn = own[0] !== null && own[0] !== undefined && own[0] !== '';
    const [value, argument] = hasOwn ? own : common;
    const read = known.get(value) ?? rateArgument(value, argument, fallback);
    if (read.ok) known.set(value, read);
    return read;
  };
}
