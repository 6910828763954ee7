import { addDays, compareDates, isoDate, type IsoDate } from '../../domain/calendar/isoDate';
import type { ChargeTerms } from '../../domain/charges/chargesOf';
import type { Acting } from '../acting';
import { confirmNegotiation } from '../negotiations/confirmNegotiation';
import { recordPayment } from '../payments/recordPayment';
import { developmentIssuer, developmentUsers } from '../signIn/developmentUsers';
import type { Tx } from '../storage/database';
import { demoAgreements, draftOf, type DemoAgreement } from './demoAgreements';
import type { Demo } from './composeDemo';

/** How long ago the demo's company began to work with this program: nothing was recorded before. */
export const daysInUse = 30;

interface Replay {
  tx: Tx;
  companyId: string;
  demo: Demo;
  terms: ChargeTerms;
  today: IsoDate;
}

/**
 * Does what people did since: receipts and agreements go through the same code as the API's, each at its own date, so that
 * history, audit, feed and composition are what they would be.
 */
export async function replayHistory(replay: Replay): Promise<void> {
  const { demo, today } = replay;
  const receipts = [...demo.receipts].sort((a, b) => compareDates(a.paidOn, b.paidOn));
  const began = addDays(today, -daysInUse);
  for (const { title, paidOn, amountCents, method } of receipts) {
    const recordedOn = compareDates(paidOn, began) < 0 ? began : paidOn;
    const payment = { version: 1, paidOn, amountCents, method, note: '' };
    await recordPayment(replay.tx, actingOn(replay, 'analista', recordedOn), title.id, payment);
  }
  for (const agreement of demoAgreements) await agree(replay, agreement);
}

async function agree(replay: Replay, agreement: DemoAgreement): Promise<void> {
  const { tx, demo, terms, today, companyId } = replay;
  const client = demo.clientFor(agreement.client);
  const titles = demo.titles.filter((title) => title.clientId === client.id);
  const draft = draftOf(agreement, client, titles, terms, today);
  const acting = actingOn(replay, agreement.subject, isoDate(draft.asOf));
  const role = agreement.subject === 'supervisor' ? 'supervisor' : 'analyst';
  const person = {
    issuer: developmentIssuer,
    subject: agreement.subject,
    name: acting.author,
    companyId,
    role,
  } as const;
  const { negotiation } = await confirmNegotiation(tx, person, acting, draft);
  const [first] = negotiation.installments;
  if (!agreement.firstPaid || first === undefined) return;
  const paidOn = isoDate(first.dueDate);
  await recordPayment(tx, actingOn(replay, agreement.subject, paidOn), first.receivableId, {
    version: 1,
    paidOn,
    amountCents: first.amountCents,
    method: 'pix',
    note: '',
  });
}

/** Half past two in São Paulo, on that day. */
function actingOn({ companyId }: Replay, subject: string, day: IsoDate): Acting {
  const author = developmentUsers.find((user) => user.subject === subject)?.name ?? subject;
  return { companyId, actor: subject, author, now: new Date(`${day}T17:30:00Z`) };
}
