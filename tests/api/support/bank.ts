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
import { newId } from '../../../src/api/storage/newId';
import { bankAnswer } from '../../domain/cnab/support/bankAnswer';
import { readRemessa } from '../../domain/cnab/support/readRemessa';
import type { Answer, ApiContext } from './apiContext';

/** Made-up accounts, valid by their check digits. */
export const itau: NewBankAccount = {
  label: 'Itaú cobrança',
  bankCode: '341',
  agency: '1234',
  account: '56789',
  accountDigit: '7',
  wallet: '109',
  pixCity: '',
};

export const bancoDoBrasil: NewBankAccount = {
  label: 'Banco do Brasil cobrança',
  bankCode: '001',
  agency: '1234',
  agencyDigit: '3',
  account: '56789',
  accountDigit: '0',
  wallet: '17',
  walletVariation: '019',
  agreement: '3123456',
};

export async function givenAccount(context: ApiContext, terms: NewBankAccount): Promise<BankAccount> {
  const answer = await context.call<BankAccount & Problem>('supervisor', 'POST', '/api/bank/accounts', terms);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

/** An open title of a client with everything that a bank asks of one. */
export async function givenPayable(
  context: ApiContext,
  values: Parameters<ApiContext['givenReceivable']>[0],
  clientValues: Parameters<ApiContext['givenClient']>[0] = {},
) {
  const client = await context.givenClient({
    document: '11222333000181',
    address: 'Rua das Flores, 10',
    district: 'Centro',
    city: 'São Paulo',
    state: 'SP',
    postalCode: '01001000',
    ...clientValues,
  });
  return context.givenReceivable({ clientId: client.id, ...values });
}

export function askBoleto(
  context: ApiContext,
  receivableId: string,
  request: BoletoRequest,
): Promise<Answer<TitleBoletoStatus & Problem>> {
  return context.call('analista', 'POST', `/api/receivables/${receivableId}/boleto`, request);
}

export async function boletoOf(context: ApiContext, receivableId: string): Promise<TitleBoletoStatus> {
  const url = `/api/receivables/${receivableId}/boleto`;
  return (await context.call<TitleBoletoStatus>('analista', 'GET', url)).body;
}

export async function waitingOf(context: ApiContext): Promise<WaitingInstruction[]> {
  return (await context.call<Waiting>('analista', 'GET', '/api/bank/waiting')).body.instructions;
}

export async function alertsOf(context: ApiContext, query = ''): Promise<BankAlert[]> {
  return (await context.call<Alerts>('analista', 'GET', `/api/bank/alerts${query}`)).body.alerts;
}

export function makeFile(
  context: ApiContext,
  accountId: string,
  instructionIds: string[],
): Promise<Answer<RemittanceFile & Problem>> {
  const url = `/api/bank/accounts/${accountId}/remittances`;
  return context.call('analista', 'POST', url, { instructionIds }, { 'idempotency-key': newId() });
}

/** One file with everything of the account that may go out. */
export async function sendAll(context: ApiContext, accountId: string): Promise<{ id: string; text: string }> {
  const ready = (await waitingOf(context)).filter((one) => one.accountId === accountId && one.blocked === null);
  const ids = ready.map(({ id }) => id);
  const made = await makeFile(context, accountId, ids);
  if (made.status !== 201) throw new Error(made.text);
  return {
    id: made.body.remittance.id,
    text: Buffer.from(made.body.contentBase64, 'base64').toString('latin1'),
  };
}

export function readFile(
  context: ApiContext,
  text: string,
  { preview = false }: { preview?: boolean } = {},
): Promise<Answer<ReturnResult & Problem>> {
  const body = { fileName: 'retorno.ret', contentBase64: Buffer.from(text, 'latin1').toString('base64') };
  return context.call('analista', 'POST', `/api/bank/returns${preview ? '/preview' : ''}`, body);
}

/** A title whose boleto went out and was confirmed, and what the file said of it. */
export async function givenRegistered(
  context: ApiContext,
  account: { id: string },
  values: Parameters<ApiContext['givenReceivable']>[0],
) {
  const title = await givenPayable(context, values);
  const asked = await askBoleto(context, title.id, { kind: 'register', newDueDate: values.dueDate });
  if (asked.status !== 200) throw new Error(asked.text);
  const { text } = await sendAll(context, account.id);
  const [sent] = readRemessa(text).titles;
  if (sent === undefined) throw new Error('nothing went out');
  const confirmed = await readFile(context, bankAnswer(text, { on: isoDate('2026-11-24') }));
  if (confirmed.status !== 200) throw new Error(confirmed.text);
  return { title, sent };
}
