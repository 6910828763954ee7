import { newId } from '../../../src/api/storage/newId';
import type {
  Alerts,
  BankAccount,
  BankAlert,
  BoletoRequest,
  NewBankAccount,
  RemittanceFile,
  ReturnResult,
  TitleBoletoStatus,
  Waiting,
  WaitingInstruction,
} from '../../../src/contract/bank';
import type { Problem } from '../../../src/contract/problem';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { bankAnswer } from '../../domain/cnab/support/bankAnswer';
import { readRemessa, type RemessaTitle } from '../../domain/cnab/support/readRemessa';
import type { Answer, ApiContext } from './apiContext';

/** Accounts with made-up numbers. */
export const itau: NewBankAccount = {
  label: 'Itaú cobrança',
  bankCode: '341',
  agency: '1234',
  account: '56789',
  accountDigit: '7',
  wallet: '109',
};

export const bancoDoBrasil: NewBankAccount = {
  label: 'BB cobrança',
  bankCode: '001',
  agency: '1234',
  agencyDigit: '3',
  account: '56789',
  accountDigit: '0',
  wallet: '17',
  walletVariation: '019',
  agreement: '1234567',
};

export async function givenAccount(context: ApiContext, terms: NewBankAccount): Promise<BankAccount> {
  const answer = await context.call<BankAccount>('supervisor', 'POST', '/api/bank/accounts', terms);
  if (answer.status !== 201) throw new Error(`no account: ${answer.text}`);
  return answer.body;
}

/** An open title of a client with all that a bank asks. */
export async function givenPayable(
  context: ApiContext,
  values: Parameters<ApiContext['givenReceivable']>[0],
  clientValues: Parameters<ApiContext['givenClient']>[0] = {},
) {
  const client = await context.givenClient({
    document: '11222333000181',
    address: 'Rua das Flores, 12',
    district: 'Centro',
    city: 'Santos',
    state: 'SP',
    postalCode: '11010000',
    ...clientValues,
  });
  return context.givenReceivable({ clientId: client.id, ...values });
}

export async function waitingOf(context: ApiContext): Promise<WaitingInstruction[]> {
  const { status, body, text } = await context.call<Waiting>('analista', 'GET', '/api/bank/waiting');
  if (status !== 200) throw new Error(text);
  return body.instructions;
}

export function makeFile(
  context: ApiContext,
  accountId: string,
  instructionIds: readonly string[],
): Promise<Answer<RemittanceFile & Problem>> {
  const headers = { 'idempotency-key': newId() };
  return context.call('analista', 'POST', `/api/bank/accounts/${accountId}/remittances`, { instructionIds }, headers);
}

/** A file with everything that waits for an account, as text. */
export async function sendAll(context: ApiContext, accountId: string): Promise<{ id: string; text: string }> {
  const waiting = (await waitingOf(context)).filter((each) => each.accountId === accountId && each.blocked === null);
  const ids = waiting.map(({ id }) => id);
  const { status, body, text } = await makeFile(context, accountId, ids);
  if (status !== 201) throw new Error(text);
  return { id: body.remittance.id, text: Buffer.from(body.contentBase64, 'base64').toString('latin1') };
}

export function readFile(
  context: ApiContext,
  text: string,
  { preview = false } = {},
): Promise<Answer<ReturnResult & Problem>> {
  const body = { fileName: 'CN241126.RET', contentBase64: Buffer.from(text, 'latin1').toString('base64') };
  return context.call('analista', 'POST', `/api/bank/returns${preview ? '/preview' : ''}`, body);
}

export async function boletoOf(context: ApiContext, receivableId: string): Promise<TitleBoletoStatus> {
  const url = `/api/receivables/${receivableId}/boleto`;
  const { status, body, text } = await context.call<TitleBoletoStatus>('analista', 'GET', url);
  if (status !== 200) throw new Error(text);
  return body;
}

export function askBoleto(
  context: ApiContext,
  receivableId: string,
  request: BoletoRequest,
): Promise<Answer<TitleBoletoStatus & Problem>> {
  return context.call('analista', 'POST', `/api/receivables/${receivableId}/boleto`, request);
}

export async function alertsOf(context: ApiContext, query = ''): Promise<BankAlert[]> {
  const { status, body, text } = await context.call<Alerts>('analista', 'GET', `/api/bank/alerts${query}`);
  if (status !== 200) throw new Error(text);
  return body.alerts;
}

/** A title whose boleto the bank has confirmed, as it went out and the file by which it did. */
export async function givenRegistered(
  context: ApiContext,
  account: BankAccount,
  values: Parameters<ApiContext['givenReceivable']>[0],
) {
  const title = await givenPayable(context, values);
  const asked = await askBoleto(context, title.id, { kind: 'register', newDueDate: values.dueDate });
  if (asked.status !== 200) throw new Error(asked.text);
  const file = await sendAll(context, account.id);
  const confirmed = await readFile(context, bankAnswer(file.text, { on: isoDate('2026-11-24') }));
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  const sent: RemessaTitle | undefined = readRemessa(file.text).titles[0];
  if (sent === undefined) throw new Error('nothing went out');
  return { title, sent, file };
}
