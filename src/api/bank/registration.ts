import { barcodeOf } from '../../domain/boleto/barcode';
import type { BoletoAccount } from '../../domain/boleto/boletoAccount';
import { freeFieldOf } from '../../domain/boleto/freeField';
import { isoDate, type IsoDate } from '../../domain/calendar/isoDate';
import type { ChargeableTitle, ChargeTerms } from '../../domain/charges/chargesOf';
import { dailyInterestCents } from '../../domain/cnab/dailyInterest';
import { titleKinds, type TitleKind } from '../../domain/cnab/remessa';
import { cents } from '../../domain/money/cents';
import { receivableLabel } from '../../domain/receivableLabel';
import type { BoletoChange, BoletoRecord } from '../storage/repositories/boletos';
import type { ReceivableRecord } from '../storage/repositories/lockedTitles';

/** What a boleto is given once, when it first goes out. */
export interface Registration {
  account: BoletoAccount & { id: string; protestAfterDays: number | null };
  /** The account's next number. */
  sequence: number;
  /** Longest *seu número* of the account's layout. */
  documentNumberLength: number;
  boleto: BoletoRecord;
  title: ReceivableRecord;
  /** Its own rates, and what is left of it to bear charges. */
  chargeable: ChargeableTitle;
  terms: ChargeTerms;
  today: IsoDate;
}

/**
 * Number, barcode and terms of a boleto, by which the bank will know it ever after. Throws where account, amount or date do not
 * make a barcode: what waits is checked before.
 */
export function registrationOf({ account, sequence, boleto, ...about }: Registration): BoletoChange {
  const { title, chargeable, terms } = about;
  const field = freeFieldOf(account.bankCode, account, sequence);
  if (!field.ok) throw new Error(`no number for a boleto: ${field.error.code}`);
  const { freeField, ourNumber, ourNumberDigit, ourNumberLabel } = field.value;
  const barcode = barcodeWith(account.bankCode, boleto, freeField);
  // Charges of an instalment fall on a part of it, and a bank computes them on the whole: the rates are lessened to match.
  const part = { of: Math.min(chargeable.chargeBaseCents, boleto.amountCents), whole: boleto.amountCents };
  const fine = chargeable.ownFineRate ?? terms.fineRate;
  const interest = chargeable.ownMonthlyInterestRate ?? terms.monthlyInterestRate;
  return {
    accountId: account.id,
    bankCode: account.bankCode,
    ourNumber,
    ourNumberDigit,
    ourNumberLabel,
    barcode,
    documentNumber: documentNumberOf(title, about.documentNumberLength),
    species: speciesOf(title),
    issuedOn: about.today,
    // A value over the balance holds the fine already, which is owed once.
    fineRate: boleto.amountCents > title.balanceCents ? null : lessened(fine, part),
    interestPerDayCents: dailyInterestCents(cents(part.of), interest),
    protestAfterDays: account.protestAfterDays,
  };
}

/** The barcode of a boleto with another due date, its number and all the rest the same. */
export function barcodeWith(
  bankCode: string,
  { dueDate, amountCents }: { dueDate: string; amountCents: number },
  freeField: string,
): string {
  const barcode = barcodeOf({ bankCode, dueDate: isoDate(dueDate), amountCents: cents(amountCents), freeField });
  if (!barcode.ok) throw new Error(`no barcode for a boleto: ${barcode.error.code}`);
  return barcode.value;
}

/** The end of the title's label tells titles of one sale apart, so the beginning gives way. */
function documentNumberOf(title: ReceivableRecord, most: number): string {
  return receivableLabel(title).slice(-most);
}

/** An instalment of a renegotiation has no sale behind it: never a duplicata. */
function speciesOf(title: ReceivableRecord): TitleKind {
  if (title.negotiationId !== null) return 'OU';
  return titleKinds.find((kind) => kind === title.type?.toUpperCase()) ?? 'OU';
}

const hundredthsOfPercent = 10_000n;

/** A rate as decimal text, cut to hundredths of a percent, which is what the files hold. Null: none. */
function lessened(
  { numerator, denominator }: { numerator: number; denominator: number },
  { of, whole }: { of: number; whole: number },
): string | null {
  const scaled = (BigInt(numerator) * BigInt(of) * hundredthsOfPercent) / (BigInt(denominator) * BigInt(whole));
  return scaled === 0n
    ? null
    : `${scaled / hundredthsOfPercent}.${String(scaled % hundredthsOfPercent).padStart(4, '0')}`;
}
