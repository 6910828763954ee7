import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';
import { webhookText } from '../../strings/webhooks';
import { version } from '../version';

export interface WebhookMessage {
  url: string;
  secret: string;
  /** One for an event, however often it is sent. */
  id: string;
  body: string;
}

export interface SendOptions {
  allowLoopback: boolean;
  /** Whole call, from the first byte to the end of the answer. */
  timeoutMs: number;
  /** Of the attempt: part of what is signed, so that an old one cannot be played again. */
  now: Date;
}

/** What the receiver answered, or why there was no answer (Portuguese). 2xx alone is an acceptance; nothing is followed elsewhere. */
export type SendOutcome =
  { accepted: true; status: number } | { accepted: false; status: number | null; error: string };

/** Sends one message signed by Standard Webhooks, never to an address of a private network. Never rejects. */
export function sendWebhook(message: WebhookMessage, options: SendOptions): Promise<SendOutcome> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(message.body)),
    'user-agent': `Cobranca/${version}`,
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(options.now.getTime() / 1_000)),
    'webhook-signature': new Webhook(message.secret).sign(message.id, options.now, message.body),
  };
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(options.timeoutMs);
    const call = open(message.url, options.allowLoopback, headers, signal, (answer) => {
      const status = answer.statusCode ?? 0;
      // What it says does not matter; read, so that the connection ends in order, but not for ever.
      answer.resume();
      const accepted = status >= 200 && status < 300;
      resolve(accepted ? { accepted, status } : { accepted, status, error: webhookText.refusedStatus(status) });
    });
    call.on('error', (error) => resolve({ accepted: false, status: null, error: reasonOf(error, signal) }));
    call.end(message.body);
  });
}

function open(
  url: string,
  allowLoopback: boolean,
  headers: Record<string, string>,
  signal: AbortSignal,
  answered: (answer: IncomingMessage) => void,
): ClientRequest {
  const allowed = { allowIPAddressList: allowLoopback ? ['127.0.0.1', '::1'] : [] };
  return new URL(url).protocol === 'http:'
    ? httpRequest(url, { method: 'POST', headers, signal, agent: new RequestFilteringHttpAgent(allowed) }, answered)
    : httpsRequest(url, { method: 'POST', headers, signal, agent: new RequestFilteringHttpsAgent(allowed) }, answered);
}

function reasonOf(error: Error, signal: AbortSignal): string {
  if (signal.aborted) return webhookText.tooSlow;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/is (private|meta) IP address/.test(error.message)) return webhookText.privateAddress;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return webhookText.unknownName;
  if (code === 'ECONNREFUSED') return webhookText.connectionRefused;
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) return webhookText.badCertificate;
  return webhookText.unreachable(code === '' ? error.name : code);
}
