import { nextBusinessDay } from '../calendar/businessDay';
import type { Holidays } from '../calendar/holidays';
import { addDays, addMonths, type IsoDate } from '../calendar/isoDate';
import { allocate } from '../money/allocate';
import { cents, type Cents } from '../money/cents';
import { err, ok, type Result } from '../result';

export interface InstallmentPlan {
  totalCents: Cents;
  /** Instalments besides the down payment. */
  count: number;
  firstDueDate: IsoDate;
  /** Days from one to the next; null: monthly, on the first one's day. */
  intervalDays: number | null;
  /** Each date is moved on its own, after the series is laid out. */
  moveToBusinessDay: boolean;
  holidays: Holidays;
  downPayment?: { amountCents: Cents; dueDate: IsoDate };
}

export interface Installment {
  dueDate: IsoDate;
  amountCents: Cents;
}

export type InstallmentError =
  | { code: 'countNotPositive'; count: number }
  | { code: 'intervalNotPositive'; intervalDays: number }
  | { code: 'downPaymentNotPositive'; amountCents: Cents }
  /** Less than one centavo an instalment is left. */
  | { code: 'totalTooSmall'; availableCents: Cents; count: number }
  | { code: 'dateOutOfRange' };

const lastYear = 2199;

/**
 * Down payment, if any, and equal instalments: each rounded down, the odd centavos on the last one. The down payment keeps the
 * date it was given.
 */
export function generateInstallments(plan: InstallmentPlan): Result<Installment[], InstallmentError> {
  const { count, intervalDays, downPayment } = plan;
  if (!Number.isInteger(count) || count < 1) return err({ code: 'countNotPositive', count });
  if (intervalDays !== null && (!Number.isInteger(intervalDays) || intervalDays < 1)) {
    return err({ code: 'intervalNotPositive', intervalDays });
  }
  if (downPayment && downPayment.amountCents <= 0) {
    return err({ code: 'downPaymentNotPositive', amountCents: downPayment.amountCents });
  }
  const availableCents = cents(plan.totalCents - (downPayment?.amountCents ?? 0));
  if (availableCents < count) return err({ code: 'totalTooSmall', availableCents, count });
  if (spansTooFar(plan)) return err({ code: 'dateOutOfRange' });

  const amounts = allocate(availableCents, Array<number>(count).fill(1), 'last');
  const installments = amounts.map((amountCents, index) => ({ dueDate: dueDateOf(plan, index), amountCents }));
  return ok(downPayment ? [{ ...downPayment }, ...installments] : installments);
}

function dueDateOf(plan: InstallmentPlan, index: number): IsoDate {
  const date =
    plan.intervalDays === null
      ? addMonths(plan.firstDueDate, index)
      : addDays(plan.firstDueDate, index * plan.intervalDays);
  return plan.moveToBusinessDay ? nextBusinessDay(date, plan.holidays) : date;
}

function spansTooFar(plan: InstallmentPlan): boolean {
  const years = plan.intervalDays === null ? plan.count / 12 : (plan.count * plan.intervalDays) / 365;
  return Number(plan.firstDueDate.slice(0, 4)) + years > lastYear;
}
