import type { ReturnOccurrence } from '../../domain/cnab/returnFile';
import { alertDetails, instructionReasons, returnText } from '../../strings/banking';
import { insertInstructions } from '../storage/repositories/bankInstructions';
import { changeBoleto } from '../storage/repositories/boletos';
import { boletosInHand } from './boletosInHand';
import { withdrawWaiting } from './endBoleto';
import { barcodeWith } from './registration';
import {
  answer,
  endIfAwaited,
  raise,
  setBoleto,
  wordsOf,
  type Reading,
  type Said,
  type Subject,
} from './returnReading';
import { takeBankPayment } from './takeBankPayment';

const noted = (text = ''): Said => ({ outcome: 'noted', text });

/** Does what a bank's occurrence means for a boleto of ours, by how the boleto stands. */
export function takeOccurrence(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  switch (occurrence.kind) {
    case 'entryConfirmed':
      return entryConfirmed(reading, subject, occurrence);
    case 'entryRejected':
      return entryRejected(reading, subject, occurrence);
    case 'paid':
    case 'paidAfterCancel':
      return takeBankPayment(reading, subject, occurrence);
    case 'cancelled':
      return cancelled(reading, subject, occurrence);
    case 'dueDateChanged':
      return dueDateChanged(reading, subject, occurrence);
    case 'instructionRejected':
      return instructionRejected(reading, subject, occurrence);
    case 'protestInstructed':
    case 'atNotary':
    case 'protestStayed':
    case 'protested':
      return protest(reading, subject, occurrence, occurrence.kind);
    case 'other':
      return Promise.resolve(noted());
  }
}

async function entryConfirmed(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { boleto, pending } = subject;
  const pix = occurrence.pix?.brCode ?? null;
  const brought = pix === null ? {} : { pixPayload: pix };
  switch (boleto.state) {
    case 'draft':
    case 'queued':
    case 'sent': {
      // A draft too: a file that was discarded here had gone to the bank after all.
      await answer(reading, pending, 'confirmed', wordsOf(reading, occurrence));
      await setBoleto(reading, subject, { state: 'registered', ...brought });
      const ended = await endIfAwaited(reading, subject, { protestState: null }, instructionReasons.notOpen);
      return { outcome: 'applied', text: ended ? returnText.registeredAndEnded : returnText.registered };
    }
    case 'cancelled':
    case 'rejected':
      return registeredUnasked(reading, subject, occurrence);
    case 'registered':
      if (pix !== null && boleto.pixPayload !== pix) {
        await setBoleto(reading, subject, brought);
        return { outcome: 'applied', text: returnText.pixBrought };
      }
      return noted();
    case 'paid':
    case 'cancelQueued':
    case 'cancelSent':
      return noted();
  }
}

/** The bank has it, and here it had been withdrawn: it must end there too. */
async function registeredUnasked(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { tx, acting } = reading;
  const { id: boletoId, receivableId } = subject.boleto;
  await insertInstructions(tx, acting, [
    { boletoId, receivableId, kind: 'cancel', reason: instructionReasons.registeredUnasked },
  ]);
  await setBoleto(reading, subject, { state: 'cancelQueued', cancelWhenConfirmed: false });
  raise(reading, 'registeredUnasked', occurrence, { subject, detail: alertDetails.registeredUnasked });
  return { outcome: 'alert', text: alertDetails.registeredUnasked };
}

async function entryRejected(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { boleto, pending, title } = subject;
  const words = wordsOf(reading, occurrence);
  if (!['draft', 'queued', 'sent'].includes(boleto.state)) return noted();
  await answer(reading, pending, 'rejected', words);
  await setBoleto(reading, subject, { state: 'rejected', cancelWhenConfirmed: false });
  // Nobody needs it any more: that the bank does not want it either is good news.
  if (title.record.state !== 'open' || boleto.cancelWhenConfirmed) return { outcome: 'applied', text: returnText.gone };
  raise(reading, 'entryRejected', occurrence, { subject, detail: words });
  return { outcome: 'alert', text: returnText.rejected };
}

