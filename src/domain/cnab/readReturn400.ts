import { cents, sumCents, type Cents } from '../money/cents';
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
import type { OccurrenceKind, ReturnError, ReturnFile, ReturnOccurrence, ReturnPix } from './returnFile';

/** Header, records of titles (each perhaps with its Pix behind it; others are passed over), trailer whose totals must be right. */
export function readReturn400(layout: CnabLayout, lines: readonly string[]): Result<ReturnFile, ReturnError> {
  const header = readLine(layout, 'fileHeader', lines, 0);
  if (!header.ok) return header;
  const generatedOn = dateOf(header.value, 'generatedOn');
  if (generatedOn === null) return failure('badField', 0, 95, 'Data de geração', 'DDMMAA', null);

  const occurrences: ReturnOccurrence[] = [];
  let index = 1;
  for (; index < lines.length && recordType(lines, index) !== '9'; index += 1) {
    const outOfOrder = wrongNumber(lines, index);
    if (outOfOrder !== null) return outOfOrder;
    switch (recordType(lines, index)) {
      case '1': {
        const title = readLine(layout, 'title', lines, index);
        if (!title.ok) return title;
        occurrences.push(occurrenceOf(layout, title.value, index + 1));
        break;
      }
      case '3': {
        const last = occurrences.at(-1);
        if (last === undefined) return failure('badSequence', index, 1, 'Tipo de registro', '1', '3');
        const pix = readLine(layout, 'pix', lines, index);
        if (!pix.ok) return pix;
        last.pix = pixOf(pix.value);
        break;
      }
      case '0':
        return failure('badSequence', index, 1, 'Tipo de registro', '1 ou 9', '0');
    }
  }
  if (index === lines.length) return failure('badSequence', index, 1, 'Tipo de registro', '9', null);
  if (index + 1 < lines.length)
    return failure('badSequence', index + 1, 1, null, null, (lines[index + 1] ?? '').trim());

  const totals = checkTrailer(layout, lines, header.value, occurrences);
  if (!totals.ok) return totals;
  return ok({
    layoutId: layout.id,
    bankCode: layout.bankCode,
    account: {
      agency: withoutZeros(textOf(header.value, 'agency')),
      account: withoutZeros(textOf(header.value, 'account')),
      agreement: '',
    },
    fileNumber: countOf(header.value, 'fileNumber'),
    generatedOn,
    test: false,
    occurrences,
  });
}

function occurrenceOf(layout: CnabLayout, title: ReturnFacts, line: number): ReturnOccurrence {
  const code = textOf(title, 'code');
  const reasons = reasonsOf(code, title);
  // told twice, the first time only to inform: the money comes with the second
  const informative = textOf(title, 'informative') === 'I';
  const kind: OccurrenceKind = informative ? 'other' : kindOf(layout, code, reasons);
  const payment = isPayment(kind);
  return {
    line,
    kind,
    code,
    ourNumber: textOf(title, 'ourNumber'),
    documentNumber: textOf(title, 'documentNumber'),
    companyKey: textOf(title, 'companyKey'),
    dueDate: dateOf(title, 'dueDate'),
    occurredOn: dateOf(title, 'occurredOn'),
    creditedOn: dateOf(title, 'creditedOn'),
    amountCents: centsOf(title, 'amountCents'),
    paidCents: payment ? paidCents(title) : cents(0),
    creditedCents: payment ? centsOf(title, 'creditedCents') : cents(0),
    chargesCents: centsOf(title, 'chargesCents'),
    discountCents: centsOf(title, 'discountCents'),
    rebateCents: centsOf(title, 'rebateCents'),
    feeCents: centsOf(title, 'feeCents'),
    reasons,
    pix: null,
  };
}

/** Errors of two characters, or the one code of four for what a payer says and for a protest; how it was paid for a payment. */
function reasonsOf(code: string, title: ReturnFacts): string[] {
  if (['24', '25', '57'].includes(code)) return codesOf(textOf(title, 'complement'), 4);
  if (['74', '79'].includes(code)) return codesOf(textOf(title, 'reasons'), 4);
  const settlement = codesOf(textOf(title, 'settlement'), 2);
  return settlement.length > 0 ? settlement : codesOf(textOf(title, 'reasons'), 2);
}

/**
 * The layout tells what reached the account, after the fee where the bank keeps it at once. What the payer paid is the title less
 * rebate and discount, with charges and other credits, where that agrees with it; a payment in part is what reached the account
 * and the fee, so that no fee of the bank is left as the payer's debt.
 */
function paidCents(title: ReturnFacts): Cents {
  const credited = centsOf(title, 'creditedCents');
  const gross = cents(credited + centsOf(title, 'feeCents'));
  const whole =
    centsOf(title, 'amountCents') -
    centsOf(title, 'rebateCents') -
    centsOf(title, 'discountCents') +
    centsOf(title, 'chargesCents') +
    centsOf(title, 'otherCreditsCents');
  return credited === whole ? credited : gross;
}

function pixOf(facts: ReturnFacts): ReturnPix | null {
  const brCode = textOf(facts, 'brCode');
  if (brCode === '' || codesOf(textOf(facts, 'pixError'), 3).length > 0) return null;
  // a location alone is no code that can be shown
  return brCode.startsWith('000201')
    ? { brCode, location: null, txid: null }
    : { brCode: null, location: brCode, txid: null };
}

function checkTrailer(
  layout: CnabLayout,
  lines: readonly string[],
  header: ReturnFacts,
  occurrences: readonly ReturnOccurrence[],
): Result<null, ReturnError> {
  const index = lines.length - 1;
  const trailer = readLine(layout, 'fileTrailer', lines, index);
  if (!trailer.ok) return trailer;
  const outOfOrder = wrongNumber(lines, index);
  if (outOfOrder !== null) return outOfOrder;
  const [number, control] = [countOf(header, 'fileNumber'), countOf(trailer.value, 'controlNumber')];
  if (number !== control) return failure('totalsDiffer', index, 208, 'Controle do arquivo', number, control);
  const count = countOf(trailer.value, 'detailCount');
  if (count !== occurrences.length && count !== lines.length - 2) {
    return failure('totalsDiffer', index, 213, 'Quantidade de detalhes', occurrences.length, count);
  }
  const sum = sumCents(occurrences.map(({ amountCents }) => amountCents));
  const total = centsOf(trailer.value, 'detailTotalCents');
  if (sum !== total) return failure('totalsDiffer', index, 221, 'Valor total informado', sum, total);
  return ok(null);
}

function recordType(lines: readonly string[], index: number): string {
  return (lines[index] ?? '').slice(0, 1);
}

/** Every line carries its number: one that is missing or doubled shows here. */
function wrongNumber(lines: readonly string[], index: number) {
  const found = (lines[index] ?? '').slice(394, 400);
  const expected = String(index + 1).padStart(6, '0');
  return found === expected ? null : failure('badSequence', index, 395, 'Número sequencial', expected, found);
}
