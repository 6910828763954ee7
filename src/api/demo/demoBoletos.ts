import { barcodeOf } from '../../domain/boleto/barcode';
import { freeFieldOf } from '../../domain/boleto/freeField';
import { isoDate } from '../../domain/calendar/isoDate';
import { rateOf } from '../../domain/charges/chargeTermsOf';
import { dailyInterestCents } from '../../domain/cnab/dailyInterest';
import { cents } from '../../domain/money/cents';
import { instructionReasons } from '../../strings/banking';
import { startingPolicy } from '../newCompany';
import type { bankInstruction } from '../storage/bankingSchema';
import { newId } from '../storage/newId';
import type { boleto } from '../storage/schema';
import { firstSequence, type NewAccount } from './demoAccounts';
import type { NewTitle } from './demoTitles';
import type { Random } from './random';

export type NewBoleto = Omit<typeof boleto.$inferInsert, 'companyId'>;
export type NewInstruction = Omit<typeof bankInstruction.$inferInsert, 'companyId'>;
type State = NewBoleto['state'];

/** States that a boleto of an open title can be in; most are registered at the bank. */
const statesOfOpen: State[] = [
  ...Array<State>(12).fill('registered'),
  'draft',
  'queued',
  'sent',
  'rejected',
  'cancelQueued',
  'cancelSent',
  'cancelled',
];

/** States in which the bank has heard of it, so that it has a number there and went out in a file. */
const knownToBank: readonly State[] = [
  'sent',
  'registered',
  'paid',
  'cancelQueued',
  'cancelSent',
  'cancelled',
  'rejected',
];

/** One boleto of the account; `place` makes its number. */
export function boletoOf(account: NewAccount, title: NewTitle, state: State, place: number): NewBoleto {
  const known = knownToBank.includes(state);
  const file = `CB${String(1 + (place % 40)).padStart(4, '0')}.REM`;
  return {
    id: newId(),
    receivableId: title.id,
    bankCode: account.bankCode,
    accountId: account.id,
    ...(known ? registrationOf(account, title, firstSequence + place) : {}),
    state,
    remittanceFile: known || state === 'queued' ? file : null,
    dueDate: title.dueDate,
    amountCents: title.faceValueCents,
  };
}

/** What the bank was told when it first heard of it. */
function registrationOf(account: NewAccount, title: NewTitle, sequence: number) {
  const { bankCode, agency, wallet, agencyDigit = '', accountDigit = '', agreement = '' } = account;
  const terms = { bankCode, agency, agencyDigit, account: account.account, accountDigit, wallet, agreement };
  const field = freeFieldOf(bankCode, terms, sequence);
  if (!field.ok) throw new Error(`no number for a boleto of the demo: ${field.error.code}`);
  const { freeField, ourNumber, ourNumberDigit, ourNumberLabel } = field.value;
  const amountCents = cents(title.faceValueCents);
  const barcode = barcodeOf({ bankCode, dueDate: isoDate(title.dueDate), amountCents, freeField });
  if (!barcode.ok) throw new Error(`no barcode for a boleto of the demo: ${barcode.error.code}`);
  return {
    ourNumber,
    ourNumberDigit,
    ourNumberLabel,
    barcode: barcode.value,
    documentNumber: title.number,
    species: 'DM' as const,
    issuedOn: title.issueDate ?? title.dueDate,
    fineRate: startingPolicy.fineRate,
    interestPerDayCents: dailyInterestCents(amountCents, rateOf(startingPolicy.monthlyInterestRate)),
  };
}

/** What waits to go out to the bank about these boletos. */
export function demoInstructions(boletos: readonly NewBoleto[]): NewInstruction[] {
  return boletos.flatMap(({ id: boletoId, receivableId, state }) => {
    const kind = state === 'draft' || state === 'queued' ? 'register' : state === 'cancelQueued' ? 'cancel' : null;
    if (kind === null) return [];
    const reason = kind === 'register' ? instructionReasons.newBoleto : instructionReasons.askedHere;
    return [{ id: newId(), boletoId, receivableId, kind, state: 'waiting' as const, reason, askedBy: 'ERP' }];
  });
}

/** Boletos of the titles of clients that stand for a case, in their order: one never sent, the others at the bank. */
const dealtToSpecial: State[] = ['draft', ...Array<State>(7).fill('registered')];

/** Boletos of the titles that are paid by boleto. States are dealt to the first ones so that none is missing. */
export function demoBoletos(account: NewAccount, titles: readonly NewTitle[], random: Random): NewBoleto[] {
  const dealt = [...dealtToSpecial, ...statesOfOpen.slice(11)];
  return titles
    .filter((title) => title.paymentMethod === 'boleto')
    .map((title, index) => boletoOf(account, title, dealt[index] ?? random.pick(statesOfOpen), index));
}
