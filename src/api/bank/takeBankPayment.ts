import { isoDate } from '../../domain/calendar/isoDate';
import type { ReturnOccurrence } from '../../domain/cnab/returnFile';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';
import { imputeBankPayment } from '../../domain/payment/imputeBankPayment';
import { alertDetails, instructionReasons, returnText } from '../../strings/banking';
import { findNegotiation } from '../storage/repositories/negotiations';
import { writeReceipt } from '../payments/writeReceipt';
import { queueBoletoCancellation } from './queueBoletoCancellation';
import { answer, raise, setBoleto, wordsOf, type Reading, type Said, type Subject } from './returnReading';

/**
 * Money the bank received for a boleto. It settles the title, or lessens it; for a title that is not open any more nothing is
 * settled: a person decides, and an agreement that took the title out stands still until then.
 */
export async function takeBankPayment(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { tx, acting, charging } = reading;
  const { record } = subject.title;
  const { paidCents } = occurrence;
  await answer(reading, subject.pending, 'rejected', wordsOf(reading, occurrence));
  await setBoleto(reading, subject, { state: 'paid', cancelWhenConfirmed: false });
  if (record.state === 'renegotiated') return oldBoletoPaid(reading, subject, occurrence);
  if (record.state !== 'open' || paidCents === 0) {
    const detail = alertDetails.paidNotOpen(record.state, paidCents, occurrence.occurredOn);
    raise(reading, 'paidNotOpen', occurrence, { subject, detail });
    return { outcome: 'alert', text: detail };
  }

  const paidOn = occurrence.occurredOn ?? charging.today;
  const imputed = imputeBankPayment(subject.title.chargeable, charging.terms, {
    paidOn: isoDate(paidOn),
    amountCents: paidCents,
    boletoDueDate: isoDate(subject.boleto.dueDate),
    today: charging.today,
  });
  if (!imputed.ok) throw new Error(`a payment of the bank that does not fit: ${imputed.error.code}`);
  const { takenCents, excessCents, totalCents, settled } = imputed.value;
  if (settled) await queueBoletoCancellation(tx, acting, record.id, instructionReasons.paidAtBank);
  const { change } = await writeReceipt(tx, acting, subject.title, imputed.value, {
    paidOn: paidOn > charging.today ? charging.today : paidOn,
    amountCents: takenCents,
    method: 'boleto',
    note: returnText.receiptNote(reading.fileName),
  });
  reading.receipts.push(change);
  if (excessCents > 0) {
    const detail = alertDetails.paidOver(paidCents, totalCents, excessCents);
    raise(reading, 'paidOver', occurrence, { subject, detail, amountCents: excessCents });
  }
  if (!settled) {
    const detail = alertDetails.paidShort(paidCents, totalCents);
    raise(reading, 'paidShort', occurrence, { subject, detail, amountCents: totalCents - takenCents });
  }
  const text = settled ? returnText.settled(paidCents) : returnText.lessened(paidCents);
  return { outcome: settled && excessCents === 0 ? 'applied' : 'alert', text, settled };
}

async function oldBoletoPaid(reading: Reading, subject: Subject, occurrence: ReturnOccurrence): Promise<Said> {
  const { tx, acting } = reading;
  const id = subject.title.record.renegotiatedById;
  const negotiation = id === null ? null : await findNegotiation(tx, acting.companyId, id, { lock: false });
  const label = negotiation === null ? '' : negotiationLabel(negotiation.number);
  const detail = alertDetails.oldBoletoPaid(label, occurrence.paidCents, occurrence.occurredOn);
  raise(reading, 'oldBoletoPaid', occurrence, { subject, detail });
  return { outcome: 'alert', text: detail };
}
