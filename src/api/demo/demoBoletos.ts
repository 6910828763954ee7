import { newId } from '../storage/newId';
import type { boleto } from '../storage/schema';
import type { NewTitle } from './demoTitles';
import type { Random } from './random';

export type NewBoleto = Omit<typeof boleto.$inferInsert, 'companyId'>;
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

const firstNumber = 100_001;

/** One boleto; `place` makes its number. */
export function boletoOf(title: NewTitle, state: State, place: number): NewBoleto {
  const known = knownToBank.includes(state);
  const file = `CB${String(1 + (place % 40)).padStart(4, '0')}.REM`;
  return {
    id: newId(),
    receivableId: title.id,
    bankCode: '001',
    ourNumber: known ? `2850000${String(firstNumber + place).padStart(10, '0')}` : null,
    state,
    remittanceFile: known || state === 'queued' ? file : null,
    dueDate: title.dueDate,
    amountCents: title.faceValueCents,
  };
}

/** Boletos of the titles of clients that stand for a case, in their order: one never sent, the others at the bank. */
const dealtToSpecial: State[] = ['draft', ...Array<State>(7).fill('registered')];

/** Boletos of the titles that are paid by boleto. States are dealt to the first ones so that none is missing. */
export function demoBoletos(titles: readonly NewTitle[], random: Random): NewBoleto[] {
  const dealt = [...dealtToSpecial, ...statesOfOpen.slice(11)];
  return titles
    .filter((title) => title.paymentMethod === 'boleto')
    .map((title, index) => boletoOf(title, dealt[index] ?? random.pick(statesOfOpen), index));
}
