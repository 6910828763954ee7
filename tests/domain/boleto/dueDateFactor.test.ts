import fc from 'fast-check';
import { dueDateOf, factorOf } from '../../../src/domain/boleto/dueDateFactor';
import { addDays, daysBetween, isoDate } from '../../../src/domain/calendar/isoDate';
import published from '../../vectors/dueDateFactors.json';

const first = isoDate('2000-07-03');
const last = isoDate('2049-10-13');
const anyDueDate = fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days));

it.each(published)('$dueDate has factor $factor', ({ dueDate, factor }) => {
  expect(factorOf(isoDate(dueDate))).toEqual({ ok: true, value: factor });
  expect(dueDateOf(factor, isoDate(dueDate))).toEqual({ ok: true, value: dueDate });
});

it('begins again at 1000 on 22/02/2025 and ends with the second cycle', () => {
  expect(factorOf(first)).toEqual({ ok: true, value: 1000 });
  expect(factorOf(last)).toEqual({ ok: true, value: 9999 });
});

it.each(['2000-07-02', '1997-10-07', '2049-10-14', '2099-01-01'])('has no factor for %s', (date) => {
  const dueDate = isoDate(date);
  expect(factorOf(dueDate)).toEqual({ ok: false, error: { code: 'dueDateOutOfRange', dueDate } });
});

it('reads a factor back as its date from any day around it', () => {
  fc.assert(
    fc.property(anyDueDate, fc.integer({ min: -5500, max: 3000 }), (dueDate, distance) => {
      const factor = factorOf(dueDate);
      expect(factor.ok && dueDateOf(factor.value, addDays(dueDate, distance))).toEqual({ ok: true, value: dueDate });
    }),
  );
});

it('reads one factor as two dates, by the reference date', () => {
  expect(dueDateOf(1218, isoDate('2026-11-25'))).toEqual({ ok: true, value: '2025-09-28' });
  expect(dueDateOf(1218, isoDate('2001-01-10'))).toEqual({ ok: true, value: '2001-02-06' });
});

it('guesses nothing where both dates are too far, or the third cycle would begin', () => {
  const candidates = ['2017-12-31', '2042-08-22'];
  const far = { ok: false, error: { code: 'dueDateOutsideWindow', factor: 7390, candidates } };
  expect(dueDateOf(7390, isoDate('2026-11-25'))).toEqual(far);
  expect(dueDateOf(1010, isoDate('2049-06-01'))).toMatchObject({ ok: false, error: { code: 'dueDateOutsideWindow' } });
});

it.each([0, 1, 999, 10_000, 1000.5, NaN])('refuses %p as a factor', (factor) => {
  expect(dueDateOf(factor, first)).toEqual({ ok: false, error: { code: 'badFactor', factor, candidates: [] } });
});
