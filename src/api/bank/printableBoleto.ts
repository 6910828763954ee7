import type { BoletoAccount } from '../../domain/boleto/boletoAccount';
import type { Result } from '../../domain/result';
import type { Tx } from '../storage/database';

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
  _tx: Tx,
  _companyId: string,
  _receivableId: string,
): Promise<Result<PrintableBoleto, NotPrintable>> {
  return Promise.reject(new Error('not there yet'));
}
