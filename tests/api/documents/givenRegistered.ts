import { barcodeOf } from '../../../src/domain/boleto/barcode';
import { freeFieldOf } from '../../../src/domain/boleto/freeField';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { cents } from '../../../src/domain/money/cents';
import { bankAccount } from '../../../src/api/storage/bankingSchema';
import { newId } from '../../../src/api/storage/newId';
import type { ApiContext } from '../support/apiContext';

type AccountRow = typeof bankAccount.$inferInsert;

/** An account at Banco do Brasil with made-up numbers and a Pix key. */
export async function givenBankAccount(context: ApiContext, values: Partial<AccountRow> = {}): Promise<AccountRow> {
  const row: AccountRow = {
    companyId: context.companyId,
    id: newId(),
    label: 'Conta Pix',
    bankCode: '001',
    agency: '1234',
    agencyDigit: '3',
    account: '56789',
    accountDigit: '0',
    wallet: '17',
    agreement: '3123456',
    pixKey: 'cobranca@ipe.exemplo.com.br',
    pixCity: 'São Paulo',
    createdBy: 'teste',
    ...values,
  };
  await context.database.asOwner((tx) => tx.insert(bankAccount).values(row));
  return row;
}

/** A boleto as it stands once the bank confirmed its entry. */
export function givenRegisteredBoleto(
  context: ApiContext,
  account: AccountRow,
  title: { id: string; number: string; dueDate: string; balanceCents: number },
  sequence: number,
  values: Partial<Parameters<ApiContext['givenBoleto']>[0]> = {},
) {
  const { bankCode, agency, wallet } = account;
  const [accountNumber, agreement] = [account.account, account.agreement ?? ''];
  const terms = { bankCode, agency, agencyDigit: '', account: accountNumber, accountDigit: '0', wallet, agreement };
  const field = freeFieldOf(bankCode, terms, sequence);
  if (!field.ok) throw new Error(JSON.stringify(field.error));
  const { freeField, ourNumber, ourNumberLabel } = field.value;
  const amountCents = cents(title.balanceCents);
  const dueDate = isoDate(title.dueDate);
  const barcode = barcodeOf({ bankCode, dueDate, amountCents, freeField });
  if (!barcode.ok) throw new Error(JSON.stringify(barcode.error));
  return context.givenBoleto({
    receivableId: title.id,
    state: 'registered',
    bankCode,
    accountId: account.id,
    ourNumber,
    ourNumberLabel,
    documentNumber: title.number,
    species: 'DM',
    barcode: barcode.value,
    issuedOn: '2026-11-20',
    dueDate,
    amountCents,
    fineRate: '0.02',
    interestPerDayCents: 6,
    ...values,
  });
}
