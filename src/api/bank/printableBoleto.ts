import type { BoletoAccount } from '../../domain/boleto/boletoAccount';
import { err, ok, type Result } from '../../domain/result';
import { notPrintableText } from '../../strings/banking';
import type { Tx } from '../storage/database';
import { bankAccountsOf, boletoAccountOf } from '../storage/repositories/bankAccounts';
import { boletosInHand, boletoThatCounts } from './boletosInHand';
import type { BoletoInHand } from './endBoleto';
import { accountFor } from './waiting';

/** Everything a boleto prints that the bank knows; of company and client the rest. */
export interface PrintableBoleto {
  boletoId: string;
  receivableId: string;
  account: BoletoAccount;
  /** As printed: `109/00000001-5`. */
  ourNumberLabel: string;
  /** 44 digits. */
  barcode: string;
  /** Seu número, as registered. */
  documentNumber: string;
  /** As registered at the bank. */
  dueDate: string;
  amountCents: number;
  issuedOn: string;
  /** Code of the kind of debt as printed: DM, DS, OU. */
  species: string;
  /** The bank's own Pix copy-and-paste, where a retorno brought one. */
  pixPayload: string | null;
  /** Registered with the bank: percent of the amount, once after the due date; null: none. */
  fineRate: string | null;
  /** Registered with the bank: centavos a day after the due date, rounded as a bank does it; 0: none. */
  interestPerDayCents: number;
  /** Null: not protested by the bank. */
  protestAfterDays: number | null;
}

/** Why a boleto may not be printed. `detail` is a Portuguese sentence. */
export interface NotPrintable {
  code: 'noBoleto' | 'notConfirmed' | 'ended' | 'noAccount' | 'instructionPending';
  detail: string;
}

/** The boleto of a title as it may be printed and sent, or why not. */
export async function printableBoletoOf(
  tx: Tx,
  companyId: string,
  receivableId: string,
): Promise<Result<PrintableBoleto, NotPrintable>> {
  const inHand = boletoThatCounts(await boletosInHand(tx, companyId, [receivableId]));
  if (inHand === null) return err({ code: 'noBoleto', detail: notPrintableText.noBoleto });
  const { boleto } = inHand;
  const refusal = whyNotPrintable(inHand);
  if (refusal !== null) return err(refusal);
  const account = accountFor(boleto, await bankAccountsOf(tx, companyId));
  if (account === null || boleto.barcode === null) {
    return err({ code: 'noAccount', detail: notPrintableText.noAccount });
  }
  return ok({
    boletoId: boleto.id,
    receivableId,
    account: boletoAccountOf(account),
    ourNumberLabel: boleto.ourNumberLabel ?? boleto.ourNumber ?? '',
    barcode: boleto.barcode,
    documentNumber: boleto.documentNumber ?? '',
    dueDate: boleto.dueDate,
    amountCents: boleto.amountCents,
    issuedOn: boleto.issuedOn ?? boleto.dueDate,
    species: boleto.species ?? 'OU',
    pixPayload: boleto.pixPayload,
    fineRate: boleto.fineRate,
    interestPerDayCents: boleto.interestPerDayCents,
    protestAfterDays: boleto.protestAfterDays,
  });
}

/** Whether a boleto may be printed and sent by how it stands; null where it may. */
export function whyNotPrintable({ boleto, pending }: BoletoInHand): NotPrintable | null {
  if (boleto.state !== 'registered') {
    const ended = !['draft', 'queued', 'sent'].includes(boleto.state);
    const detail = ended ? notPrintableText.ended(boleto.state) : notPrintableText.notConfirmed;
    return { code: ended ? 'ended' : 'notConfirmed', detail };
  }
  if (boleto.cancelWhenConfirmed) return { code: 'ended', detail: notPrintableText.toBeEnded };
  if (pending?.kind === 'changeDueDate')
    return { code: 'instructionPending', detail: notPrintableText.dueDateChanging };
  return null;
}
