import type { ProtestState, TitleBoletoStatus } from '../../../contract/bank';
import type { ReceivableRow } from '../../../contract/receivables';
import { isoDate, type IsoDate } from '../../../domain/calendar/isoDate';
import type { ChargeTerms } from '../../../domain/charges/chargesOf';
import { rateOf } from '../../../domain/charges/chargeTermsOf';
import { isOverConsumerCap } from '../../../domain/charges/consumerFineCap';
import { isPrescribed } from '../../../domain/charges/prescription';
import { chargeWarnings } from '../../../strings/chargeAccount';
import { clientText } from '../../../strings/client';
import { creditsText } from '../../../strings/credits';
import { boletoStateLabels, holdLabels } from '../../../strings/labels';
import { protestLabels, titleBoletoText } from '../../../strings/titleBoleto';
import { plainMoney } from '../../format/brl';

export interface TitleMarks {
  /** What asks for a thought before acting. */
  warnings: string[];
  /** What else is to be known of the title. */
  remarks: string[];
}

export interface MarkedBy {
  terms: ChargeTerms;
  asOf: IsoDate;
  isConsumer: boolean;
  /** What rebates of the ERP have already taken off the title's balance. */
  rebateCents: number;
  /** What only the bank's files tell of it, where it has been asked. */
  bank?: Pick<TitleBoletoStatus, 'awaitingBank' | 'boleto'> | undefined;
}

/** Whether a title's multa is over what a consumer may be charged. */
export const isFineOverCap = (row: ReceivableRow, terms: ChargeTerms, isConsumer: boolean): boolean =>
  isConsumer && isOverConsumerCap(row.ownFineRate === null ? terms.fineRate : rateOf(row.ownFineRate));

const protestMark = (protest: ProtestState | null): string | null => (protest === null ? null : protestLabels[protest]);

/** The marks under a title, worst first. */
export const titleMarks = (row: ReceivableRow, by: MarkedBy): TitleMarks => ({
  warnings: [
    isPrescribed(isoDate(row.dueDate), by.asOf) ? chargeWarnings.prescribedMark : null,
    isFineOverCap(row, by.terms, by.isConsumer) ? chargeWarnings.consumerFineMark : null,
  ].filter((mark) => mark !== null),
  remarks: [
    row.hold === null ? null : holdLabels[row.hold],
    row.negotiationId === null ? null : clientText.fromNegotiation,
    by.rebateCents === 0 ? null : creditsText.rebateMark(plainMoney(by.rebateCents)),
    by.bank?.awaitingBank === true ? titleBoletoText.awaitingMark : null,
    protestMark(by.bank?.boleto?.protest ?? null),
    row.boletoState === null ? null : boletoStateLabels[row.boletoState],
  ].filter((mark) => mark !== null),
});
