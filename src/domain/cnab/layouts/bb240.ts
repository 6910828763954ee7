import type { CnabLayout } from '../cnabLayout';
import { bb240Remessa } from './bb240Remessa';
import { bb240Return } from './bb240Return';

export const bb240: CnabLayout = {
  id: 'bb240',
  bankCode: '001',
  lineLength: 240,
  codes: {
    movement: { register: '01', cancel: '02', changeDueDate: '06', stayProtest: '10' },
    titleKind: { DM: '02', DS: '04', NP: '12', RC: '17', ND: '19', OU: '99' },
    // carteira 17 simples: boletos that the company itself prints
    wallet: { '17': '7' },
    ourNumberDigits: 17,
    interest: { perDay: '1', none: '3' },
    finePercent: '2',
    protest: {
      after: '1',
      never: '3',
      days: [
        { from: 6, to: 29 },
        { from: 35, to: 35 },
        { from: 40, to: 40 },
      ],
    },
    testMark: 'TS',
  },
  remessa: {
    opening: [bb240Remessa.fileHeader, bb240Remessa.batchHeader],
    details: [
      { record: bb240Remessa.segmentP },
      { record: bb240Remessa.segmentQ },
      { record: bb240Remessa.segmentR, only: 'registerWithFine' },
    ],
    closing: [bb240Remessa.batchTrailer, bb240Remessa.fileTrailer],
    sent: 'all',
  },
  return: {
    fileHeader: bb240Return.fileHeader,
    batchHeader: bb240Return.batchHeader,
    title: bb240Return.segmentT,
    payment: bb240Return.segmentU,
    pix: null,
    batchTrailer: bb240Return.batchTrailer,
    fileTrailer: bb240Return.fileTrailer,
  },
  // C044; a code that is not here is `other`: 15 (franco de pagamento) and 16 are no rejections here
  occurrences: {
    '02': { kind: 'entryConfirmed' },
    '03': { kind: 'entryRejected' },
    '06': { kind: 'paid' },
    '09': { kind: 'cancelled', byReason: { '14': 'protested' } },
    '14': { kind: 'dueDateChanged' },
    '17': { kind: 'paidAfterCancel' },
    '19': { kind: 'protestInstructed' },
    '20': { kind: 'protestStayed' },
    '23': { kind: 'atNotary' },
    '24': { kind: 'protestStayed' },
    '25': { kind: 'protested' },
    '26': { kind: 'instructionRejected' },
    '30': { kind: 'instructionRejected' },
  },
};
