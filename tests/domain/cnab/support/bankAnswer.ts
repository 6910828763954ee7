import type { IsoDate } from '../../../../src/domain/calendar/isoDate';
import type { CnabLayout, ReturnKey, ReturnRecordName } from '../../../../src/domain/cnab/cnabLayout';
import { sizeOf, type CnabField } from '../../../../src/domain/cnab/field';
import { fieldText, type Fact } from '../../../../src/domain/cnab/fieldText';
import type { CnabLayoutId } from '../../../../src/domain/cnab/layoutId';
import { layoutOf } from '../../../../src/domain/cnab/layouts';
import type { Movement } from '../../../../src/domain/cnab/remessa';
import type { OccurrenceKind } from '../../../../src/domain/cnab/returnFile';
import { readRemessa, type RemessaTitle } from './readRemessa';

/** What the bank says of one title. Everything but the kind (or the bank's own code) has an answer a bank would give. */
export interface BankReply {
  kind: OccurrenceKind;
  /** The bank's own code; by default the first one that means the kind. Needed for `other`. */
  code?: string;
  /** For a payment; by default the face value with the charges. */
  paidCents?: number;
  chargesCents?: number;
  discountCents?: number;
  rebateCents?: number;
  /** What the bank charges; at a payment it keeps it from what it credits. */
  feeCents?: number;
  /** Of the occurrence; by default the file's day. */
  on?: IsoDate;
  /** Of the credit; by default the file's day for a payment. */
  creditedOn?: IsoDate;
  dueDate?: IsoDate;
  reasons?: string[];
  /** Text of the bank's own Pix (only where the layout has a record for it). */
  brCode?: string;
}

/** A title as the bank knows it, in a remessa or not. */
export type BankTitle = Pick<RemessaTitle, 'ourNumber' | 'documentNumber' | 'companyKey' | 'dueDate' | 'amountCents'>;

export interface BankLine {
  title: BankTitle;
  reply: BankReply;
}

export interface BankFile {
  layoutId: CnabLayoutId;
  account: { agency: string; account: string; agreement: string };
  /** Day of the file. */
  on: IsoDate;
  /** The bank's own number of it. */
  number?: number;
  test?: boolean;
  lines: BankLine[];
}

export interface AnswerOptions {
  on: IsoDate;
  number?: number;
  /** What the bank says of a title; null for nothing. By default everything is confirmed. */
  reply?: (title: RemessaTitle) => BankReply | BankReply[] | null;
  /** Said besides: payments of other titles, titles nobody knows. */
  more?: BankLine[];
}

/**
 * The retorno a bank would send for this remessa, ISO-8859-1 as text (one character a byte), lines ended by CR LF. Titles of
 * an entrada keep their data; a later movement answers with what the remessa sent of the title.
 */
export function bankAnswer(remessa: string, { on, number = 1, reply = confirmed, more = [] }: AnswerOptions): string {
  const { layoutId, header, titles } = readRemessa(remessa);
  const lines = titles.flatMap((title) => {
    const replies = reply(title);
    return (replies === null ? [] : [replies].flat()).map((one) => ({ title, reply: one }));
  });
  return bankReturn({
    layoutId,
    account: {
      agency: String(header.agency),
      account: String(header.account),
      agreement: String(header.agreement ?? ''),
    },
    on,
    number,
    test: header.testMark === 'TS',
    lines: [...lines, ...more],
  });
}

/** Everything is done as it was asked. */
export function confirmed({ movement }: { movement: Movement }): BankReply {
  const kinds: Record<Movement, OccurrenceKind> = {
    register: 'entryConfirmed',
    cancel: 'cancelled',
    changeDueDate: 'dueDateChanged',
    stayProtest: 'protestStayed',
  };
  return { kind: kinds[movement] };
}

/** A retorno with any lines, as if the bank had made it of its own accord. */
export function bankReturn(file: BankFile): string {
  const layout = layoutOf(file.layoutId);
  const lines = layout.lineLength === 240 ? lines240(layout, file) : lines400(layout, file);
  return `${lines.join('\r\n')}\r\n`;
}

