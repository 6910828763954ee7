import fc from 'fast-check';
import { serialFromIsoDate, isoDateFromSerial } from '../../../src/domain/calendar/excelSerial';
import { addDays, formatBrDate, isoDate } from '../../../src/domain/calendar/isoDate';
import { parseDate } from '../../../src/domain/calendar/parseDate';
import { anyDate } from '../support/arbitraries';
import { today } from '../support/titles';

describe('parseDate', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31/12/26', '2026-12-31'],
    ['1/2/27', '2027-02-01'],
    ['31122026', '2026-12-31'],
    ['311226', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['20101010', '2010-10-10'],
    ['20112012', '2012-11-20'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['31/12/2026 00:00', '2026-12-31'],
    [' 31/12/2026 ', '2026-12-31'],
    ['46387', '2026-12-31'],
    ['+30', '2026-12-24'],
    ['+0', '2026-11-24'],
    ['05/05/77', '1977-05-05'],
    ['05/05/76', '2076-05-05'],
  ])('reads %p as %s', (text, expected) => {
    expect(parseDate(text, { today })).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['12/31/2026', '2026-12-31'],
    ['2/1/27', '2027-02-01'],
    ['12312026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
  ])('reads %p as %s where the month stands first', (text, expected) => {
    expect(parseDate(text, { today, order: 'mdy' })).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'empty'],
    ['amanhã', 'notADate'],
    ['31/12', 'notADate'],
    ['31/12-2026', 'notADate'],
    ['31/12/026', 'notADate'],
    ['-30', 'notADate'],
    ['2026-12-31T15:00:00', 'notADate'],
    ['12/31/2026', 'noSuchDay'],
    ['30/02/2026', 'noSuchDay'],
    ['30022026', 'noSuchDay'],
    ['01/01/1899', 'outOfRange'],
    ['01/01/2926', 'outOfRange'],
    ['2926-01-01', 'outOfRange'],
    ['+9999', 'outOfRange'],
  ])('refuses %p as %s and quotes it', (text, code) => {
    expect(parseDate(text, { today })).toEqual({ ok: false, error: { code, input: text } });
  });

  it('reads back every date, however it is written', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const shown = formatBrDate(date);
        for (const text of [
          shown,
          shown.replaceAll('/', ''),
          shown.replaceAll('/', '-'),
          date,
          date.replaceAll('-', ''),
        ]) {
          expect(parseDate(text, { today })).toEqual({ ok: true, value: date });
        }
      }),
    );
  });
});

describe('serials of Excel', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45658, '2025-01-01'],
    [46350.75, '2026-11-24'],
    [2958465, '9999-12-31'],
  ])('%p is %s', (serial, date) => {
    expect(isoDateFromSerial(serial)).toEqual({ ok: true, value: date });
    expect(serialFromIsoDate(isoDate(date))).toBe(Math.floor(serial));
  });

  it.each([
    [60, 'noSuchDay'],
    [0, 'outOfRange'],
    [-1, 'outOfRange'],
    [2958466, 'outOfRange'],
    [NaN, 'notADate'],
  ])('refuses %p as %s', (serial, code) => {
    expect(isoDateFromSerial(serial)).toMatchObject({ ok: false, error: { code } });
  });

  it('has none before 1900', () => {
    expect(() => serialFromIsoDate(isoDate('1899-12-31'))).toThrow(RangeError);
  });

  it('grows by one a day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(serialFromIsoDate(addDays(date, 1)) - serialFromIsoDate(date)).toBe(1);
      }),
    );
  });
});
