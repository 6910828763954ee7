import fc from 'fast-check';
import { cents, maxCents } from '../../../src/domain/money/cents';
import { formatBrl, formatMoney } from '../../../src/domain/money/formatMoney';
import { parseMoney } from '../../../src/domain/money/parseMoney';

type Mark = ',' | '.' | undefined;

describe('parseMoney', () => {
  it.each<[string, Mark, number]>([
    ['1.234,56', undefined, 123456],
    ['1,234.56', undefined, 123456],
    ['1234,56', undefined, 123456],
    ['1234.56', undefined, 123456],
    ['1.234.567', undefined, 123456700],
    ['1,234,567', undefined, 123456700],
    ['1.234.567,8', undefined, 123456780],
    ['R$ 1.234,56', undefined, 123456],
    ['R$\u00a01.234,56', undefined, 123456],
    ['r$12', undefined, 1200],
    ['  200 ', undefined, 20000],
    ['-26,48', undefined, -2648],
    ['−26,48', undefined, -2648],
    ['R$ -26,48', undefined, -2648],
    ['−R$ 26,48', undefined, -2648],
    ['(1,00)', undefined, -100],
    ['26,48-', undefined, -2648],
    ['+5', undefined, 500],
    [',5', undefined, 50],
    ['0,01', undefined, 1],
    ['1,2300', undefined, 123],
    ['007', undefined, 700],
    ['1.234', ',', 123400],
    ['12.345', ',', 1234500],
    ['200.00', ',', 20000],
    ['1,234', '.', 123400],
    ['1,5', '.', 150],
    ['22.517.998.136.852,48', undefined, maxCents],
  ])('reads %p (decimal mark %p) as %i centavos', (text, mark, expected) => {
    expect(parseMoney(text, mark)).toEqual({ ok: true, value: expected });
  });

  it('takes a lone dot for decimal where the sheet does, and then refuses a third place', () => {
    expect(parseMoney('1.234', '.')).toMatchObject({ ok: false, error: { code: 'fractionOfCent' } });
  });

  it.each<[string, string]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['R$', 'empty'],
    ['abc', 'notANumber'],
    ['1e5', 'notANumber'],
    ['--1', 'notANumber'],
    ['(-1)', 'notANumber'],
    ['1 2a', 'notANumber'],
    [',', 'notANumber'],
    ['12.34,56', 'notANumber'],
    ['1.23.456', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['1,234.567,89', 'notANumber'],
    ['1,234', 'fractionOfCent'],
    ['0,005', 'fractionOfCent'],
    ['0.125', 'fractionOfCent'],
    ['1.234', 'ambiguous'],
    ['12.500', 'ambiguous'],
    ['22.517.998.136.852,49', 'outOfRange'],
    ['99999999999999999999', 'outOfRange'],
  ])('refuses %p as %s and quotes it', (text, code) => {
    expect(parseMoney(text)).toEqual({ ok: false, error: { code, input: text } });
  });

  it('reads back every amount it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -maxCents, max: maxCents }).map(cents), (amount) => {
        // without centavos in sight "1.234" alone would be ambiguous, but two decimals always stand
        expect(parseMoney(formatMoney(amount))).toEqual({ ok: true, value: amount });
        expect(parseMoney(formatBrl(amount), ',')).toEqual({ ok: true, value: amount });
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws and never yields a fraction, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-(R$]{0,3}[\d.,]{0,20}\)?$/)), (text) => {
        const parsed = parseMoney(text);
        expect(!parsed.ok || Number.isSafeInteger(parsed.value)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('formatMoney and formatBrl', () => {
  it.each([
    [0, '0,00', 'R$ 0,00'],
    [5, '0,05', 'R$ 0,05'],
    [123456, '1.234,56', 'R$ 1.234,56'],
    [100000000000, '1.000.000.000,00', 'R$ 1.000.000.000,00'],
    [-2648, '−26,48', '−R$ 26,48'],
  ])('writes %i centavos', (amount, money, brl) => {
    expect(formatMoney(cents(amount))).toBe(money);
    expect(formatBrl(cents(amount))).toBe(brl);
  });

  it('agrees with the platform on every amount', () => {
    const platform = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }).map(cents), (amount) => {
        expect(formatMoney(amount)).toBe(platform.format(amount / 100));
      }),
    );
  });
});
