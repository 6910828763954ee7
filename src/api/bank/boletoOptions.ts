import type { BoletoOption } from '../../contract/bank';
import { optionReasons, optionText } from '../../strings/banking';
import type { BankAccountRecord } from '../storage/repositories/bankAccounts';
import { isInProtest } from './boletoAction';
import type { BoletoInHand } from './endBoleto';
import { whyNotPrintable } from './printableBoleto';
import { filesOff } from './waiting';

type Kind = BoletoOption['kind'];

/** The ways to a boleto that the client can pay, and to end it: what each means, costs, and why it may not be possible now. */
export function boletoOptions(inHand: BoletoInHand | null, account: BankAccountRecord | null): BoletoOption[] {
  const kinds: Kind[] = ['sameBarcode', 'changeDueDate', 'replace', 'register', 'cancel'];
  if (inHand !== null && isInProtest(inHand.boleto.protestState)) kinds.push('stayProtest');
  return kinds.map((kind) => {
    const reason = whyNot(kind, inHand, account);
    return {
      kind,
      allowed: reason === null,
      title: optionText[kind].title,
      explanation: optionText[kind].explanation,
      cost: optionText[kind].cost(account),
      reason,
    };
  });
}

/** Portuguese: why an option is not possible for a boleto as it stands; null where it is. */
export function whyNot(kind: Kind, inHand: BoletoInHand | null, account: BankAccountRecord | null): string | null {
  switch (kind) {
    case 'sameBarcode':
      if (inHand === null) return optionReasons.none;
      return inHand.boleto.barcode === null ? optionReasons.noBarcode : (whyNotPrintable(inHand)?.detail ?? null);
    case 'changeDueDate':
    case 'replace':
      if (inHand !== null && isInProtest(inHand.boleto.protestState)) return optionReasons.inProtest;
      return notFree(inHand) ?? offReason(account);
    case 'register':
      return isAlive(inHand) && inHand?.boleto.state !== 'draft' ? optionReasons.alive : null;
    case 'cancel':
      if (!isAlive(inHand)) return optionReasons.none;
      return inHand?.boleto.cancelWhenConfirmed === true ? optionReasons.ending : null;
    case 'stayProtest':
      if (inHand === null || !isInProtest(inHand.boleto.protestState)) return optionReasons.noProtest;
      return notFree(inHand) ?? offReason(account);
  }
}

const isAlive = (inHand: BoletoInHand | null): boolean =>
  inHand !== null && ['draft', 'queued', 'sent', 'registered'].includes(inHand.boleto.state);

/** One pending instruction a boleto at a time. */
function notFree(inHand: BoletoInHand | null): string | null {
  if (inHand === null) return optionReasons.none;
  const { boleto, pending } = inHand;
  if (boleto.state !== 'registered') return optionReasons.notRegistered;
  if (boleto.cancelWhenConfirmed) return optionReasons.ending;
  return pending === null ? null : optionReasons.pending;
}

function offReason(account: BankAccountRecord | null): string | null {
  return account === null ? optionReasons.noAccount : filesOff(account);
}
