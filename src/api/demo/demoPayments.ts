import { addDays, daysBetween, type IsoDate } from '../../domain/calendar/isoDate';
import { nextBusinessDay } from '../../domain/calendar/businessDay';
import { chargeableTitleOf } from '../../domain/charges/chargeableTitleOf';
import { chargesOf, type ChargeTerms } from '../../domain/charges/chargesOf';
import { cents } from '../../domain/money/cents';
import { imputePayment } from '../../domain/payment/imputePayment';
import { newId } from '../storage/newId';
import type { payment } from '../storage/schema';
import { placeOf, type DemoClient } from './demoClients';
import type { NewTitle } from './demoTitles';
import type { Random } from './random';

export type NewPayment = Omit<typeof payment.$inferInsert, 'companyId'> & { paidOn: IsoDate };

export interface Receipt {
  paidOn: IsoDate;
  amountCents: number;
  method: NewPayment['method'];
  author: string;
  now: Date;
}

const oldestOf = (title: NewTitle, today: IsoDate) => daysBetween(title.dueDate, today);

/** What the title would cost on that day. */
function totalOn(title: NewTitle, client: DemoClient['row'], terms: ChargeTerms, day: IsoDate): number {
  return chargesOf(chargeable(title, client), terms, day).totalCents;
}

function chargeable(title: NewTitle, client: DemoClient['row']) {
  return chargeableTitleOf({
    ...title,
    fineBaseCents: title.fineAssessed ? 0 : title.chargeBaseCents,
    ownFineRate: title.ownFineRate ?? client.ownFineRate ?? null,
    ownMonthlyInterestRate: title.ownMonthlyInterestRate ?? client.ownMonthlyInterestRate ?? null,
  });
}

/** Imputes a receipt as the API does: the title is changed in place, its row of payment comes back. */
export function receive(title: NewTitle, client: DemoClient['row'], terms: ChargeTerms, receipt: Receipt): NewPayment {
  const { paidOn, amountCents, method, author, now } = receipt;
  const imputed = imputePayment(chargeable(title, client), terms, { paidOn, amountCents: cents(amountCents) });
  if (!imputed.ok) throw new Error(`The demo pays what it cannot: ${imputed.error.code}`);
  const { balanceCents, chargeBaseCents, fineAssessed, fineOpenCents, interestOpenCents, interestFrom, state } = title;
  const before = { balanceCents, chargeBaseCents, fineAssessed, fineOpenCents, interestOpenCents, interestFrom, state };
  const { fineBaseCents, ...after } = imputed.value.after;
  Object.assign(title, after, { fineAssessed: fineBaseCents === 0 || fineAssessed, version: title.version + 1 });
  if (imputed.value.settled) title.state = 'paid';
  return {
    id: newId(),
    receivableId: title.id,
    paidOn,
    amountCents,
    interestCents: imputed.value.interestCents,
    fineCents: imputed.value.fineCents,
    principalCents: imputed.value.principalCents,
    method,
    before,
    createdAt: now,
    createdBy: author,
  };
}

const partlyPaid = 28;

/** Receipts that left a part of a title open, spread over the overdue ones. */
export function partialPayments(
  titles: readonly NewTitle[],
  clients: readonly DemoClient[],
  terms: ChargeTerms,
  today: IsoDate,
  random: Random,
  now: Date,
): NewPayment[] {
  const untouched = clients[placeOf('workedExample')]?.row.id;
  const late = titles.filter(
    (title) => oldestOf(title, today) >= 25 && title.clientId !== untouched && title.state === 'open',
  );
  const step = Math.max(1, Math.floor(late.length / partlyPaid));
  const chosen = late.filter((_title, index) => index % step === 0).slice(0, partlyPaid);
  return chosen.map((title) => {
    const client = ownerOf(title, clients);
    const paidOn = nextBusinessDay(addDays(title.dueDate, random.int(3, oldestOf(title, today) - 10)), terms.holidays);
    const part = random.int(20, 60);
    const amountCents = Math.floor((totalOn(title, client, terms, paidOn) * part) / 100);
    return receive(title, client, terms, {
      paidOn,
      amountCents,
      method: random.pick(['pix', 'transfer']),
      author: 'Caio Ribas',
      now,
    });
  });
}

/** Titles that were paid in full, some of them late: they left the open ones. */
export function settle(
  titles: readonly NewTitle[],
  clients: readonly DemoClient[],
  terms: ChargeTerms,
  random: Random,
  now: Date,
): NewPayment[] {
  return titles.map((title) => {
    const client = ownerOf(title, clients);
    const paidOn = nextBusinessDay(addDays(title.dueDate, random.int(-3, 20)), terms.holidays);
    const amountCents = totalOn(title, client, terms, paidOn);
    return receive(title, client, terms, { paidOn, amountCents, method: 'boleto', author: 'Caio Ribas', now });
  });
}

/** The client whose title it is. */
export function ownerOf(title: NewTitle, clients: readonly DemoClient[]): DemoClient['row'] {
  const owner = clients.find((client) => client.row.id === title.clientId);
  if (owner === undefined) throw new Error('A title of the demo has no client.');
  return owner.row;
}
