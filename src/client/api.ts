import { clientDetailsSchema, type ClientDetails } from '../contract/clients';
import { editResultsSchema, type EditItem, type EditResults } from '../contract/edits';
import { contactListSchema, contactSchema, type Contact, type NewContact } from '../contract/contacts';
import {
  negotiationPreviewSchema,
  negotiationResultSchema,
  negotiationSchema,
  reversalResultSchema,
  type Negotiation,
  type NegotiationDraft,
  type NegotiationPreview,
  type NegotiationResult,
  type NewNegotiation,
  type ReversalResult,
} from '../contract/negotiations';
import { paymentResultSchema, type NewPayment, type PaymentResult } from '../contract/payments';
import { portfolioSchema, type Portfolio } from '../contract/portfolio';
import { portfolioChangesSchema, type PortfolioChanges } from '../contract/portfolioChanges';
import { settingsSchema, type Settings } from '../contract/settings';
import { err, type Result } from '../domain/result';
import { createBankApi, type BankApi } from './bankApi';
import { createEmailApi, type EmailApi } from './emailApi';
import type { ApiFailure } from './failure';
import { readReceivables, type ReadProgress, type ReceivablesAnswer } from './receivablesStream';
import { failureFromThrow, request, send, type Connection } from './request';
import { createToolsApi, type ToolsApi } from './toolsApi';

/** Which clients and titles; days are inclusive, `includeCurrent` adds those with nothing due yet. */
export type PortfolioFilter = {
  asOf?: string;
  minDaysOverdue: number;
  includeCurrent: 'true' | 'false';
  search?: string;
};

/** A load, and where it stands: cursor of the feed and the data-base it was made with. */
export type ChangesFilter = PortfolioFilter & { after: number; previousAsOf: string };

type Answer<T> = Promise<Result<T, ApiFailure>>;

export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface SendOptions extends CallOptions {
  /** Made once per thing to be done, so that sending it again cannot do it twice. */
  idempotencyKey: string;
}

/** The backend as the pane sees it: one function per endpoint; nothing throws but bugs. */
export interface Api extends BankApi, EmailApi, ToolsApi {
  settings: (options?: CallOptions) => Answer<Settings>;
  portfolio: (query: PortfolioFilter, options?: CallOptions) => Answer<Portfolio>;
  receivables: (
    query: PortfolioFilter,
    options: CallOptions & { onProgress: (progress: ReadProgress) => void },
  ) => Answer<ReceivablesAnswer>;
  portfolioChanges: (query: ChangesFilter, options?: CallOptions) => Answer<PortfolioChanges>;
  /** At most 200 items; each has its own key, so that the whole call may be repeated. */
  edits: (items: EditItem[], options?: CallOptions) => Answer<EditResults>;
  client: (id: string, query: { asOf?: string }, options?: CallOptions) => Answer<ClientDetails>;
  contacts: (clientId: string, options?: CallOptions) => Answer<{ contacts: Contact[] }>;
  addContact: (clientId: string, contact: NewContact, options: SendOptions) => Answer<Contact>;
  previewNegotiation: (draft: NegotiationDraft, options?: CallOptions) => Answer<NegotiationPreview>;
  confirmNegotiation: (negotiation: NewNegotiation, options: SendOptions) => Answer<NegotiationResult>;
  negotiation: (id: string, options?: CallOptions) => Answer<Negotiation>;
  reverseNegotiation: (
    id: string,
    reversal: { version: number; reason: string },
    options: SendOptions,
  ) => Answer<ReversalResult>;
  addPayment: (receivableId: string, payment: NewPayment, options: SendOptions) => Answer<PaymentResult>;
  reversePayment: (
    payment: { id: string; receivableId: string },
    reversal: { reason: string },
    options: SendOptions,
  ) => Answer<PaymentResult>;
}

const inPath = encodeURIComponent;

/** Makes the API of one connection. */
export const createApi = (connection: Connection): Api => ({
  ...createEmailApi(connection),
  ...createToolsApi(connection),
  ...createBankApi(connection),

  settings: (options) =>
    request(connection, { method: 'GET', path: '/api/settings', signal: options?.signal }, settingsSchema),

  portfolio: (query, options) =>
    request(connection, { method: 'GET', path: '/api/portfolio', query, signal: options?.signal }, portfolioSchema),

  receivables: async (query, options) => {
    const sent = await send(connection, { method: 'GET', path: '/api/receivables', query, signal: options.signal });
    if (!sent.ok) return sent;
    if (sent.value.body === null) return err({ kind: 'unexpected', status: sent.value.status, detail: 'no body' });
    try {
      return await readReceivables(sent.value.body, options.onProgress);
    } catch (error) {
      return err(failureFromThrow(error, options.signal));
    }
  },

  portfolioChanges: (query, options) =>
    request(
      connection,
      { method: 'GET', path: '/api/portfolio/changes', query, signal: options?.signal },
      portfolioChangesSchema,
    ),

  edits: (items, options) =>
    request(
      connection,
      { method: 'POST', path: '/api/edits', body: { items }, isRepeatable: true, signal: options?.signal },
      editResultsSchema,
    ),

  client: (id, query, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/clients/${inPath(id)}`, query, signal: options?.signal },
      clientDetailsSchema,
    ),

  contacts: (clientId, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/clients/${inPath(clientId)}/contacts`, signal: options?.signal },
      contactListSchema,
    ),

  addContact: (clientId, contact, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/clients/${inPath(clientId)}/contacts`, body: contact, ...options },
      contactSchema,
    ),

  previewNegotiation: (draft, options) =>
    request(
      connection,
      { method: 'POST', path: '/api/negotiations/preview', body: draft, signal: options?.signal },
      negotiationPreviewSchema,
    ),

  confirmNegotiation: (negotiation, options) =>
    request(
      connection,
      { method: 'POST', path: '/api/negotiations', body: negotiation, ...options },
      negotiationResultSchema,
    ),

  negotiation: (id, options) =>
    request(
      connection,
      { method: 'GET', path: `/api/negotiations/${inPath(id)}`, signal: options?.signal },
      negotiationSchema,
    ),

  reverseNegotiation: (id, reversal, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/negotiations/${inPath(id)}/reversal`, body: reversal, ...options },
      reversalResultSchema,
    ),

  addPayment: (receivableId, payment, options) =>
    request(
      connection,
      { method: 'POST', path: `/api/receivables/${inPath(receivableId)}/payments`, body: payment, ...options },
      paymentResultSchema,
    ),

  reversePayment: ({ id, receivableId }, reversal, options) =>
    request(
      connection,
      {
        method: 'POST',
        path: `/api/receivables/${inPath(receivableId)}/payments/${inPath(id)}/reversal`,
        body: reversal,
        ...options,
      },
      paymentResultSchema,
    ),
});
