import { getBoletoInfo, isValidBoleto } from '@brazilian-utils/brazilian-utils';
import fc from 'fast-check';
import { barcodeOf, maxBoletoCents } from '../../../src/domain/boleto/barcode';
import { formatLinhaDigitavel, linhaDigitavelOf } from '../../../src/domain/boleto/linhaDigitavel';
import { readBoleto, readBarcode } from '../../../src/domain/boleto/readBoleto';
import { addDays, isoDate } from '../../../src/domain/calendar/isoDate';
import { cents } from '../../../src/domain/money/cents';
import boletos from '../../vectors/boletos.json';
import invalid from '../../vectors/invalidBoletos.json';
import open from '../../vectors/openBoletos.json';
import utilityBills from '../../vectors/utilityBills.json';
import { anyCents } from '../support/arbitraries';

const today = isoDate('2026-11-25');

/** Barcodes of any bank, due within the years that any reference date of the tests reaches. */
const anyParts = fc.record({
  bankCode: fc.stringMatching(/^[0-7]\d{2}$/),
  dueDate: fc.oneof(
    fc.constant(null),
    fc.integer({ min: -2900, max: 5400 }).map((days) => addDays(today, days)),
  ),
  amountCents: fc.oneof(fc.constant(null), anyCents(1, maxBoletoCents)),
  freeField: fc.stringMatching(/^\d{25}$/),
});

const anyBarcode = anyParts.map((parts) => {
  const barcode = barcodeOf(parts);
  if (!barcode.ok) throw new Error(barcode.error.code);
  return { ...parts, barcode: barcode.value };
});

describe('published boletos', () => {
  it.each(boletos)('$formatted ($note)', (example) => {
    expect(linhaDigitavelOf(example.barcode)).toBe(example.linhaDigitavel);
    expect(formatLinhaDigitavel(example.linhaDigitavel)).toBe(example.formatted);
    for (const dueDate of example.dueDates) {
      const expected = {
        ok: true,
        value: {
          barcode: example.barcode,
          bankCode: example.bankCode,
          dueDate,
          amountCents: example.amountCents,
          freeField: example.freeField,
        },
      };
      for (const text of [example.barcode, example.linhaDigitavel, example.formatted]) {
        expect(readBoleto(text, isoDate(dueDate))).toEqual(expected);
      }
      const { bankCode, freeField } = example;
      const parts = { bankCode, dueDate: isoDate(dueDate), amountCents: cents(example.amountCents), freeField };
      expect(barcodeOf(parts)).toEqual({ ok: true, value: example.barcode });
    }
    if (example.dueDate !== null) expect(example.dueDates).toContain(example.dueDate);
  });

  it.each(invalid)('$value is refused by field ($note)', ({ value, wrongFields }) => {
    expect(readBoleto(value, today)).toEqual({ ok: false, error: { code: 'wrongDigits', fields: wrongFields } });
  });

  it.each(open)('$linhaDigitavel has neither date nor amount', ({ linhaDigitavel, barcode }) => {
    const read = readBoleto(linhaDigitavel, today);
    expect(read).toMatchObject({ ok: true, value: { barcode, dueDate: null, amountCents: null } });
    const freeField = barcode.slice(19);
    expect(barcodeOf({ bankCode: '237', dueDate: null, amountCents: null, freeField })).toEqual({
      ok: true,
      value: barcode,
    });
  });

  it.each(utilityBills)('$linhaDigitavel is a utility bill, no boleto', ({ linhaDigitavel, barcode }) => {
    for (const text of [linhaDigitavel, barcode]) {
      expect(readBoleto(text, today)).toEqual({ ok: false, error: { code: 'utilityBill' } });
    }
  });
});