function lines240(layout: CnabLayout, file: BankFile): string[] {
  const opening = [line(layout, 'fileHeader', headerFacts(file)), line(layout, 'batchHeader', headerFacts(file), 1)];
  const details = file.lines.flatMap(({ title, reply }) => {
    const facts = factsOf(layout, file, title, reply);
    return [line(layout, 'title', facts, 1), line(layout, 'payment', facts, 1)];
  });
  const counts = { batchLines: details.length + 2, fileLines: details.length + 4, batchCount: 1 };
  return [...opening, ...details, line(layout, 'batchTrailer', counts, 1), line(layout, 'fileTrailer', counts)];
}

function lines400(layout: CnabLayout, file: BankFile): string[] {
  const lines = [line(layout, 'fileHeader', { ...headerFacts(file), lineNumber: 1 })];
  for (const { title, reply } of file.lines) {
    lines.push(line(layout, 'title', { ...factsOf(layout, file, title, reply), lineNumber: lines.length + 1 }));
    if (reply.brCode !== undefined) {
      lines.push(line(layout, 'pix', { brCode: reply.brCode, lineNumber: lines.length + 1 }));
    }
  }
  const totals = {
    controlNumber: file.number ?? 1,
    detailCount: file.lines.length,
    detailTotalCents: file.lines.reduce((sum, { title }) => sum + title.amountCents, 0),
    lineNumber: lines.length + 1,
  };
  return [...lines, line(layout, 'fileTrailer', totals)];
}

type Facts = Partial<Record<ReturnKey, Fact>>;

function headerFacts({ account, on, number = 1, test = false }: BankFile): Facts {
  return { ...account, generatedOn: on, fileNumber: number, testMark: test ? 'TS' : null };
}

function factsOf(layout: CnabLayout, file: BankFile, title: BankTitle, reply: BankReply): Facts {
  const payment = reply.kind === 'paid' || reply.kind === 'paidAfterCancel';
  const { chargesCents = 0, discountCents = 0, rebateCents = 0, feeCents = 0, reasons = [] } = reply;
  const paidCents = payment ? (reply.paidCents ?? title.amountCents - discountCents - rebateCents + chargesCents) : 0;
  const code = reply.code ?? codeOf(layout, reply.kind);
  const fourDigits = layout.lineLength === 400 && ['24', '25', '57'].includes(code);
  return {
    code,
    ourNumber: title.ourNumber,
    documentNumber: title.documentNumber,
    companyKey: title.companyKey,
    dueDate: reply.dueDate ?? title.dueDate,
    amountCents: title.amountCents,
    chargesCents,
    discountCents,
    rebateCents,
    feeCents,
    paidCents,
    creditedCents: payment ? paidCents - feeCents : 0,
    occurredOn: reply.on ?? file.on,
    creditedOn: payment ? (reply.creditedOn ?? file.on) : (reply.creditedOn ?? null),
    reasons: fourDigits || (payment && layout.lineLength === 400) ? null : reasons.join(''),
    complement: fourDigits ? (reasons[0] ?? null) : null,
    settlement: payment ? (reasons[0] ?? null) : null,
  };
}

function codeOf(layout: CnabLayout, kind: OccurrenceKind): string {
  const code = Object.entries(layout.occurrences)
    .sort(([a], [b]) => a.localeCompare(b))
    .find(([, meaning]) => meaning.kind === kind)?.[0];
  if (code === undefined) throw new Error(`${layout.id} has no code for ${kind}: give it`);
  return code;
}

function line(layout: CnabLayout, name: ReturnRecordName, facts: Facts, lot?: number): string {
  const record = layout.return[name];
  if (record === null) throw new Error(`${layout.id} has no ${name}`);
  return record.fields.map((field) => textIn(field, lot, facts)).join('');
}

function textIn(field: CnabField<ReturnKey>, lot: number | undefined, facts: Facts): string {
  const fact =
    field.name === 'Lote de serviço' && lot !== undefined ? lot : field.key === undefined ? null : facts[field.key];
  // a bank writes what it has, in its own letters, and cuts what it gives back to the length of its field
  if (field.kind === 'text' && field.is === undefined) {
    return String(fact ?? '')
      .slice(0, sizeOf(field))
      .padEnd(sizeOf(field));
  }
  const text = fieldText(
    typeof fact === 'number' && field.kind === 'digits' ? { ...field, kind: 'count' } : field,
    fact ?? null,
  );
  if (!text.ok) throw new Error(`${field.name}: ${JSON.stringify({ fact, ...text.error })}`);
  return text.value;
}
