import { isoDate, type IsoDate } from '../../domain/calendar/isoDate';

/** Fluent's calendar speaks `Date` at local midnight; nothing else in the pane does. */
export const calendarDateOf = (date: IsoDate): Date => {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day ?? 1);
};

/** The civil date that a day of Fluent's calendar stands for. */
export const isoDateOf = (date: Date): IsoDate =>
  isoDate(
    `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`,
  );