describe('any boleto', () => {
  it('is read back as it was written, from barcode, linha and printed linha, and brazilian-utils reads the same', () => {
    fc.assert(
      fc.property(anyBarcode, ({ barcode, ...parts }) => {
        const linha = linhaDigitavelOf(barcode);
        for (const text of [barcode, linha, ` ${formatLinhaDigitavel(linha)} `]) {
          expect(readBoleto(text, today)).toEqual({ ok: true, value: { barcode, ...parts } });
        }
        expect(isValidBoleto(linha)).toBe(true);
        const info = getBoletoInfo(linha, { referenceDate: new Date(2026, 10, 25) });
        expect(info?.amount).toBe(parts.amountCents ?? 0);
        expect(info?.bankCode).toBe(parts.bankCode);
        const { expirationDate = null } = info ?? {};
        expect(expirationDate === null ? null : localDay(expirationDate)).toBe(parts.dueDate);
      }),
    );
  });

  it('with one digit of the linha changed up to the general digit is refused, and the field is named', () => {
    const changes = fc.record({ made: anyBarcode, place: fc.nat(32), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(changes, ({ made, place, by }) => {
        const linha = linhaDigitavelOf(made.barcode);
        const digit = (Number(linha[place]) + by) % 10;
        const changed = linha.slice(0, place) + String(digit) + linha.slice(place + 1);
        const read = readBarcode(changed);
        expect(isValidBoleto(changed)).toBe(false);
        const field = place < 10 ? 1 : place < 21 ? 2 : place < 32 ? 3 : 4;
        expect(read.ok ? [] : read.error.code === 'wrongDigits' && read.error.fields).toContainEqual(field);
      }),
      { numRuns: 300 },
    );
  });
});

it('is read with the invisible characters that a chat or a PDF leaves in', () => {
  const [first] = boletos;
  const pasted = `\u200e${first?.formatted.replaceAll(' ', '\u00a0\u200b')}\ufeff`;
  expect(readBarcode(pasted)).toEqual({ ok: true, value: first?.barcode });
});

describe('refuses', () => {
  const freeField = '0'.repeat(25);
  const parts = { bankCode: '001', dueDate: today, amountCents: cents(1), freeField };

  it('an amount past 99.999.999,99 instead of letting it run into the factor, and none at all', () => {
    expect(barcodeOf({ ...parts, amountCents: cents(maxBoletoCents) }).ok).toBe(true);
    for (const amountCents of [maxBoletoCents + 1, 0, -1]) {
      const refused = barcodeOf({ ...parts, amountCents: cents(amountCents) });
      expect(refused).toEqual({ ok: false, error: { code: 'amountOutOfRange', amountCents, max: 9_999_999_999 } });
    }
  });

  it('a due date past the last cycle, a bank and a free field of other lengths', () => {
    const dueDate = isoDate('2049-10-14');
    expect(barcodeOf({ ...parts, dueDate })).toEqual({ ok: false, error: { code: 'dueDateOutOfRange', dueDate } });
    expect(barcodeOf({ ...parts, bankCode: '1' })).toMatchObject({ error: { code: 'badBankCode' } });
    expect(barcodeOf({ ...parts, freeField: '1' })).toMatchObject({ error: { code: 'badFreeField' } });
  });

  it.each<[string, string, object]>([
    ['nothing', '  ', { code: 'empty' }],
    ['letters', '34191.57007 x', { code: 'notDigits' }],
    ['a digit too many', `${boletos[0]?.linhaDigitavel}0`, { code: 'wrongLength', digits: 48 }],
    ['another currency', withCurrency('8'), { code: 'notReais', currency: '8' }],
    ['a factor below 1000', withFactor('0999'), { code: 'badFactor', factor: 999, candidates: [] }],
  ])('%s', (_, text, error) => {
    expect(readBoleto(text, today)).toEqual({ ok: false, error });
  });

  it('a due date that is too far from the reference date either way', () => {
    const far = boletos.find(({ factor }) => factor === 7390);
    expect(readBoleto(far?.barcode ?? '', today)).toMatchObject({
      ok: false,
      error: { code: 'dueDateOutsideWindow', candidates: far?.dueDates },
    });
    expect(readBarcode(far?.barcode ?? '').ok).toBe(true);
  });
});

it('leaves alone what is no linha digitável, and writes none of what is no barcode', () => {
  expect(formatLinhaDigitavel('123')).toBe('123');
  expect(() => linhaDigitavelOf('123')).toThrow(RangeError);
});

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

function withFactor(factor: string): string {
  return withGeneralDigit(`0019${factor}${'0'.repeat(35)}`);
}

function withCurrency(currency: string): string {
  return withGeneralDigit(`001${currency}1000${'0'.repeat(35)}`);
}

/** Only one of the ten general digits is right. */
function withGeneralDigit(others: string): string {
  const all = Array.from({ length: 10 }, (_, digit) => others.slice(0, 4) + String(digit) + others.slice(4));
  const right = all.find((barcode) => {
    const read = readBarcode(barcode);
    return read.ok || read.error.code !== 'wrongDigits';
  });
  if (right === undefined) throw new Error('No digit fits');
  return right;
}
