import { and, eq, sql } from 'drizzle-orm';
import { maxBoletoCents } from '../../domain/boleto/barcode';
import { bankOf, isBankCode } from '../../domain/boleto/banks';
import { parseDocument } from '../../domain/documents/document';
import { cents } from '../../domain/money/cents';
import { formatBrl } from '../../domain/money/formatMoney';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';
import { receivableLabel } from '../../domain/receivableLabel';
import { err, ok, type Result } from '../../domain/result';
import { documentFace, slipAbout } from '../../strings/boletoSlip';
import { documentRefusals } from '../../strings/documents';
import { printableBoletoOf, type NotPrintable, type PrintableBoleto } from '../bank/printableBoleto';
import type { Reason } from '../reason';
import { problemDetails } from '../../strings/problems';
import type { Tx } from '../storage/database';
import { client, company, negotiation, receivable } from '../storage/schema';
import { agencyAndCode } from './agencyAndCode';
import type { BoletoSlip, SlipParty } from './boletoSlip';
import { payerOf } from './payerOf';
import { slipInstructionsOf } from './slipInstructionsOf';

/** The reasons why boletos cannot be printed: never empty. */
export type WhyNot = [Reason, ...Reason[]];

/** The registered boletos of these titles as they are printed, in the order of the ids; or every reason against it. */
export async function boletoSlips(
  tx: Tx,
  companyId: string,
  receivableIds: readonly string[],
): Promise<Result<BoletoSlip[], WhyNot>> {
  const titles = await titlesOf(tx, companyId, receivableIds);
  const beneficiary = await beneficiaryOf(tx, companyId);
  const reasons: Reason[] = beneficiary.ok ? [] : [beneficiary.error];
  const slips: BoletoSlip[] = [];
  for (const id of receivableIds) {
    const slip = await slipOf(tx, titles.get(id), id, beneficiary.ok ? beneficiary.value : null);
    if (!slip.ok) reasons.push({ ...slip.error, data: { receivableId: id, ...slip.error.data } });
    else if (slip.value !== null) slips.push(slip.value);
  }
  const [first, ...others] = reasons;
  return first === undefined ? ok(slips) : err([first, ...others]);
}

async function slipOf(
  tx: Tx,
  title: Title | undefined,
  id: string,
  beneficiary: SlipParty | null,
): Promise<Result<BoletoSlip | null, Reason>> {
  if (title === undefined) return err({ code: 'not_found', detail: problemDetails.noSuchReceivable });
  const printable = await printableBoletoOf(tx, title.record.companyId, id);
  if (!printable.ok) return err({ code: codeOf(printable.error), detail: printable.error.detail });
  const label = receivableLabel(title.record);
  const payer = payerOf(title.payer, label);
  if (!payer.ok) return payer;
  const boleto = printable.value;
  if (boleto.amountCents > maxBoletoCents) {
    const detail = documentRefusals.overLimit(label, formatBrl(cents(maxBoletoCents)));
    return err({ code: 'boleto_over_limit', detail, data: { limitCents: maxBoletoCents } });
  }
  return ok(beneficiary === null ? null : toSlip(boleto, title, payer.value, beneficiary));
}

function codeOf({ code }: NotPrintable): Reason['code'] {
  switch (code) {
    case 'noBoleto':
      return 'boleto_not_found';
    case 'noAccount':
      return 'bank_data_missing';
    case 'notConfirmed':
    case 'ended':
    case 'instructionPending':
      return 'boleto_not_registered';
  }
}

function toSlip(
  boleto: PrintableBoleto,
  { record, negotiationNumber }: Title,
  payer: SlipParty,
  beneficiary: SlipParty,
): BoletoSlip {
  const { account, barcode, issuedOn } = boleto;
  const { installmentNumber, installmentCount } = record;
  const hasPlace = installmentNumber !== null && installmentCount !== null;
  return {
    bank: bankFace(account.bankCode),
    barcode,
    beneficiary,
    payer,
    agencyAndCode: agencyAndCode(account, barcode),
    dueDate: boleto.dueDate,
    documentDate: issuedOn,
    documentNumber: boleto.documentNumber,
    documentKind: boleto.species,
    acceptance: 'N',
    processedOn: issuedOn,
    ourNumber: boleto.ourNumberLabel,
    wallet: walletFace(account.bankCode, account.wallet),
    amountCents: boleto.amountCents,
    instructions: slipInstructionsOf(boleto),
    about: aboutOf(record, negotiationNumber),
    installment: hasPlace ? `${installmentNumber}/${installmentCount}` : null,
    bankPix: boleto.pixPayload,
  };
}

function bankFace(code: string): BoletoSlip['bank'] {
  if (!isBankCode(code)) throw new Error(`a boleto of bank ${code}`);
  return bankOf(code);
}

/** Caixa prints letters for its wallets: registrada and sem registro. */
function walletFace(bankCode: string, wallet: string): string {
  if (bankCode !== '104') return wallet;
  return wallet === '1' ? 'RG' : 'SR';
}

function aboutOf(record: Title['record'], negotiationNumber: number | null): string {
  const label = receivableLabel(record);
  const { installmentNumber, installmentCount, orderNumber } = record;
  if (negotiationNumber !== null && installmentNumber !== null && installmentCount !== null) {
    return slipAbout.installment(label, installmentNumber, installmentCount, negotiationLabel(negotiationNumber));
  }
  return orderNumber === null ? slipAbout.title(label) : slipAbout.order(label, orderNumber);
}

interface Title {
  record: typeof receivable.$inferSelect;
  payer: typeof client.$inferSelect;
  negotiationNumber: number | null;
}

async function titlesOf(tx: Tx, companyId: string, ids: readonly string[]): Promise<Map<string, Title>> {
  const found = await tx
    .select({ record: receivable, payer: client, negotiationNumber: negotiation.number })
    .from(receivable)
    .innerJoin(client, and(eq(client.companyId, receivable.companyId), eq(client.id, receivable.clientId)))
    .leftJoin(
      negotiation,
      and(eq(negotiation.companyId, receivable.companyId), eq(negotiation.id, receivable.negotiationId)),
    )
    .where(and(eq(receivable.companyId, companyId), sql`${receivable.id} = any(${sql.param(ids)})`));
  return new Map(found.map((title) => [title.record.id, title]));
}

async function beneficiaryOf(tx: Tx, companyId: string): Promise<Result<SlipParty, Reason>> {
  const [found] = await tx.select().from(company).where(eq(company.id, companyId));
  if (found === undefined) throw new Error('a company without a row');
  const document = parseDocument(found.document);
  if (!document.ok) return err({ code: 'company_data_missing', detail: documentRefusals.noCompanyDocument });
  const address = found.address.trim();
  if (address === '') return err({ code: 'company_data_missing', detail: documentRefusals.noCompanyAddress });
  return ok({ name: found.name, document: documentFace(document.value), address });
}
