import { err, ok, type Result } from '../result';
import type { CnabLayout, DetailRecord, RemessaKey } from './cnabLayout';
import type { CnabField, CnabRecord } from './field';
import type { Fact } from './fieldText';
import { layoutOf } from './layouts';
import type { CnabLayoutId } from './layoutId';
import { recordText } from './recordText';
import type { RemessaFile, RemessaHeader, RemessaInstruction, RemessaProblem, RemessaProblemCode } from './remessa';
import { headerFacts, sentKeys, titleFacts, type FactProblem } from './remessaFacts';
import { remessaFileName } from './remessaFileName';
import { remessaPath } from './remessaPath';

/**
 * A remessa of these instructions in their order, or every reason why it cannot be written. The same input gives the same bytes.
 * Lines end with CR LF, the last one too. Throws `RangeError` for no instructions: a bug.
 */
export function writeRemessa(
  layoutId: CnabLayoutId,
  header: RemessaHeader,
  instructions: readonly RemessaInstruction[],
): Result<RemessaFile, RemessaProblem[]> {
  if (instructions.length === 0) throw new RangeError('A remessa without instructions');
  const layout = layoutOf(layoutId);
  const writer = new Writer(layout, header);
  for (const record of layout.remessa.opening) writer.write(record, {}, null);
  const seen = new Set<string>();
  instructions.forEach((instruction, index) => {
    if (seen.has(instruction.ourNumber)) {
      writer.refuse('duplicated', 'ourNumber', instruction.ourNumber, null, { index, instruction });
    }
    seen.add(instruction.ourNumber);
    writer.writeTitle(instruction, index);
  });
  for (const record of layout.remessa.closing) writer.write(record, writer.counts(), null);
  return writer.problems.length > 0
    ? err(writer.problems)
    : ok({ fileName: remessaFileName(layout.bankCode, header), content: `${writer.lines.join('\r\n')}\r\n` });
}

interface OfTitle {
  index: number;
  instruction: RemessaInstruction;
}

class Writer {
  readonly lines: string[] = [];
  readonly problems: RemessaProblem[] = [];
  private details = 0;
  private readonly header: Partial<Record<RemessaKey, Fact>>;

  constructor(
    private readonly layout: CnabLayout,
    header: RemessaHeader,
  ) {
    const { facts, problems } = headerFacts(layout, header);
    this.header = facts;
    for (const problem of problems) this.refuseFact(problem, null);
  }

  writeTitle(instruction: RemessaInstruction, index: number): void {
    const { facts, problems } = titleFacts(this.layout, instruction);
    const title = { index, instruction };
    for (const problem of problems) this.refuseFact(problem, title);
    for (const detail of this.layout.remessa.details) {
      if (applies(detail, instruction)) this.write(detail.record, facts, title);
    }
  }

  write(record: CnabRecord<RemessaKey>, facts: Partial<Record<RemessaKey, Fact>>, title: OfTitle | null): void {
    if (title !== null) this.details += 1;
    const sent = title === null ? null : sentKeys(this.layout, title.instruction.movement);
    const asked =
      sent === null ? record : { ...record, fields: record.fields.map((field) => this.asSent(field, sent)) };
    const text = recordText(asked, {
      ...this.header,
      ...facts,
      lineNumber: this.lines.length + 1,
      detailNumber: this.details,
    });
    if (text.ok) {
      this.lines.push(text.value);
      return;
    }
    // the line keeps its number, so that problems further down are not shifted
    this.lines.push('');
    for (const refusal of text.error) this.refuseFact(refusal, title);
  }

  /** What a movement does not send is not required either. */
  private asSent(field: CnabField<RemessaKey>, sent: ReadonlySet<string>): CnabField<RemessaKey> {
    const { key } = field;
    return key === undefined || sent.has(key) || key in this.header ? field : { ...field, required: false };
  }

  /** Lines of the lot with its trailer, of the file with both its trailers. */
  counts(): Partial<Record<RemessaKey, Fact>> {
    const fileLines = this.layout.remessa.opening.length + this.details + this.layout.remessa.closing.length;
    return { fileLines, batchLines: fileLines - 2 };
  }

  refuse(code: RemessaProblemCode, field: string, value: string, max: number | null, title: OfTitle | null): void {
    const index = title?.index ?? null;
    const known = this.problems.some((problem) => problem.field === field && problem.index === index);
    if (known) return;
    this.problems.push({ code, field, index, documentNumber: title?.instruction.documentNumber ?? null, value, max });
  }

  private refuseFact({ code, key, value, max }: FactProblem, title: OfTitle | null): void {
    // account and company are the same for every title: said once, of the header
    this.refuse(code, remessaPath(key), value, max, key in this.header ? null : title);
  }
}

function applies({ only }: DetailRecord, { movement, fineRate }: RemessaInstruction): boolean {
  if (only === undefined) return true;
  if (movement !== 'register') return false;
  return only === 'register' || (fineRate !== null && fineRate.numerator > 0);
}
