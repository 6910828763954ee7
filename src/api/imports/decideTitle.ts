import { nextBusinessDay } from '../../domain/calendar/businessDay';
import type { Holidays } from '../../domain/calendar/holidays';
import type { IsoDate } from '../../domain/calendar/isoDate';
import type { PaymentMethod, ReceivableState } from '../../contract/common';
import type { ImportIssueCode, ImportIssueParams } from '../../strings/imports';
import type { ImportField } from '../../contract/imports';
import type { ImportedTitle } from './importedTitle';

/** What a file can change of a title. */
export interface TitleValues {
  clientId: string;
  number: string;
  installmentNumber: number | null;
  installmentCount: number | null;
  orderNumber: string | null;
  invoiceKey: string | null;
  branch: string | null;
  type: string | null;
  issueDate: string | null;
  originalDueDate: string;
  dueDate: string;
  effectiveDueDate: string;
  faceValueCents: number;
  balanceCents: number;
  chargeBaseCents: number;
  /** Taken off the source's balance by linked rebates: source's balance = balance + rebates. */
  rebateCents: number;
  fineOpenCents: number;
  interestOpenCents: number;
  interestFrom: string | null;
  state: ReceivableState;
  stateReason: string | null;
  paymentMethod: PaymentMethod | null;
  bearer: string | null;
  responsible: string | null;
}

/** A title as it stands here, with what decides whether a file may touch it. */
export interface StoredTitle extends TitleValues {
  id: string;
  sourceKey: string;
  version: number;
  /** The negotiation that took it out, while that one stands. */
  renegotiation: { label: string; settled: boolean } | null;
  /** Balances with rebates before each receipt recorded here and not reversed: what a source that has not heard of them says. */
  balancesBeforeReceipts: readonly number[];
}

export type TitleDecision = { warnings: TitleWarning[] } & (
  | { kind: 'create'; values: TitleValues }
  | { kind: 'update'; change: 'updated' | 'paid' | 'closed' | 'restored'; values: TitleValues }
  | { kind: 'unchanged' | 'renegotiatedHere' }
);

export interface TitleWarning {
  code: ImportIssueCode;
  params: ImportIssueParams;
}

/** Why an import closed a title; only these does an import open again. */
export const closedByImport = {
  missing: 'missingInSource',
  cancelled: 'cancelledInSource',
  paid: 'paidInSource',
} as const;

export interface ImportContext {
  clientId: string;
  has: (field: ImportField) => boolean;
  holidays: Holidays;
  /** Rebates of this title, added up. They take from its balance, never below 0. */
  rebatesCents: number;
}

/** What a line of a file does to a title nobody here knows yet. One already paid or cancelled there is not worth a row. */
export function decideNewTitle(imported: ImportedTitle, context: ImportContext): TitleDecision {
  if (imported.outcome !== 'open') return { kind: 'unchanged', warnings: [] };
  return {
    kind: 'create',
    warnings: [],
    values: {
      ...describedBy(imported, context, null),
      clientId: context.clientId,
      originalDueDate: imported.originalDueDate ?? imported.dueDate,
      faceValueCents: imported.faceValueCents,
      fineOpenCents: 0,
      interestOpenCents: 0,
      interestFrom: imported.interestFrom,
      ...lessRebates(imported.balanceCents, context.rebatesCents),
    },
  };
}

/**
 * What a line of a file does to a title that is here. What was renegotiated, written off or received here is never undone by a
 * source that does not know of it; the person is told instead.
 */
