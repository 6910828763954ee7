import { err, ok, type Result } from '../result';
import { dayNumber, isoDateOfDayNumber, type DateError, type IsoDate } from './isoDate';

/** Day number of 1899-12-30: serials from 61 on count from there. */
const epoch = -25_569;
const lastSerial = 2_958_465;

/**
 * Serial of Excel's 1900 date system as a civil date; a time of day is dropped. Serial 60 is 29/02/1900, which Excel shows and
 * the calendar lacks: refused. Workbooks in the 1904 system are the caller's matter.
 */
export function isoDateFromSerial(serial: number): Result<IsoDate, DateError> {
  const input = String(serial);
  if (!Number.isFinite(serial)) return err({ code: 'notADate', input });
  const day = Math.floor(serial);
  if (day < 1 || day > lastSerial) return err({ code: 'outOfRange', input });
  if (day === 60) return err({ code: 'noSuchDay', input });
  return ok(isoDateOfDayNumber(day < 60 ? epoch + 1 + day : epoch + day));
}

/** Civil date as a serial of the 1900 date system. Throws `RangeError` before 1900-01-01, which Excel cannot hold. */
export function serialFromIsoDate(date: IsoDate): number {
  const serial = dayNumber(date) - epoch;
  if (serial < 2) throw new RangeError(`Excel has no date before 1900-01-01: ${date}`);
  return serial < 61 ? serial - 1 : serial;
}
