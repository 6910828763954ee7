import { nationalBankHolidays } from '../../../src/domain/calendar/holidays';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { nationalHoliday } from '../../../src/domain/calendar/nationalHoliday';

describe('which national holiday a day is', () => {
  it.each([
    ['2026-02-16', 'carnival'],
    ['2026-04-03', 'goodFriday'],
    ['2026-06-04', 'corpusChristi'],
    ['2026-11-15', 'republic'],
    ['2026-11-20', 'blackAwareness'],
    ['2023-11-20', null],
    ['2026-02-18', null],
    ['2026-11-24', null],
  ])('%s: %s', (date, holiday) => {
    expect(nationalHoliday(isoDate(date))).toBe(holiday);
  });

  it('has a name for every national bank holiday', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      for (const date of nationalBankHolidays(year)) expect(nationalHoliday(date)).not.toBeNull();
    }
  });
});
