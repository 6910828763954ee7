import { nextBusinessDay } from '../../domain/calendar/businessDay';
import { addDays, daysBetween, type IsoDate } from '../../domain/calendar/isoDate';
import { chargeableTitleOf } from '../../domain/charges/chargeableTitleOf';
import { chargesOf, type ChargeTerms } from '../../domain/charges/chargesOf';
import { placeOf, type DemoClient } from './demoClients';
import { openTitle, type NewTitle } from './demoTitles';
import type { Random } from './random';

/** A receipt that somebody will record for a title. */
export interface DemoReceipt {
  title: NewTitle;
  paidOn: IsoDate;
  amountCents: number;
  method: 'boleto' | 'pix' | 'transfer';
}

const partlyPaid = 28;
const settledCount = 12;

/** What an untouched title costs on a day, with the client's own rates where it has them. */
function totalOn(title: NewTitle, client: DemoClient['row'], terms: ChargeTerms, day: IsoDate): number {
  const chargeable = chargeableTitleOf({
    ...title,
    fineBaseCents: title.chargeBaseCents,
    fineOpenCents: 0,
    interestOpenCents: 0,
    interestFrom: null,
    ownFineRate: client.ownFineRate ?? null,
    ownMonthlyInterestRate: client.ownMonthlyInterestRate ?? null,
  });
  return chargesOf(chargeable, terms, day).totalCents;
}

/** Receipts that leave a part of a title open, spread over the overdue ones of clients that stand for no other case. */
export function partialReceipts(
  titles: readonly NewTitle[],
  clients: readonly DemoClient[],
  terms: ChargeTerms,
  today: IsoDate,
  random: Random,
): DemoReceipt[] {
  const ordinary = new Map(clients.slice(placeOf('ownRates')).map(({ row }) => [row.id, row]));
  const late = titles.filter((title) => ordinary.has(title.clientId) && daysBetween(title.dueDate, today) >= 25);
  const step = Math.max(1, Math.floor(late.length / partlyPaid));
  return late.flatMap((title, index) => {
    const client = ordinary.get(title.clientId);
    if (client === undefined || index % step !== 0) return [];
    const daysAfterDue = random.int(3, daysBetween(title.dueDate, today) - 10);
    const paidOn = nextBusinessDay(addDays(title.dueDate, daysAfterDue), terms.holidays);
    const amountCents = Math.floor((totalOn(title, client, terms, paidOn) * random.int(20, 60)) / 100);
    return [{ title, paidOn, amountCents, method: random.pick(['pix', 'transfer'] as const) }];
  });
}

/** Titles that were paid by boleto, whole, some of them late: they left the open ones. */
export function settledReceipts(
  clients: readonly DemoClient[],
  terms: ChargeTerms,
  today: IsoDate,
  random: Random,
): DemoReceipt[] {
  const first = placeOf('ownRates') + 1;
  return clients.slice(first, first + settledCount).map(({ row }, index) => {
    const dueDate = addDays(today, -random.int(40, 90));
    const number = String(800 + index).padStart(6, '0');
    const title = openTitle(row, {
      number,
      installment: { number: 1, count: 1 },
      dueDate,
      issueDate: addDays(dueDate, -30),
      amountCents: random.int(30_000, 300_000),
      orderNumber: `P${number}`,
      branch: '001',
      method: 'boleto',
      holidays: terms.holidays,
    });
    const paidOn = nextBusinessDay(addDays(dueDate, random.int(-3, 20)), terms.holidays);
    return { title, paidOn, amountCents: totalOn(title, row, terms, paidOn), method: 'boleto' };
  });
}
