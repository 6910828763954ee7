import { isoDate } from '../../../src/domain/calendar/isoDate';
import { isPrescribed, lastClaimableDay } from '../../../src/domain/charges/prescription';

describe('prescription of a written debt', () => {
  it.each([
    ['2021-11-24', '2026-11-24', false, 'on the day that completes five years'],
    ['2021-11-24', '2026-11-25', true, 'the day after'],
    ['2020-02-29', '2025-02-28', false, 'a leap day ends on the last of February'],
    ['2020-02-29', '2025-03-01', true, 'and has lapsed on the first of March'],
    ['2026-12-01', '2026-11-24', false, 'not even due'],
  ])('due %s, seen %s: %s (%s)', (due, asOf, lapsed) => {
    expect(isPrescribed(isoDate(due), isoDate(asOf))).toBe(lapsed);
  });

  it('names the last day on which the debt can be claimed', () => {
    expect(lastClaimableDay(isoDate('2021-11-24'))).toBe('2026-11-24');
  });
});
