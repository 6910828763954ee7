import { parseDocument } from '../documents/document';
import { addDays } from '../calendar/isoDate';
import type { Rate } from '../rate/rate';
import type { CnabLayout, RemessaKey, TitleKey } from './cnabLayout';
import type { Fact } from './fieldText';
import type { Movement, RemessaHeader, RemessaInstruction, RemessaProblemCode } from './remessa';
import { states } from './states';

export interface FactProblem {
  code: RemessaProblemCode;
  key: RemessaKey;
  value: string;
  max: number | null;
}

export interface Facts {
  facts: Partial<Record<RemessaKey, Fact>>;
  problems: FactProblem[];
}

/** Largest value of a boleto: ten digits in its barcode. */
const maxAmountCents = 9_999_999_999;

/** What the header of a remessa puts into its fields, and what of it no layout could hold. */
export function headerFacts(layout: CnabLayout, header: RemessaHeader): Facts {
  const { account, company, date, time, fileNumber } = header;
  const { wallet } = account;
  const problems: FactProblem[] = [];
  const document = documentFacts(company.document, 'companyDocument', problems);
  const walletCode = layout.codes.wallet[wallet] ?? null;
  if (walletCode === null) problems.push({ code: 'unsupported', key: 'wallet', value: wallet, max: null });
  if (!/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) {
    problems.push({ code: 'invalid', key: 'generatedAt', value: time, max: null });
  }
  if (!Number.isInteger(fileNumber) || fileNumber < 1 || fileNumber > 999_999) {
    problems.push({ code: 'outOfRange', key: 'fileNumber', value: String(fileNumber), max: 999_999 });
  }
  return {
    problems,
    facts: {
      companyName: company.name,
      companyDocumentType: document.type,
      companyDocument: document.number,
      agency: account.agency,
      agencyDigit: account.agencyDigit,
      account: account.account,
      accountDigit: account.accountDigit,
      agreement: account.agreement,
      wallet,
      walletVariation: account.walletVariation ?? null,
      walletCode,
      generatedOn: date,
      generatedAt: time.replaceAll(':', ''),
      fileNumber,
      testMark: header.test ? layout.codes.testMark : null,
    },
  };
}

/** What one instruction puts into its fields: all of the title, or only what the bank asks of this movement. */
export function titleFacts(layout: CnabLayout, instruction: RemessaInstruction): Facts {
  const sent = sentKeys(layout, instruction.movement);
  const all = allTitleFacts(layout, instruction);
  if (sent === null) return all;
  return {
    facts: Object.fromEntries(Object.entries(all.facts).filter(([key]) => sent.has(key))),
    problems: all.problems.filter(({ key }) => sent.has(key)),
  };
}

/** Names of what goes along with a movement; null for everything. */
export function sentKeys(layout: CnabLayout, movement: Movement): ReadonlySet<string> | null {
  const { sent } = layout.remessa;
  return movement === 'register' || sent === 'all' ? null : new Set<TitleKey>(sent[movement]);
}

