import { addDays, isoDate, type IsoDate } from './isoDate';

/** State, municipal and own holidays, added to the national bank holidays, which always count. */
export type Holidays = ReadonlySet<IsoDate>;

export const noHolidays: Holidays = new Set();

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const position = moon + weekday - 7 * shift + 114;
  const month = Math.floor(position / 31);
  const day = (position % 31) + 1;
  return isoDate(`${String(year).padStart(4, '0')}-0${month}-${String(day).padStart(2, '0')}`);
}

/**
 * Days on which Brazilian banks do not open anywhere (FEBRABAN's list; Res. CMN 4.880/2020), in order. 20/11 from 2024 on
 * (Lei 14.759/2023). Ash Wednesday, 24/12 and the year's last business day are not holidays.
 */
export function nationalBankHolidays(year: number): IsoDate[] {
  const easter = easterSunday(year);
  const fixed = [
    '01-01',
    '04-21',
    '05-01',
    '09-07',
    '10-12',
    '11-02',
    '11-15',
    ...(year >= 2024 ? ['11-20'] : []),
    '12-25',
  ];
  const movable = [-48, -47, -2, 60].map((days) => addDays(easter, days));
  // Good Friday can fall on 21/04
  return [...new Set([...fixed.map((day) => isoDate(`${String(year).padStart(4, '0')}-${day}`)), ...movable])].sort();
}
