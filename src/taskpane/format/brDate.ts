import { formatBrDate, isoDate } from '../../domain/calendar/isoDate';

/** A date of the contract as `dd/mm/aaaa`. */
export const brDate = (date: string): string => formatBrDate(isoDate(date));