export function decideTitle(stored: StoredTitle, imported: ImportedTitle, context: ImportContext): TitleDecision {
  if (stored.state === 'renegotiated') return renegotiated(stored, imported, context.rebatesCents);
  const warnings: TitleWarning[] = [];
  const here = { number: stored.number };
  if (imported.outcome !== 'open') {
    if (stored.state !== 'open') return { kind: 'unchanged', warnings };
    const values = { ...stored, ...closed(imported.outcome) };
    return { kind: 'update', change: imported.outcome === 'paid' ? 'paid' : 'closed', values, warnings };
  }
  const unheardReceipt = stored.balancesBeforeReceipts.includes(imported.balanceCents);
  if (unheardReceipt) warnings.push({ code: 'paymentNotInSource', params: here });
  const reopens = stored.state !== 'open';
  if (reopens && unheardReceipt) return { kind: 'unchanged', warnings };
  if (reopens && !closedByAnImport(stored)) {
    return { kind: 'unchanged', warnings: [...warnings, { code: 'writtenOffHere', params: here }] };
  }
  const values: TitleValues = {
    ...stored,
    ...describedBy(imported, context, stored),
    clientId: context.clientId,
    ...(context.has('amount') ? { faceValueCents: imported.faceValueCents } : {}),
    ...(unheardReceipt
      ? rebatesChanged(stored, context.rebatesCents)
      : balanceFrom(stored, imported, context.rebatesCents)),
  };
  if (sameValues(stored, values)) return { kind: 'unchanged', warnings };
  if (values.clientId !== stored.clientId) warnings.push({ code: 'otherClient', params: here });
  return { kind: 'update', change: changeOf(stored, values), values, warnings };
}

/** What becomes of a title the file does not have when the rebates linked to it changed. */
export function decideRebates(stored: StoredTitle, rebatesCents: number): TitleDecision {
  const warnings: TitleWarning[] = [];
  const coveredByRebates = stored.state === 'paid' && stored.rebateCents > 0 && closedByAnImport(stored);
  if (stored.state !== 'open' && !coveredByRebates) {
    if (stored.state === 'renegotiated' && rebatesCents !== stored.rebateCents) {
      warnings.push({ code: 'rebateOfRenegotiated', params: { number: stored.number } });
    }
    return { kind: 'unchanged', warnings };
  }
  const values: TitleValues = { ...stored, ...rebatesChanged(stored, rebatesCents) };
  if (sameValues(stored, values)) return { kind: 'unchanged', warnings };
  return { kind: 'update', change: changeOf(stored, values), values, warnings };
}

function changeOf(stored: TitleValues, values: TitleValues): 'updated' | 'paid' | 'restored' {
  if (values.state === stored.state) return 'updated';
  return values.state === 'paid' ? 'paid' : 'restored';
}

type Balances = Pick<TitleValues, 'balanceCents' | 'chargeBaseCents' | 'rebateCents' | 'state' | 'stateReason'>;

/** A balance of the source less rebates. Where they cover it there is nothing left to collect. */
function lessRebates(sourceBalanceCents: number, rebatesCents: number): Balances {
  const rebateCents = Math.min(rebatesCents, sourceBalanceCents);
  const balanceCents = sourceBalanceCents - rebateCents;
  const open = balanceCents > 0;
  return {
    balanceCents,
    chargeBaseCents: balanceCents,
    rebateCents,
    state: open ? 'open' : 'paid',
    stateReason: open ? null : closedByImport.paid,
  };
}

/** The balance that stands here, with other rebates than before. */
function rebatesChanged(stored: TitleValues, rebatesCents: number): Partial<Balances> {
  const sourceBalanceCents = stored.balanceCents + stored.rebateCents;
  if (Math.min(rebatesCents, sourceBalanceCents) === stored.rebateCents) return {};
  return lessRebates(sourceBalanceCents, rebatesCents);
}

/** State reason of a title that turned out to be an instalment born here. */
const secondDebt = 'linkedToInstallment';

/** A title that an earlier file made of an instalment born here, before the ERP told which one it is. */
export function decideSecondDebt(stored: StoredTitle): TitleDecision {
  const params = { number: stored.number };
  if (stored.state === 'open' && stored.balancesBeforeReceipts.length === 0) {
    const values = { ...stored, state: 'cancelled' as const, stateReason: secondDebt };
    return { kind: 'update', change: 'closed', values, warnings: [{ code: 'secondDebtClosed', params }] };
  }
  const settled = stored.state === 'cancelled' || stored.state === 'writtenOff';
  return { kind: 'unchanged', warnings: settled ? [] : [{ code: 'secondDebtStays', params }] };
}

/** An open title that a file said to be complete does not have. */
export function decideMissingTitle(stored: StoredTitle): TitleDecision {
  if (stored.state !== 'open') return { kind: 'unchanged', warnings: [] };
  const values = { ...stored, state: 'cancelled' as const, stateReason: closedByImport.missing };
  return { kind: 'update', change: 'closed', values, warnings: [] };
}

