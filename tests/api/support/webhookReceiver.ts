import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookBody } from '../../../src/contract/webhooks';

export interface ReceivedCall {
  headers: IncomingHttpHeaders;
  text: string;
  path: string;
}

/** Status to answer a call with; `hang` never answers. */
export type Reply = number | 'hang';

/** A real HTTP server of another system, on this computer. */
export class WebhookReceiver {
  readonly calls: ReceivedCall[] = [];
  /** What to answer, by turn; the last one goes on. */
  replies: Reply[] = [200];
  readonly #server = createServer((request, response) => void this.#take(request, response));
  #waiting: (() => void)[] = [];

  static async open(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/aviso`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Resolves once so many calls came in all. */
  async untilCalled(count: number): Promise<void> {
    while (this.calls.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The body of a call, after checking its signature as the receiver of Standard Webhooks does. Throws where it is wrong. */
  verified(call: ReceivedCall | undefined, secret: string): WebhookBody {
    if (call === undefined) throw new Error('no such call');
    const headers = call.headers as Record<string, string>;
    return new Webhook(secret).verify(call.text, headers) as WebhookBody;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const reply = this.replies[Math.min(this.calls.length, this.replies.length - 1)] ?? 200;
    this.calls.push({ headers: request.headers, text: Buffer.concat(chunks).toString(), path: request.url ?? '' });
    if (reply !== 'hang') response.writeHead(reply, { location: 'http://127.0.0.1:1/' }).end('{}');
    for (const called of this.#waiting.splice(0)) called();
  }
}
