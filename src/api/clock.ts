import { isoDate, type IsoDate } from '../domain/calendar/isoDate';

/** The present instant; tests pass a fixed one. */
export type Clock = () => Date;

/** The civil date in a time zone (IANA name) at an instant: at 22:30 in São Paulo it is still that day, whatever UTC says. */
export function civilDateIn(timeZone: string, instant: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return isoDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

/** The time of day in a time zone at an instant: `14:05:09`. */
export function civilTimeIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', timeStyle: 'medium' }).format(instant);
}