async function cancelled(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { boleto, pending, title } = subject;
  const words = wordsOf(reading, occurrence);
  if (['cancelled', 'paid', 'rejected'].includes(boleto.state)) return noted();
  const asked = boleto.state === 'cancelSent' || boleto.state === 'cancelQueued' || boleto.cancelWhenConfirmed;
  await answer(reading, pending, pending?.kind === 'cancel' ? 'confirmed' : 'rejected', words);
  await setBoleto(reading, subject, { state: 'cancelled', cancelWhenConfirmed: false });
  if (asked || title.record.state !== 'open') return { outcome: 'applied', text: returnText.cancelled };
  raise(reading, 'cancelledByBank', occurrence, { subject, detail: words });
  return { outcome: 'alert', text: alertDetails.cancelledByBank };
}

async function dueDateChanged(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { boleto, pending } = subject;
  const asked = pending?.kind === 'changeDueDate' ? pending.newDueDate : null;
  const dueDate = asked ?? occurrence.dueDate;
  if (dueDate === null) return noted();
  if (pending?.kind === 'changeDueDate') await answer(reading, pending, 'confirmed', wordsOf(reading, occurrence));
  const { barcode, bankCode, amountCents } = boleto;
  const moved = barcode === null ? null : barcodeWith(bankCode, { dueDate, amountCents }, barcode.slice(19));
  await setBoleto(reading, subject, { dueDate, barcode: moved });
  if (boleto.state === 'registered') {
    await endIfAwaited(reading, subject, { protestState: boleto.protestState }, instructionReasons.notOpen);
  }
  return { outcome: 'applied', text: returnText.dueDateChanged(dueDate) };
}

async function instructionRejected(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { boleto, pending } = subject;
  const words = wordsOf(reading, occurrence);
  if (pending?.state === 'sent') await answer(reading, pending, 'rejected', words);
  let detail = words;
  if (boleto.state === 'cancelSent') {
    if (await withdrawReplacement(reading, subject)) detail = `${words} ${alertDetails.replacementWithdrawn}`;
    await setBoleto(reading, subject, { state: 'registered' });
  } else if (boleto.state === 'registered' && pending?.kind === 'changeDueDate') {
    await endIfAwaited(reading, subject, { protestState: boleto.protestState }, instructionReasons.notOpen);
  }
  raise(reading, 'instructionRejected', occurrence, { subject, detail });
  return { outcome: 'alert', text: returnText.instructionRejected };
}

/** The old boleto lives on, so that the one to take its place must not: a title has one that can be paid. */
async function withdrawReplacement({ tx, acting }: Reading, { boleto }: Subject): Promise<boolean> {
  const others = await boletosInHand(tx, acting.companyId, [boleto.receivableId]);
  const waiting = others.find((other) => other.boleto.id !== boleto.id && other.boleto.state === 'draft');
  if (waiting === undefined) return false;
  await withdrawWaiting(tx, acting, waiting.pending);
  await changeBoleto(tx, acting, waiting.boleto.id, { state: 'cancelled' });
  return true;
}

const protestStates = {
  protestInstructed: 'instructed',
  atNotary: 'atNotary',
  protestStayed: 'stayed',
  protested: 'protested',
} as const;

async function protest(
  reading: Reading,
  subject: Subject,
  occurrence: ReturnOccurrence,
  kind: keyof typeof protestStates,
): Promise<Said> {
  const { boleto, pending } = subject;
  const protestState = protestStates[kind];
  const words = wordsOf(reading, occurrence);
  if (kind === 'protested') {
    await answer(reading, pending, 'rejected', words);
    await setBoleto(reading, subject, { protestState, state: 'cancelled', cancelWhenConfirmed: false });
    raise(reading, 'protested', occurrence, { subject, detail: words });
    return { outcome: 'alert', text: returnText.protest[protestState] };
  }
  await setBoleto(reading, subject, { protestState });
  if (kind === 'protestStayed') {
    if (pending?.kind === 'stayProtest') await answer(reading, pending, 'confirmed', words);
    if (boleto.state === 'registered' && (pending === null || pending.kind === 'stayProtest')) {
      await endIfAwaited(reading, subject, { protestState }, instructionReasons.notOpen);
    }
    return { outcome: 'applied', text: returnText.protest[protestState] };
  }
  if (kind === 'protestInstructed') return { outcome: 'applied', text: returnText.protest[protestState] };
  raise(reading, 'atNotary', occurrence, { subject, detail: words });
  return { outcome: 'alert', text: returnText.protest[protestState] };
}
