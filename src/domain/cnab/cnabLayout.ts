import type { CnabRecord } from './field';
import type { CnabLayoutId } from './layoutId';
import type { Movement, TitleKind } from './remessa';
import type { OccurrenceKind } from './returnFile';

/** What of a remessa may stand in a field. */
export type RemessaKey =
  | 'companyName'
  | 'companyDocumentType'
  | 'companyDocument'
  | 'agency'
  | 'agencyDigit'
  | 'account'
  | 'accountDigit'
  | 'agreement'
  | 'wallet'
  | 'walletVariation'
  | 'walletCode'
  | 'generatedOn'
  | 'generatedAt'
  | 'fileNumber'
  | 'testMark'
  /** Of the line in the file, of the detail in its lot, both from 1. */
  | 'lineNumber'
  | 'detailNumber'
  /** Lines from lot header to lot trailer; lines of the file. */
  | 'batchLines'
  | 'fileLines'
  | TitleKey;

/** What of one instruction may stand in a field. */
export type TitleKey =
  | 'movementCode'
  | 'ourNumber'
  | 'documentNumber'
  | 'companyKey'
  | 'kindCode'
  | 'accepted'
  | 'issueDate'
  | 'dueDate'
  | 'amountCents'
  | 'interestCode'
  | 'interestFrom'
  | 'interestPerDayCents'
  | 'fineCode'
  | 'fineFrom'
  | 'finePercent'
  | 'protestCode'
  | 'protestDays'
  | 'payerDocumentType'
  | 'payerDocument'
  | 'payerName'
  | 'payerStreet'
  | 'payerDistrict'
  | 'payerPostalCode'
  | 'payerCity'
  | 'payerState';

/** What of a retorno is read. */
export type ReturnKey =
  | 'agency'
  | 'account'
  | 'agreement'
  | 'generatedOn'
  | 'fileNumber'
  | 'testMark'
  | 'code'
  | 'ourNumber'
  | 'documentNumber'
  | 'companyKey'
  | 'dueDate'
  | 'amountCents'
  | 'feeCents'
  | 'rebateCents'
  | 'discountCents'
  | 'creditedCents'
  | 'chargesCents'
  | 'otherCreditsCents'
  | 'paidCents'
  | 'occurredOn'
  | 'creditedOn'
  | 'informative'
  | 'reasons'
  | 'complement'
  | 'settlement'
  | 'brCode'
  | 'pixError'
  | 'lineNumber'
  | 'controlNumber'
  | 'detailCount'
  | 'detailTotalCents'
  | 'batchLines'
  | 'batchCount'
  | 'fileLines';

/** Words of the bank for the same thing. */
export interface CnabCodes {
  movement: Record<Movement, string>;
  titleKind: Record<TitleKind, string>;
  /** By wallet; a wallet that is not here is not written. */
  wallet: Readonly<Record<string, string>>;
  ourNumberDigits: number;
  interest: { perDay: string | null; none: string | null };
  finePercent: string;
  /** `after` with calendar days within `days`. */
  protest: { after: string; never: string; days: readonly { from: number; to: number }[] };
  testMark: string | null;
}

export interface DetailRecord {
  record: CnabRecord<RemessaKey>;
  /** Written only with an entrada, or only where there is a multa. */
  only?: 'register' | 'registerWithFine';
}

/** What a code of the retorno means; a reason may say it more exactly. */
export interface OccurrenceMeaning {
  kind: OccurrenceKind;
  byReason?: Readonly<Record<string, OccurrenceKind>>;
}

/** Everything of one bank's layout that is data. */
export interface CnabLayout {
  id: CnabLayoutId;
  bankCode: string;
  lineLength: 240 | 400;
  codes: CnabCodes;
  remessa: {
    opening: readonly CnabRecord<RemessaKey>[];
    details: readonly DetailRecord[];
    closing: readonly CnabRecord<RemessaKey>[];
    /** What goes along with an instruction besides the entrada; `all`: the title as it was registered. */
    sent: 'all' | Readonly<Record<Exclude<Movement, 'register'>, readonly TitleKey[]>>;
  };
  return: Readonly<Record<ReturnRecordName, CnabRecord<ReturnKey> | null>>;
  occurrences: Readonly<Record<string, OccurrenceMeaning>>;
}

/** `title` is segment T and `payment` segment U of the 240; the 400 has one record for both. */
export type ReturnRecordName =
  'fileHeader' | 'batchHeader' | 'title' | 'payment' | 'pix' | 'batchTrailer' | 'fileTrailer';
