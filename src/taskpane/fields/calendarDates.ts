import type { DateFormatting } from '@fluentui/react-calendar-compat';
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

const inPortuguese = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
  const format = new Intl.DateTimeFormat('pt-BR', options);
  return (date) => format.format(date);
};

/** How the calendar writes its days and titles: 26 de novembro de 2026. */
export const brCalendarFormat: DateFormatting = {
  formatDay: (date) => String(date.getDate()),
  formatMonth: inPortuguese({ month: 'long' }),
  formatYear: inPortuguese({ year: 'numeric' }),
  formatMonthDayYear: inPortuguese({ day: 'numeric', month: 'long', year: 'numeric' }),
  formatMonthYear: inPortuguese({ month: 'long', year: 'numeric' }),
};
