import { cents, reaisFromCents, sumCents, type Cents } from '../domain/money/cents';
import { cellErrors } from '../strings/cellErrors';
import { amountArgument } from './amountArgument';
import { cellError, orCellError } from './cellError';
import { columnArgument } from './columnArgument';

/** What the titles of one client add up to. */
interface Summary {
  openCount: number;
  overdueCount: number;
  maxDaysOverdue: number;
  /** Excel serial, 0 without a title. */
  oldestDueDate: number;
  balance: Cents;
  fine: Cents;
  interest: Cents;
  total: Cents;
  overdueTotal: Cents;
  /** A title of this client is in error, and no sum would be right. */
  failed: boolean;
}

const nothing: Summary = {
  openCount: 0,
  overdueCount: 0,
  maxDaysOverdue: 0,
  oldestDueDate: 0,
  balance: cents(0),
  fine: cents(0),
  interest: cents(0),
  total: cents(0),
  overdueTotal: cents(0),
  failed: false,
};

const width = 9;

/**
 * Soma dos títulos de muitos clientes de uma vez, uma linha por cliente: títulos, vencidos, maior atraso, vencimento mais antigo, saldo, multa, juros, total e total vencido.
 * @customfunction RESUMO RESUMO
 * @param chavesDosClientes Coluna com a chave de cada cliente, uma linha por resultado.
 * @param chaveDoCliente Coluna dos títulos com a chave do cliente de cada um.
 * @param dias Coluna dos títulos com os dias de atraso.
 * @param vencimentos Coluna dos títulos com os vencimentos.
 * @param saldos Coluna dos títulos com os saldos em reais.
 * @param multas Coluna dos títulos com as multas em reais.
 * @param juros Coluna dos títulos com os juros em reais.
 * @param totais Coluna dos títulos com os totais em reais.
 * @returns Matriz com nove colunas, uma linha por cliente.
 */
export function resumo(
  chavesDosClientes: unknown[][],
  chaveDoCliente: unknown[][],
  dias: unknown[][],
  vencimentos: unknown[][],
  saldos: unknown[][],
  multas: unknown[][],
  juros: unknown[][],
  totais: unknown[][],
): unknown[][] {
  const rows = chaveDoCliente.length;
  const column = (matrix: unknown[][], argument: string) => {
    if (matrix.length !== rows) throw cellError(cellErrors.rangesDiffer('chaveDoCliente', argument));
    return orCellError(columnArgument(matrix, argument, rows));
  };
  const titles = {
    client: column(chaveDoCliente, 'chaveDoCliente'),
    days: column(dias, 'dias'),
    dueDate: column(vencimentos, 'vencimentos'),
    balance: column(saldos, 'saldos'),
    fine: column(multas, 'multas'),
    interest: column(juros, 'juros'),
    total: column(totais, 'totais'),
  };
  const client = orCellError(columnArgument(chavesDosClientes, 'chavesDosClientes', chavesDosClientes.length));

  const byClient = new Map<unknown, Summary>();
  for (let row = 0; row < rows; row += 1) {
    const key = titles.client(row);
    if (key === '' || key === null) continue;
    byClient.set(key, withTitle(byClient.get(key) ?? nothing, titles, row));
  }
  return chavesDosClientes.map((_, row) => {
    const key = client(row);
    if (key === '' || key === null) return Array<unknown>(width).fill('');
    return cellsOf(byClient.get(key) ?? nothing);
  });
}

type TitleColumns = Record<
  'client' | 'days' | 'dueDate' | 'balance' | 'fine' | 'interest' | 'total',
  (row: number) => unknown
>;

function withTitle(sum: Summary, titles: TitleColumns, row: number): Summary {
  const days = titles.days(row);
  const dueDate = titles.dueDate(row);
  const amount = (name: 'balance' | 'fine' | 'interest' | 'total') => amountArgument(titles[name](row), name);
  const [balance, fine, interest, total] = [amount('balance'), amount('fine'), amount('interest'), amount('total')];
  if (!balance.ok || !fine.ok || !interest.ok || !total.ok || typeof days !== 'number' || typeof dueDate !== 'number') {
    return { ...sum, failed: true };
  }
  const isOverdue = days > 0;
  return {
    openCount: sum.openCount + 1,
    overdueCount: sum.overdueCount + (isOverdue ? 1 : 0),
    maxDaysOverdue: Math.max(sum.maxDaysOverdue, days),
    oldestDueDate: sum.oldestDueDate === 0 ? dueDate : Math.min(sum.oldestDueDate, dueDate),
    balance: sumCents([sum.balance, balance.value]),
    fine: sumCents([sum.fine, fine.value]),
    interest: sumCents([sum.interest, interest.value]),
    total: sumCents([sum.total, total.value]),
    overdueTotal: isOverdue ? sumCents([sum.overdueTotal, total.value]) : sum.overdueTotal,
    failed: sum.failed,
  };
}

function cellsOf(sum: Summary): unknown[] {
  if (sum.failed) return Array<unknown>(width).fill(cellError(cellErrors.titleInError));
  const amounts = [sum.balance, sum.fine, sum.interest, sum.total, sum.overdueTotal].map(reaisFromCents);
  return [sum.openCount, sum.overdueCount, sum.maxDaysOverdue, sum.oldestDueDate, ...amounts];
}