function renegotiated(stored: StoredTitle, imported: ImportedTitle, rebatesCents: number): TitleDecision {
  const params = { number: stored.number, negotiation: stored.renegotiation?.label ?? '' };
  switch (imported.outcome) {
    case 'open': {
      const rebateMoved = Math.min(rebatesCents, imported.balanceCents) !== stored.rebateCents;
      const warnings: TitleWarning[] = [{ code: 'renegotiatedHere', params }];
      if (rebateMoved) warnings.push({ code: 'rebateOfRenegotiated', params });
      return { kind: 'renegotiatedHere', warnings };
    }
    case 'paid':
      return {
        kind: 'unchanged',
        warnings: stored.renegotiation?.settled === true ? [] : [{ code: 'paidWhileRenegotiated', params }],
      };
    case 'cancelled':
      return { kind: 'unchanged', warnings: [{ code: 'cancelledWhileRenegotiated', params }] };
  }
}

function closed(outcome: 'paid' | 'cancelled'): Partial<TitleValues> {
  if (outcome === 'cancelled') return { state: 'cancelled', stateReason: closedByImport.cancelled };
  return {
    state: 'paid',
    stateReason: closedByImport.paid,
    balanceCents: 0,
    chargeBaseCents: 0,
    rebateCents: 0,
    fineOpenCents: 0,
    interestOpenCents: 0,
  };
}

function closedByAnImport(stored: StoredTitle): boolean {
  return Object.values(closedByImport).some((reason) => reason === stored.stateReason);
}

/** The balance as the source has it. Charges left open by receipts here stay, unless the title comes back from the closed. */
function balanceFrom(stored: StoredTitle, imported: ImportedTitle, rebatesCents: number): Partial<TitleValues> {
  const same =
    stored.state === 'open' &&
    imported.balanceCents === stored.balanceCents + stored.rebateCents &&
    Math.min(rebatesCents, imported.balanceCents) === stored.rebateCents;
  return {
    ...(same ? {} : lessRebates(imported.balanceCents, rebatesCents)),
    ...(imported.interestFrom === null || (stored.interestFrom ?? '') >= imported.interestFrom
      ? {}
      : { interestFrom: imported.interestFrom }),
  };
}

type Described = Pick<
  TitleValues,
  | 'number'
  | 'installmentNumber'
  | 'installmentCount'
  | 'orderNumber'
  | 'invoiceKey'
  | 'branch'
  | 'type'
  | 'issueDate'
  | 'originalDueDate'
  | 'dueDate'
  | 'effectiveDueDate'
  | 'paymentMethod'
  | 'bearer'
  | 'responsible'
>;

/** Columns the file does not have leave what is stored alone. */
function describedBy(imported: ImportedTitle, { has, holidays }: ImportContext, stored: StoredTitle | null): Described {
  const hasInstallment = has('installment') || has('installmentCount');
  return {
    number: imported.number,
    installmentNumber: hasInstallment ? imported.installmentNumber : (stored?.installmentNumber ?? null),
    installmentCount: hasInstallment ? imported.installmentCount : (stored?.installmentCount ?? null),
    orderNumber: has('orderNumber') ? imported.orderNumber : (stored?.orderNumber ?? null),
    invoiceKey: has('invoiceKey') ? imported.invoiceKey : (stored?.invoiceKey ?? null),
    branch: has('branch') ? imported.branch : (stored?.branch ?? null),
    type: has('type') ? imported.type : (stored?.type ?? null),
    issueDate: has('issueDate') ? imported.issueDate : (stored?.issueDate ?? null),
    originalDueDate: imported.originalDueDate ?? stored?.originalDueDate ?? imported.dueDate,
    dueDate: imported.dueDate,
    effectiveDueDate: effectiveDueDate(imported.dueDate, holidays),
    paymentMethod: has('paymentMethod') ? imported.paymentMethod : (stored?.paymentMethod ?? null),
    bearer: has('bearer') ? imported.bearer : (stored?.bearer ?? null),
    responsible: has('responsible') ? imported.responsible : (stored?.responsible ?? null),
  };
}

function effectiveDueDate(dueDate: IsoDate, holidays: Holidays): IsoDate {
  return nextBusinessDay(dueDate, holidays);
}

function sameValues(stored: TitleValues, values: TitleValues): boolean {
  return (Object.keys(values) as (keyof TitleValues)[]).every((key) => values[key] === stored[key]);
}
