import type { CnabLayout } from '../cnabLayout';
import { itau400Remessa } from './itau400Remessa';
import { itau400Return } from './itau400Return';

/** What the manual asks of an instruction (note 6 A); all the rest goes blank or zero. */
const identification = ['movementCode', 'ourNumber', 'amountCents'] as const;

export const itau400: CnabLayout = {
  id: 'itau400',
  bankCode: '341',
  lineLength: 400,
  codes: {
    movement: { register: '01', cancel: '02', changeDueDate: '06', stayProtest: '18' },
    titleKind: { DM: '01', NP: '02', RC: '05', DS: '08', ND: '13', OU: '99' },
    // boletos that the company itself prints
    wallet: { '109': 'I' },
    ourNumberDigits: 8,
    interest: { perDay: null, none: null },
    finePercent: '2',
    protest: { after: '34', never: '00', days: [{ from: 2, to: 99 }] },
    testMark: null,
  },
  remessa: {
    opening: [itau400Remessa.fileHeader],
    details: [{ record: itau400Remessa.title }, { record: itau400Remessa.fine, only: 'registerWithFine' }],
    closing: [itau400Remessa.fileTrailer],
    sent: {
      cancel: identification,
      changeDueDate: [...identification, 'dueDate'],
      stayProtest: identification,
    },
  },
  return: {
    fileHeader: itau400Return.fileHeader,
    batchHeader: null,
    title: itau400Return.title,
    payment: null,
    pix: itau400Return.pix,
    batchTrailer: null,
    fileTrailer: itau400Return.fileTrailer,
  },
  // note 17; a code that is not here is `other`
  occurrences: {
    '02': { kind: 'entryConfirmed' },
    '03': { kind: 'entryRejected' },
    '06': { kind: 'paid' },
    '07': { kind: 'paid' },
    '08': { kind: 'paid' },
    '09': { kind: 'cancelled' },
    '10': { kind: 'cancelled' },
    '14': { kind: 'dueDateChanged' },
    '15': { kind: 'instructionRejected' },
    '16': { kind: 'instructionRejected' },
    '17': { kind: 'instructionRejected' },
    '18': { kind: 'instructionRejected' },
    '19': { kind: 'protestInstructed' },
    '20': { kind: 'protestStayed' },
    '23': { kind: 'atNotary' },
    '32': { kind: 'protested' },
    '59': { kind: 'paid' },
    '60': { kind: 'entryRejected' },
    '63': { kind: 'protestStayed' },
    '64': { kind: 'entryConfirmed' },
    '72': { kind: 'paidAfterCancel' },
    '73': { kind: 'entryConfirmed' },
  },
};
