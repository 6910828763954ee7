import type { IsoDate } from '../../../../src/domain/calendar/isoDate';
import type { RemessaKey } from '../../../../src/domain/cnab/cnabLayout';
import type { CnabRecord } from '../../../../src/domain/cnab/field';
import type { Fact } from '../../../../src/domain/cnab/fieldText';
import type { CnabLayoutId } from '../../../../src/domain/cnab/layoutId';
import { layoutOf } from '../../../../src/domain/cnab/layouts';
import { bb240Remessa } from '../../../../src/domain/cnab/layouts/bb240Remessa';
import { itau400Remessa } from '../../../../src/domain/cnab/layouts/itau400Remessa';
import { readRecord } from '../../../../src/domain/cnab/readRecord';
import type { Movement } from '../../../../src/domain/cnab/remessa';

export type RemessaFacts = Partial<Record<RemessaKey, Fact>>;

/** One instruction as the bank reads it. */
export interface RemessaTitle {
  movement: Movement;
  /** As registered; of a change, with the new due date. */
  facts: RemessaFacts;
  ourNumber: string;
  documentNumber: string;
  companyKey: string;
  dueDate: IsoDate | null;
  amountCents: number;
}

export interface ReadRemessa {
  layoutId: CnabLayoutId;
  header: RemessaFacts;
  titles: RemessaTitle[];
  /** Every line with the facts that its record holds. */
  lines: { record: CnabRecord<RemessaKey>; facts: RemessaFacts }[];
}

/** A remessa as the bank reads it; throws where it is none. */
export function readRemessa(text: string): ReadRemessa {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end');
  const lines = text.slice(0, -2).split('\r\n');
  const layoutId: CnabLayoutId = lines[0]?.length === 240 ? 'bb240' : 'itau400';
  const read = lines.map((line, index) => {
    const record = recordOf(layoutId, line);
    const facts = readRecord(record, line);
    if (line.length !== record.length || !facts.ok) {
      throw new Error(`Line ${index + 1}: ${line.length} ${JSON.stringify(facts)}`);
    }
    return { record, facts: facts.value };
  });
  const header = read
    .slice(0, layoutOf(layoutId).remessa.opening.length)
    .reduce((all, { facts }) => ({ ...all, ...facts }), {});
  return { layoutId, header, titles: titlesOf(layoutId, read), lines: read };
}

function recordOf(layoutId: CnabLayoutId, line: string): CnabRecord<RemessaKey> {
  const records: Record<string, CnabRecord<RemessaKey>> = layoutId === 'itau400'
    ? { 0: itau400Remessa.fileHeader, 1: itau400Remessa.title, 2: itau400Remessa.fine, 9: itau400Remessa.fileTrailer }
    : {
        0: bb240Remessa.fileHeader,
        1: bb240Remessa.batchHeader,
        '3P': bb240Remessa.segmentP,
        '3Q': bb240Remessa.segmentQ,
        '3R': bb240Remessa.segmentR,
        5: bb240Remessa.batchTrailer,
        9: bb240Remessa.fileTrailer,
      };
  const type =
    layoutId === 'itau400' ? line.charAt(0) : line.charAt(7) + (line.charAt(7) === '3' ? line.charAt(13) : '');
  const record = records[type];
  if (record === undefined) throw new Error(`No record ${type} in ${layoutId}`);
  return record;
}

function titlesOf(layoutId: CnabLayoutId, lines: ReadRemessa['lines']): RemessaTitle[] {
  const titles: RemessaFacts[] = [];
  const details = layoutOf(layoutId).remessa.details.map(({ record }) => record);
  for (const { record, facts } of lines) {
    const place = details.indexOf(record);
    if (place === 0) titles.push({ ...facts });
    else if (place > 0) Object.assign(titles.at(-1) ?? {}, facts);
  }
  return titles.map((facts) => ({
    movement: movementOf(layoutId, String(facts.movementCode)),
    facts,
    ourNumber: String(facts.ourNumber),
    documentNumber: String(facts.documentNumber ?? ''),
    companyKey: String(facts.companyKey ?? ''),
    dueDate: (facts.dueDate ?? null) as IsoDate | null,
    amountCents: Number(facts.amountCents),
  }));
}

function movementOf(layoutId: CnabLayoutId, code: string): Movement {
  const codes = Object.entries(layoutOf(layoutId).codes.movement) as [Movement, string][];
  const movement = codes.find(([, value]) => value === code)?.[0];
  if (movement === undefined) throw new Error(`No movement ${code} in ${layoutId}`);
  return movement;
}
