import {
  alertsSchema,
  bankAccountSchema,
  bankAccountsSchema,
  bankAlertSchema,
  clientBoletosSchema,
  remittanceDetailsSchema,
  remittanceFileSchema,
  remittanceSchema,
  remittancesSchema,
  returnResultSchema,
  returnsSchema,
  titleBoletoStatusSchema,
  waitingSchema,
  type AlertResolution,
  type Alerts,
  type AlertsQuery,
  type BankAccount,
  type BankAccounts,
  type BankAccountUpdate,
  type BankAlert,
  type BoletoRequest,
  type ClientBoletos,
  type NewBankAccount,
  type NewRemittance,
  type NewReturn,
  type Remittance,
  type RemittanceDetails,
  type RemittanceFile,
  type Remittances,
  type ReturnResult,
  type Returns,
  type TitleBoletoStatus,
  type Waiting,
} from '../contract/bank';
import type { BoletoFile } from '../contract/documents';
import {
  pixChargeSchema,
  pixReceiptsSchema,
  pixStatementResultSchema,
  storedPixReceiptSchema,
  type NewPixStatement,
  type PixCharge,
  type PixReceipts,
  type PixStatementResult,
  type StoredPixReceipt,
} from '../contract/pix';
import type { Result } from '../domain/result';
import { downloadFile, type DownloadedFile } from './downloadFile';
import type { ApiFailure } from './failure';
import { request, type Connection } from './request';

type Answer<T> = Promise<Result<T, ApiFailure>>;

interface Options {
  signal?: AbortSignal | undefined;
}

type SendOptions = Options & { idempotencyKey: string };

/** Accounts, remessas, retornos and alerts; boletos and Pix of titles. */
export interface BankApi {
  bankAccounts: (options?: Options) => Answer<BankAccounts>;
  addBankAccount: (account: NewBankAccount, options: SendOptions) => Answer<BankAccount>;
  updateBankAccount: (id: string, account: BankAccountUpdate, options?: Options) => Answer<BankAccount>;
  waitingInstructions: (options?: Options) => Answer<Waiting>;
  generateRemittance: (accountId: string, body: NewRemittance, options: SendOptions) => Answer<RemittanceFile>;
  remittances: (accountId: string, options?: Options) => Answer<Remittances>;
  remittance: (id: string, options?: Options) => Answer<RemittanceDetails>;
  remittanceFile: (id: string, fallbackName: string, options?: Options) => Answer<DownloadedFile>;
  discardRemittance: (id: string, reason: string, options: SendOptions) => Answer<Remittance>;
  /** What reading a retorno would do; changes nothing. */
  previewReturn: (file: NewReturn, options?: Options) => Answer<ReturnResult>;
  readReturn: (file: NewReturn, options: SendOptions) => Answer<ReturnResult>;
  bankReturns: (options?: Options) => Answer<Returns>;
  bankReturn: (id: string, options?: Options) => Answer<ReturnResult>;
  bankAlerts: (query: AlertsQuery, options?: Options) => Answer<Alerts>;
  resolveAlert: (id: string, resolution: AlertResolution, options: SendOptions) => Answer<BankAlert>;
  titleBoleto: (receivableId: string, options?: Options) => Answer<TitleBoletoStatus>;
  clientBoletos: (clientId: string, options?: Options) => Answer<ClientBoletos>;
  requestBoleto: (receivableId: string, body: BoletoRequest, options: SendOptions) => Answer<TitleBoletoStatus>;
  boletoPdf: (receivableId: string, options?: Options) => Answer<DownloadedFile>;
  boletosPdf: (body: BoletoFile, options?: Options) => Answer<DownloadedFile>;
  /** The boletos of a negotiation's instalments, three on a page. */
  bookletPdf: (negotiationId: string, options?: Options) => Answer<DownloadedFile>;
  titlePix: (receivableId: string, options?: Options) => Answer<PixCharge>;
  /** What reading a Pix statement would do; changes nothing. */
  previewPixStatement: (file: NewPixStatement, options?: Options) => Answer<PixStatementResult>;
  readPixStatement: (file: NewPixStatement, options: SendOptions) => Answer<PixStatementResult>;
  /** Receipts that wait for a person. */
  openPixReceipts: (options?: Options) => Answer<PixReceipts>;
  resolvePixReceipt: (endToEndId: string, note: string, options: SendOptions) => Answer<StoredPixReceipt>;
}

const inPath = encodeURIComponent;

