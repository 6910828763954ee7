import { cents } from '../money/cents';
import { ok, type Result } from '../result';
import type { CnabLayout } from './cnabLayout';
import {
  centsOf,
  codesOf,
  countOf,
  dateOf,
  failure,
  isPayment,
  kindOf,
  readLine,
  textOf,
  withoutZeros,
  type ReturnFacts,
} from './returnReader';
import type { ReturnError, ReturnFile, ReturnOccurrence } from './returnFile';

/** File header, lots of segments T and U (others are passed over), file trailer; the counts of both trailers must be right. */
export function readReturn240(layout: CnabLayout, lines: readonly string[]): Result<ReturnFile, ReturnError> {
  const header = readLine(layout, 'fileHeader', lines, 0);
  if (!header.ok) return header;
  const generatedOn = dateOf(header.value, 'generatedOn');
  if (generatedOn === null) return failure('badField', 0, 144, 'Data de geração do arquivo', 'DDMMAAAA', null);

  const occurrences: ReturnOccurrence[] = [];
  let test = false;
  let lots = 0;
  let index = 1;
  while (recordType(lines, index) === '1') {
    const lot = readLot(layout, lines, index);
    if (!lot.ok) return lot;
    lots += 1;
    test ||= lot.value.test;
    occurrences.push(...lot.value.occurrences);
    index = lot.value.next;
  }

  if (recordType(lines, index) !== '9') return unexpected(lines, index, '1 ou 9');
  const trailer = readLine(layout, 'fileTrailer', lines, index);
  if (!trailer.ok) return trailer;
  if (index + 1 < lines.length)
    return failure('badSequence', index + 1, 1, null, null, (lines[index + 1] ?? '').trim());
  if (countOf(trailer.value, 'batchCount') !== lots) {
    const found = countOf(trailer.value, 'batchCount');
    return failure('totalsDiffer', index, 18, 'Quantidade de lotes do arquivo', lots, found);
  }
  if (countOf(trailer.value, 'fileLines') !== lines.length) {
    const found = countOf(trailer.value, 'fileLines');
    return failure('totalsDiffer', index, 24, 'Quantidade de registros do arquivo', lines.length, found);
  }
  return ok({
    layoutId: layout.id,
    bankCode: layout.bankCode,
    account: {
      agency: withoutZeros(textOf(header.value, 'agency')),
      account: withoutZeros(textOf(header.value, 'account')),
      agreement: withoutZeros(textOf(header.value, 'agreement')),
    },
    fileNumber: countOf(header.value, 'fileNumber'),
    generatedOn,
    test,
    occurrences,
  });
}

interface Lot {
  occurrences: ReturnOccurrence[];
  test: boolean;
  /** Index of the line behind its trailer. */
  next: number;
}

function readLot(layout: CnabLayout, lines: readonly string[], start: number): Result<Lot, ReturnError> {
  const header = readLine(layout, 'batchHeader', lines, start);
  if (!header.ok) return header;
  const occurrences: ReturnOccurrence[] = [];
  let index = start + 1;
  for (; recordType(lines, index) === '3'; index += 1) {
    const segment = segmentOf(lines, index);
    if (segment === 'U') return unexpected(lines, index, 'segmento T', 14);
    if (segment !== 'T') continue;
    const title = readLine(layout, 'title', lines, index);
    if (!title.ok) return title;
    if (recordType(lines, index + 1) !== '3' || segmentOf(lines, index + 1) !== 'U') {
      return unexpected(lines, index + 1, 'segmento U', 14);
    }
    const payment = readLine(layout, 'payment', lines, index + 1);
    if (!payment.ok) return payment;
    if (payment.value.code !== title.value.code) {
      const [expected, found] = [textOf(title.value, 'code'), textOf(payment.value, 'code')];
      return failure('badSequence', index + 1, 16, 'Código de movimento', expected, found);
    }
    occurrences.push(occurrenceOf(layout, title.value, payment.value, index + 1));
    index += 1;
  }
  if (recordType(lines, index) !== '5') return unexpected(lines, index, '3 ou 5');
  const trailer = readLine(layout, 'batchTrailer', lines, index);
  if (!trailer.ok) return trailer;
  const batchLines = index - start + 1;
  if (countOf(trailer.value, 'batchLines') !== batchLines) {
    const found = countOf(trailer.value, 'batchLines');
    return failure('totalsDiffer', index, 18, 'Quantidade de registros do lote', batchLines, found);
  }
  return ok({ occurrences, test: textOf(header.value, 'testMark') === 'TS', next: index + 1 });
}

function occurrenceOf(layout: CnabLayout, title: ReturnFacts, payment: ReturnFacts, line: number): ReturnOccurrence {
  const code = textOf(title, 'code');
  const reasons = codesOf(textOf(title, 'reasons'), 2);
  const kind = kindOf(layout, code, reasons);
  const money = (key: 'paidCents' | 'creditedCents') => (isPayment(kind) ? centsOf(payment, key) : cents(0));
  return {
    line,
    kind,
    code,
    ourNumber: textOf(title, 'ourNumber'),
    documentNumber: textOf(title, 'documentNumber'),
    companyKey: textOf(title, 'companyKey'),
    dueDate: dateOf(title, 'dueDate'),
    occurredOn: dateOf(payment, 'occurredOn'),
    creditedOn: dateOf(payment, 'creditedOn'),
    amountCents: centsOf(title, 'amountCents'),
    paidCents: money('paidCents'),
    creditedCents: money('creditedCents'),
    chargesCents: centsOf(payment, 'chargesCents'),
    discountCents: centsOf(payment, 'discountCents'),
    rebateCents: centsOf(payment, 'rebateCents'),
    feeCents: centsOf(title, 'feeCents'),
    reasons,
    pix: null,
  };
}

function recordType(lines: readonly string[], index: number): string {
  return (lines[index] ?? '').slice(7, 8);
}

function segmentOf(lines: readonly string[], index: number): string {
  return (lines[index] ?? '').slice(13, 14);
}

function unexpected(lines: readonly string[], index: number, expected: string, column = 8) {
  const found = (lines[index] ?? '').slice(column - 1, column);
  return failure(
    'badSequence',
    index,
    column,
    column === 8 ? 'Tipo de registro' : 'Código do segmento',
    expected,
    found,
  );
}
