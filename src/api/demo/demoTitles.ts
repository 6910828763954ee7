import { nextBusinessDay } from '../../domain/calendar/businessDay';
import type { Holidays } from '../../domain/calendar/holidays';
import { addDays, type IsoDate } from '../../domain/calendar/isoDate';
import { allocate } from '../../domain/money/allocate';
import { cents } from '../../domain/money/cents';
import { newId } from '../storage/newId';
import type { receivable } from '../storage/schema';
import { placeOf, type DemoClient, type Habit } from './demoClients';
import type { Random } from './random';

export type NewTitle = Omit<typeof receivable.$inferInsert, 'companyId'> & { dueDate: IsoDate };

export interface TitleTerms {
  number: string;
  installment: { number: number; count: number };
  dueDate: IsoDate;
  amountCents: number;
  issueDate: IsoDate;
  orderNumber: string;
  branch: string;
  method: NewTitle['paymentMethod'];
  holidays: Holidays;
}

const daysBetweenInstallments = 30;

/** Days from today to the first open due date, by how the client pays: negative is overdue. */
const firstDueRange: Record<Habit, [number, number]> = {
  punctual: [1, 25],
  slow: [-55, 3],
  late: [-170, -20],
  lost: [-430, -150],
};

/** An open title as an import from the ERP would have left it. */
export function openTitle(client: DemoClient['row'], terms: TitleTerms): NewTitle {
  const { number, installment, dueDate, amountCents, holidays, method, ...rest } = terms;
  return {
    id: newId(),
    clientId: client.id,
    source: 'erp',
    sourceKey: `${terms.branch}-${number}-${installment.number}`,
    number,
    installmentNumber: installment.number,
    installmentCount: installment.count,
    orderNumber: rest.orderNumber,
    invoiceKey: null,
    branch: rest.branch,
    type: 'DM',
    issueDate: rest.issueDate,
    originalDueDate: dueDate,
    dueDate,
    effectiveDueDate: nextBusinessDay(dueDate, holidays),
    faceValueCents: amountCents,
    balanceCents: amountCents,
    chargeBaseCents: amountCents,
    state: 'open',
    paymentMethod: method,
    bearer: method === 'boleto' ? 'Banco do Brasil' : null,
    responsible: client.responsible ?? null,
  };
}

/** Titles as the ERP has them: of the clients that stand for a case by the letter, of the others by chance. */
export function demoTitles(
  clients: readonly DemoClient[],
  today: IsoDate,
  holidays: Holidays,
  random: Random,
): NewTitle[] {
  const numbers = { next: 1_101 };
  return clients.flatMap((client, index) => {
    const exact = exactTitles.get(index);
    if (exact !== undefined) return exact.map((terms) => exactTitle(client, terms, today, holidays));
    const titles: NewTitle[] = [];
    const wanted = random.int(2, 6);
    while (titles.length < wanted) titles.push(...sale(client, today, holidays, random, numbers));
    return titles;
  });
}

interface ExactTitle {
  number: string;
  installment: { number: number; count: number };
  /** From the due date to today. */
  days: number;
  amountCents: number;
}

const exactTitles = new Map<number, readonly ExactTitle[]>([
  [
    // Principal 350,00, multa 7,00, juros 16,52.
    placeOf('workedExample'),
    [
      { number: '000977', installment: { number: 3, count: 3 }, days: 300, amountCents: 7_500 },
      { number: '001021', installment: { number: 2, count: 2 }, days: 106, amountCents: 18_000 },
      { number: '001044', installment: { number: 1, count: 1 }, days: 84, amountCents: 9_500 },
    ],
  ],
  [
    placeOf('renegotiated'),
    [
      { number: '000912', installment: { number: 1, count: 3 }, days: 151, amountCents: 284_000 },
      { number: '000912', installment: { number: 2, count: 3 }, days: 121, amountCents: 284_000 },
      { number: '000912', installment: { number: 3, count: 3 }, days: 91, amountCents: 284_150 },
    ],
  ],
  [
    placeOf('renegotiatedUnpaid'),
    [
      { number: '001063', installment: { number: 1, count: 2 }, days: 69, amountCents: 91_230 },
      { number: '001063', installment: { number: 2, count: 2 }, days: 39, amountCents: 91_230 },
    ],
  ],
]);

function exactTitle({ row }: DemoClient, { days, ...title }: ExactTitle, today: IsoDate, holidays: Holidays): NewTitle {
  const dueDate = addDays(today, -days);
  const issueDate = addDays(dueDate, -daysBetweenInstallments * title.installment.number);
  const orderNumber = `P${title.number}`;
  return openTitle(row, { ...title, dueDate, issueDate, orderNumber, branch: '001', method: 'boleto', holidays });
}

/** What is open of one sale in instalments: the last ones, as the first were paid. */
function sale(
  { row, habit }: DemoClient,
  today: IsoDate,
  holidays: Holidays,
  random: Random,
  numbers: { next: number },
): NewTitle[] {
  const count = random.pick([1, 2, 3, 3, 4, 6]);
  const open = random.int(1, Math.min(count, 4));
  const paid = count - open;
  const [earliest, latest] = firstDueRange[habit];
  const firstOpenDue = addDays(today, random.int(earliest, latest));
  const issueDate = addDays(firstOpenDue, -daysBetweenInstallments * (paid + 1));
  const number = String(numbers.next).padStart(6, '0');
  numbers.next += random.int(1, 9);
  const total = cents(saleCents(row.isConsumer === true, random));
  const amounts = allocate(total, Array<number>(count).fill(1), 'last');
  const branch = random.pick(['001', '001', '002', '003']);
  const method = random.pick<NewTitle['paymentMethod']>([
    'boleto',
    'boleto',
    'boleto',
    'boleto',
    'pix',
    'transfer',
    'check',
  ]);
  return amounts.slice(paid).map((amountCents, index) =>
    openTitle(row, {
      number,
      installment: { number: paid + index + 1, count },
      dueDate: addDays(firstOpenDue, daysBetweenInstallments * index),
      amountCents,
      issueDate,
      orderNumber: `P${number}`,
      branch,
      method,
      holidays,
    }),
  );
}

/** Small sales are many and large ones few, as in life. */
function saleCents(isConsumer: boolean, random: Random): number {
  const size = random.pick(isConsumer ? [1, 1, 2] : [1, 2, 2, 3, 3, 4]);
  const [low, high] = [
    [8_000, 60_000],
    [40_000, 250_000],
    [150_000, 900_000],
    [600_000, 3_500_000],
  ][size - 1] ?? [8_000, 60_000];
  return random.int(low ?? 0, high ?? 0);
}