function allTitleFacts(layout: CnabLayout, instruction: RemessaInstruction): Facts {
  const { codes } = layout;
  const { payer, amountCents, interestPerDayCents } = instruction;
  const problems: FactProblem[] = [];
  const refuse = (code: RemessaProblemCode, key: TitleKey, value: string | number, max: number | null = null) =>
    problems.push({ code, key, value: String(value), max });

  const dueDate = instruction.movement === 'changeDueDate' ? instruction.newDueDate : instruction.dueDate;
  const { ourNumber } = instruction;
  const ourNumberFits = /^\d+$/.test(ourNumber) && ourNumber.length === codes.ourNumberDigits;
  if (ourNumber !== '' && !ourNumberFits) refuse('invalid', 'ourNumber', ourNumber, codes.ourNumberDigits);
  if (amountCents < 1 || amountCents > maxAmountCents) refuse('outOfRange', 'amountCents', amountCents, maxAmountCents);
  if (instruction.issueDate > dueDate) refuse('invalid', 'issueDate', instruction.issueDate);
  if (interestPerDayCents < 0 || interestPerDayCents >= Math.max(amountCents, 1)) {
    refuse('outOfRange', 'interestPerDayCents', interestPerDayCents, amountCents - 1);
  }
  const state = payer.state.trim().toUpperCase();
  if (state !== '' && !states.includes(state)) refuse('invalid', 'payerState', payer.state);
  const postalCode = payer.postalCode.trim().replace(/^(\d{5})-(\d{3})$/, '$1$2');
  if (postalCode !== '' && !/^\d{8}$/.test(postalCode)) refuse('invalid', 'payerPostalCode', payer.postalCode);
  const document = documentFacts(payer.document, 'payerDocument', problems);
  const fine = fineFacts(instruction.fineRate, problems);
  const protest = protestFacts(layout, instruction, problems);
  const interest = interestPerDayCents > 0;

  return {
    problems,
    facts: {
      movementCode: codes.movement[instruction.movement],
      ourNumber,
      documentNumber: instruction.documentNumber,
      companyKey: instruction.companyKey,
      kindCode: codes.titleKind[instruction.kind],
      accepted: instruction.accepted ? 'A' : 'N',
      issueDate: instruction.issueDate,
      dueDate,
      amountCents,
      interestCode: interest ? codes.interest.perDay : codes.interest.none,
      interestFrom: interest ? addDays(dueDate, 1) : null,
      interestPerDayCents: interest ? interestPerDayCents : null,
      fineCode: fine === null ? null : codes.finePercent,
      fineFrom: fine === null ? null : addDays(dueDate, 1),
      finePercent: fine,
      ...protest,
      payerDocumentType: document.type,
      payerDocument: document.number,
      payerName: payer.name,
      payerStreet: payer.street,
      payerDistrict: payer.district,
      payerPostalCode: postalCode,
      payerCity: payer.city,
      payerState: state,
    },
  };
}

/** 1 for a CPF, 2 for a CNPJ, and its digits. A CNPJ with letters is right, but no layout here has a place for it. */
function documentFacts(
  text: string,
  key: 'companyDocument' | 'payerDocument',
  problems: FactProblem[],
): { type: number; number: string } {
  const document = parseDocument(text);
  if (!document.ok) {
    const code = document.error.code === 'empty' ? 'missing' : 'invalid';
    problems.push({ code, key, value: text, max: null });
    return { type: 0, number: '0' };
  }
  const { kind, bare } = document.value;
  if (!/^\d+$/.test(bare)) {
    problems.push({ code: 'notNumeric', key, value: text, max: null });
    return { type: 0, number: '0' };
  }
  return { type: kind === 'cpf' ? 1 : 2, number: bare };
}

/** The percentage in hundredths: 2 % is 200; null for no multa. */
function fineFacts(rate: Rate | null, problems: FactProblem[]): number | null {
  if (rate === null || rate.numerator === 0) return null;
  const hundredths = (rate.numerator * 10_000) / rate.denominator;
  const value = String(rate.numerator / rate.denominator);
  if (!Number.isInteger(hundredths)) problems.push({ code: 'tooPrecise', key: 'finePercent', value, max: null });
  else if (hundredths >= 10_000) problems.push({ code: 'outOfRange', key: 'finePercent', value, max: null });
  else return hundredths;
  return 0;
}

function protestFacts(
  layout: CnabLayout,
  { movement, protestAfterDays: days }: RemessaInstruction,
  problems: FactProblem[],
): Partial<Record<TitleKey, Fact>> {
  const { after, never, days: ranges } = layout.codes.protest;
  if (days === null || movement === 'stayProtest') return { protestCode: never, protestDays: null };
  if (!Number.isInteger(days) || !ranges.some(({ from, to }) => days >= from && days <= to)) {
    const max = Math.max(...ranges.map(({ to }) => to));
    problems.push({ code: 'outOfRange', key: 'protestDays', value: String(days), max });
  }
  return { protestCode: after, protestDays: days };
}