export const createBankApi = (connection: Connection): BankApi => ({
  bankAccounts: (options) =>
    request(connection, { method: 'GET', path: '/api/bank/accounts', signal: options?.signal }, bankAccountsSchema),

  addBankAccount: (body, options) =>
    request(connection, { method: 'POST', path: '/api/bank/accounts', body, ...options }, bankAccountSchema),

  updateBankAccount: (id, body, options) =>
    request(
      connection,
      { method: 'PUT', path: `/api/bank/accounts/${inPath(id)}`, body, signal: options?.signal },
      bankAccountSchema,
    ),

  waitingInstructions: (options) =>
    request(connection, { method: 'GET', path: '/api/bank/waiting', signal: options?.signal }, waitingSchema),

  generateRemittance: (accountId, body, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/bank/accounts/${inPath(accountId)}/remittances`, body, ...options },
      remittanceFileSchema,
    ),

  remittances: (accountId, options) =>
    request(
      connection,
      { method: 'GET', path: '/api/bank/remittances', query: { accountId }, signal: options?.signal },
      remittancesSchema,
    ),

  remittance: (id, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/bank/remittances/${inPath(id)}`, signal: options?.signal },
      remittanceDetailsSchema,
    ),

  remittanceFile: (id, fallbackName, options) =>
    downloadFile(
      connection,
      { method: 'GET', path: `/api/bank/remittances/${inPath(id)}/file`, signal: options?.signal },
      fallbackName,
    ),

  discardRemittance: (id, reason, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/bank/remittances/${inPath(id)}/discard`, body: { reason }, ...options },
      remittanceSchema,
    ),

  previewReturn: (body, options) =>
    request(
      connection,
      { method: 'POST', path: '/api/bank/returns/preview', body, isRepeatable: true, signal: options?.signal },
      returnResultSchema,
    ),

  readReturn: (body, options) =>
    request(connection, { method: 'POST', path: '/api/bank/returns', body, ...options }, returnResultSchema),

  bankReturns: (options) =>
    request(connection, { method: 'GET', path: '/api/bank/returns', signal: options?.signal }, returnsSchema),

  bankReturn: (id, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/bank/returns/${inPath(id)}`, signal: options?.signal },
      returnResultSchema,
    ),

  bankAlerts: (query, options) =>
    request(connection, { method: 'GET', path: '/api/bank/alerts', query, signal: options?.signal }, alertsSchema),

  resolveAlert: (id, body, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/bank/alerts/${inPath(id)}/resolution`, body, ...options },
      bankAlertSchema,
    ),

  titleBoleto: (receivableId, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/receivables/${inPath(receivableId)}/boleto`, signal: options?.signal },
      titleBoletoStatusSchema,
    ),

  clientBoletos: (clientId, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/clients/${inPath(clientId)}/boletos`, signal: options?.signal },
      clientBoletosSchema,
    ),

  requestBoleto: (receivableId, body, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/receivables/${inPath(receivableId)}/boleto`, body, ...options },
      titleBoletoStatusSchema,
    ),

  boletoPdf: (receivableId, options) =>
    downloadFile(
      connection,
      { method: 'GET', path: `/api/receivables/${inPath(receivableId)}/boleto.pdf`, signal: options?.signal },
      'boleto.pdf',
    ),

  boletosPdf: (body, options) =>
    downloadFile(
      connection,
      { method: 'POST', path: '/api/boletos/pdf', body, isRepeatable: true, signal: options?.signal },
      'boletos.pdf',
    ),

  bookletPdf: (negotiationId, options) =>
    downloadFile(
      connection,
      { method: 'GET', path: `/api/negotiations/${inPath(negotiationId)}/carne.pdf`, signal: options?.signal },
      'carne.pdf',
    ),

  titlePix: (receivableId, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/receivables/${inPath(receivableId)}/pix`, signal: options?.signal },
      pixChargeSchema,
    ),

  previewPixStatement: (body, options) =>
    request(
      connection,
      { method: 'POST', path: '/api/pix/statements/preview', body, isRepeatable: true, signal: options?.signal },
      pixStatementResultSchema,
    ),

  readPixStatement: (body, options) =>
    request(connection, { method: 'POST', path: '/api/pix/statements', body, ...options }, pixStatementResultSchema),

  openPixReceipts: (options) =>
    request(connection, { method: 'GET', path: '/api/pix/receipts', signal: options?.signal }, pixReceiptsSchema),

  resolvePixReceipt: (endToEndId, note, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/pix/receipts/${inPath(endToEndId)}/resolution`, body: { note }, ...options },
      storedPixReceiptSchema,
    ),
});
