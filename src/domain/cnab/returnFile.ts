import type { IsoDate } from '../calendar/isoDate';
import type { Cents } from '../money/cents';
import type { CnabLayoutId } from './layoutId';

/** What a bank says has become of a boleto, whatever its code for it. */
export type OccurrenceKind =
  /** Registered: it may be printed and paid. */
  | 'entryConfirmed'
  | 'entryRejected'
  | 'paid'
  /** Paid at the bank though cancelled or never registered. */
  | 'paidAfterCancel'
  /** No longer payable: asked for, or by the bank's own rule (`reasons` say which where the bank tells). */
  | 'cancelled'
  | 'dueDateChanged'
  /** An instruction other than the entry was refused. */
  | 'instructionRejected'
  /** Instruction to protest confirmed. */
  | 'protestInstructed'
  /** Handed to the cartório. */
  | 'atNotary'
  /** Protest stayed or withdrawn; the title is in the bank's wallet again. */
  | 'protestStayed'
  /** Protested: the boleto is over at the bank. */
  | 'protested'
  /** Anything else: to be shown with the bank's words, changes nothing. */
  | 'other';

/** Bolepix: what the bank made for this boleto. Only this may be printed as its QR. */
export interface ReturnPix {
  /** Text of the QR (BR Code), or null where the bank gave only a location. */
  brCode: string | null;
  location: string | null;
  txid: string | null;
}

export interface ReturnOccurrence {
  /** Line of the record in the file, from 1; of segment T where there are two. */
  line: number;
  kind: OccurrenceKind;
  /** The bank's own code, to be shown and for its words (`occurrenceText`). */
  code: string;
  /** Comparable with `FreeField.ourNumber`, without digit. */
  ourNumber: string;
  documentNumber: string;
  /** What the company wrote in the remessa; empty where the bank gave nothing back. */
  companyKey: string;
  dueDate: IsoDate | null;
  /** Day of the occurrence; of a payment, the day it was paid. */
  occurredOn: IsoDate | null;
  /** Day the money is in the account. */
  creditedOn: IsoDate | null;
  /** Face value of the title as the bank has it. */
  amountCents: Cents;
  /** What the payer paid; 0 where nothing was. */
  paidCents: Cents;
  /** What of it reached the account, after fees where the bank keeps them at once; 0 where nothing did. */
  creditedCents: Cents;
  /** Multa and juros within what was paid. */
  chargesCents: Cents;
  discountCents: Cents;
  rebateCents: Cents;
  /** What the bank charges for this occurrence. */
  feeCents: Cents;
  /** The bank's codes for why or how, without blanks and zeros; words by `reasonText`, whose table goes by `code`. */
  reasons: string[];
  pix: ReturnPix | null;
}

export interface ReturnFile {
  layoutId: CnabLayoutId;
  bankCode: string;
  /** The account the file is about, without leading zeros. */
  account: { agency: string; account: string; agreement: string };
  /** The bank's number of the file; 0 where it gives none. */
  fileNumber: number;
  generatedOn: IsoDate;
  /** The bank marked it as a test. */
  test: boolean;
  occurrences: ReturnOccurrence[];
}

export type ReturnErrorCode =
  | 'empty'
  /** Not a bank's file at all, or of a bank or layout that is off. */
  | 'unknownLayout'
  /** A remessa instead of a retorno. */
  | 'notAReturn'
  /** A line is not 240 or 400 characters long; `column` is where it ends or exceeds. */
  | 'lineLength'
  /** Not what the layout has in this place: letters in a number, a day that does not exist, another constant. */
  | 'badField'
  /** A record where another one must stand: a segment T without its U, a line after the trailer, no trailer. */
  | 'badSequence'
  /** The trailer counts otherwise than the lines above it. */
  | 'totalsDiffer';

/** Why a retorno cannot be read; nothing of it was taken. */
export interface ReturnError {
  code: ReturnErrorCode;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Name of the field as in the bank's manual; null where no field is meant. */
  field: string | null;
  expected: string | null;
  found: string | null;
}
