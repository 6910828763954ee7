import type { Holidays } from '../../domain/calendar/holidays';
import { contactWindowOn, timeZoneOfState } from '../../domain/dunning/contactWindow';
import { civilDateIn } from '../clock';

/** Whether somebody may be contacted at an instant; not yet: when today's hours begin. */
export type ContactTime = { kind: 'open' } | { kind: 'opensAt'; at: Date } | { kind: 'closed' } | { kind: 'noDay' };

/** By the clock of the client's state; the company's where the state has none of its own or is not known. */
export function contactTimeOf(
  state: string | null,
  companyTimeZone: string,
  holidays: Holidays,
  now: Date,
): ContactTime {
  const timeZone = timeZoneOfState(state) ?? companyTimeZone;
  const window = contactWindowOn(civilDateIn(timeZone, now), state, holidays);
  if (window === null) return { kind: 'noDay' };
  const minute = minuteOfDayIn(timeZone, now);
  if (minute >= window.to) return { kind: 'closed' };
  if (minute >= window.from) return { kind: 'open' };
  const wholeMinute = Math.floor(now.getTime() / 60_000) * 60_000;
  return { kind: 'opensAt', at: new Date(wholeMinute + (window.from - minute) * 60_000) };
}

function minuteOfDayIn(timeZone: string, instant: Date): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    numberingSystem: 'latn',
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return part('hour') * 60 + part('minute');
}
