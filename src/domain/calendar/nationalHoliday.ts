import { easterSunday, nationalBankHolidays } from './holidays';
import { daysBetween, yearOf, type IsoDate } from './isoDate';

export type NationalHoliday =
  | 'newYear'
  | 'carnival'
  | 'goodFriday'
  | 'tiradentes'
  | 'labourDay'
  | 'corpusChristi'
  | 'independence'
  | 'aparecida'
  | 'allSouls'
  | 'republic'
  | 'blackAwareness'
  | 'christmas';

const fixed: Readonly<Record<string, NationalHoliday>> = {
  '01-01': 'newYear',
  '04-21': 'tiradentes',
  '05-01': 'labourDay',
  '09-07': 'independence',
  '10-12': 'aparecida',
  '11-02': 'allSouls',
  '11-15': 'republic',
  '11-20': 'blackAwareness',
  '12-25': 'christmas',
};

const movable: Readonly<Record<number, NationalHoliday>> = {
  [-48]: 'carnival',
  [-47]: 'carnival',
  [-2]: 'goodFriday',
  60: 'corpusChristi',
};

/** Which national bank holiday a day is, or null. Where two fall together, the one with a date of its own. */
export function nationalHoliday(date: IsoDate): NationalHoliday | null {
  if (!nationalBankHolidays(yearOf(date)).includes(date)) return null;
  return fixed[date.slice(5)] ?? movable[daysBetween(easterSunday(yearOf(date)), date)] ?? null;
}
