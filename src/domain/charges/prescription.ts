import { addMonths, type IsoDate } from '../calendar/isoDate';

/** Years in which a debt stated in writing can be claimed (Código Civil, art. 206, § 5º, I). */
export const prescriptionYears = 5;

/** The last day on which a debt due on that day can be claimed. A new due date (an agreement) starts anew (art. 202, VI). */
export function lastClaimableDay(dueDate: IsoDate): IsoDate {
  return addMonths(dueDate, 12 * prescriptionYears);
}

/** Whether the claim has lapsed at a date. Nothing else of the title changes by it: its charges go on being computed. */
export function isPrescribed(dueDate: IsoDate, asOf: IsoDate): boolean {
  return asOf > lastClaimableDay(dueDate);
}
