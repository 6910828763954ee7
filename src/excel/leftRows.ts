import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import type { IsoDate } from '../domain/calendar/isoDate';
import { leftReasonTexts, rowTexts } from '../strings/sheets';
import type { LeftRow } from './leftColumns';
import { pendingId } from './tableDesign';

export interface WhyLeft {
  reason: keyof typeof leftReasonTexts;
  negotiationNumber: number | null;
}

const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : '');

/** An edit that nobody sent is not lost without a word. */
function reasonOf(reason: string, value: (id: string) => unknown): string {
  const pending = value(pendingId);
  return typeof pending === 'string' && pending !== '' ? rowTexts.leftUnsent(reason, pending) : reason;
}

/** What *Saíram* shows of a title, from its cells by column id. */
export function leftReceivable(today: IsoDate, why: WhyLeft, value: (id: string) => unknown): LeftRow['cells'] {
  return {
    leftOn: serialFromIsoDate(today),
    record: rowTexts.receivableRecord,
    reason: reasonOf(leftReasonTexts[why.reason], value),
    negotiation: why.negotiationNumber === null ? '' : String(why.negotiationNumber),
    clientName: plain(value('clientName')),
    document: plain(value('clientDocument')),
    number: plain(value('number')),
    installment: plain(value('installment')),
    dueDate: plain(value('dueDate')),
    balance: plain(value('balance')),
    fine: plain(value('fine')),
    interest: plain(value('interest')),
    total: plain(value('total')),
  };
}

/** What *Saíram* shows of a client, from its cells by column id. */
export function leftClient(today: IsoDate, value: (id: string) => unknown): LeftRow['cells'] {
  return {
    leftOn: serialFromIsoDate(today),
    record: rowTexts.clientRecord,
    reason: reasonOf(leftReasonTexts.clientWithoutReceivables, value),
    clientName: plain(value('name')),
    document: plain(value('document')),
    balance: plain(value('balance')),
    fine: plain(value('fine')),
    interest: plain(value('interest')),
    total: plain(value('total')),
  };
}
