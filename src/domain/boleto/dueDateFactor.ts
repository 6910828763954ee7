import { addDays, daysBetween, isoDate, type IsoDate } from '../calendar/isoDate';
import { err, ok, type Result } from '../result';

/** Due date of factor 1000 in its first cycle; factors are days counted from 1997-10-07 (FEBRABAN). */
const firstDate = isoDate('2000-07-03');
/** After 9999 (2025-02-21) the factor begins again at 1000; what follows 2049-10-13 is not decided. */
const cycleDays = 9000;
const cycles = 2;
const firstFactor = 1000;

/** Days around a reference date within which a boleto may be due; narrower than a cycle, so at most one reading fits. */
const windowBefore = 3000;
const windowAfter = 5500;

export interface DueDateOutOfRange {
  code: 'dueDateOutOfRange';
  dueDate: IsoDate;
}

export interface DueDateUnknown {
  /** `badFactor`: not 1000 to 9999. `dueDateOutsideWindow`: every date it could mean is too far from the reference date. */
  code: 'badFactor' | 'dueDateOutsideWindow';
  factor: number;
  /** The dates the factor stands for, one a cycle. */
  candidates: IsoDate[];
}

/** Fator de vencimento, 1000 to 9999, of a date from 2000-07-03 to 2049-10-13. */
export function factorOf(dueDate: IsoDate): Result<number, DueDateOutOfRange> {
  const days = daysBetween(firstDate, dueDate);
  if (days < 0 || days >= cycles * cycleDays) return err({ code: 'dueDateOutOfRange', dueDate });
  return ok(firstFactor + (days % cycleDays));
}

/** The date a factor stands for, read from 3000 days before to 5500 days after the reference date. */
export function dueDateOf(factor: number, referenceDate: IsoDate): Result<IsoDate, DueDateUnknown> {
  if (!Number.isInteger(factor) || factor < firstFactor || factor >= firstFactor + cycleDays) {
    return err({ code: 'badFactor', factor, candidates: [] });
  }
  const candidates = Array.from({ length: cycles }, (_, cycle) =>
    addDays(firstDate, factor - firstFactor + cycle * cycleDays),
  );
  const found = candidates.find((date) => {
    const days = daysBetween(referenceDate, date);
    return days >= -windowBefore && days <= windowAfter;
  });
  return found === undefined ? err({ code: 'dueDateOutsideWindow', factor, candidates }) : ok(found);
}
