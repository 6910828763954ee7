import { nationalBankHolidays, type Holidays } from '../calendar/holidays';
import { dayOfWeek, yearOf, type IsoDate } from '../calendar/isoDate';

/** Minutes from midnight, local to who is contacted; the end is excluded. */
export interface ContactWindow {
  from: number;
  to: number;
}

const hours = (from: number, to: number): ContactWindow => ({ from: from * 60, to: to * 60 });

/** Where no state says otherwise. */
const usual = { weekdays: hours(8, 20), saturday: hours(8, 14) };

/** State laws on the hours of collection by telephone and message; to be verified against each law. */
const byState: Readonly<Record<string, typeof usual>> = {
  RJ: { weekdays: hours(9, 19), saturday: usual.saturday },
  ES: { weekdays: hours(8, 19), saturday: usual.saturday },
};

/** When a debtor may be contacted on a day; null on Sundays and holidays. `state` is the UF, null where it is not known. */
export function contactWindowOn(date: IsoDate, state: string | null, holidays: Holidays): ContactWindow | null {
  const weekday = dayOfWeek(date);
  if (weekday === 0 || holidays.has(date) || nationalBankHolidays(yearOf(date)).includes(date)) return null;
  const { weekdays, saturday } = byState[state?.toUpperCase() ?? ''] ?? usual;
  return weekday === 6 ? saturday : weekdays;
}

/** Time zone (IANA) in which most of a state lives; null: that of Brasília, or the state is not known. */
export function timeZoneOfState(state: string | null): string | null {
  return zones[state?.toUpperCase() ?? ''] ?? null;
}

const zones: Readonly<Record<string, string>> = {
  AC: 'America/Rio_Branco',
  AM: 'America/Manaus',
  MT: 'America/Cuiaba',
  MS: 'America/Campo_Grande',
  RO: 'America/Porto_Velho',
  RR: 'America/Boa_Vista',
};
