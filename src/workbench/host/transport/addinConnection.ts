import { parseMessage, responseText, type AddinMessage } from './messages';

/** Where messages come from and go to: the frame in the page, or a double in tests. */
export interface AddinPort {
  readonly origin: string;
  post(text: string): void;
  /** Calls back with the data of every message that the add-in's own window sent from the same origin. */
  listen(receive: (data: unknown) => void): () => void;
}

export function framePort(frame: HTMLIFrameElement): AddinPort {
  const { origin } = window.location;
  return {
    origin,
    post: (text) => frame.contentWindow?.postMessage(text, origin),
    listen: (receive) => {
      const heard = (event: MessageEvent<unknown>): void => {
        if (event.origin === origin && event.source === frame.contentWindow) receive(event.data);
      };
      window.addEventListener('message', heard);
      return () => {
        window.removeEventListener('message', heard);
      };
    },
  };
}

/** Answers calls of office.js and sends events to what it registered. */
export class AddinConnection {
  private readonly registrations = new Map<string, AddinMessage>();
  private waiting: { event: string; resume: () => void }[] = [];
  private stop: (() => void) | null = null;

  constructor(
    private readonly port: AddinPort,
    /** Gives the answer to a call, or a promise of it. */
    private readonly answer: (message: AddinMessage) => unknown,
  ) {}

  open(): void {
    this.stop ??= this.port.listen((data) => {
      const message = parseMessage(data);
      if (message) this.receive(message);
    });
  }

  close(): void {
    this.stop?.();
    this.stop = null;
    this.forget();
  }

  /** The add-in's page is new: what it registered is gone. */
  forget(): void {
    this.registrations.clear();
  }

  /** Sends an event; false when nothing is registered for it. */
  send(event: string, data: unknown): boolean {
    const registration = this.registrations.get(event);
    if (!registration) return false;
    this.port.post(responseText(registration, data, this.port.origin, true));
    return true;
  }

  /** Resolves when the add-in registered for the event. */
  registered(event: string): Promise<void> {
    if (this.registrations.has(event)) return Promise.resolve();
    return new Promise((resume) => this.waiting.push({ event, resume }));
  }

  private receive(message: AddinMessage): void {
    if (message._actionType === 1) {
      this.registrations.set(message._actionName, message);
      this.reply(message, { Error: 0 });
      const heard = this.waiting.filter(({ event }) => event === message._actionName);
      this.waiting = this.waiting.filter(({ event }) => event !== message._actionName);
      for (const { resume } of heard) resume();
      return;
    }
    if (message._actionType === 2) {
      this.registrations.delete(message._actionName);
      this.reply(message, { Error: 0 });
      return;
    }
    const answer = this.answer(message);
    if (answer instanceof Promise) void answer.then((data) => this.reply(message, data));
    else this.reply(message, answer);
  }

  private reply(message: AddinMessage, data: unknown): void {
    this.port.post(responseText(message, data, this.port.origin, false));
  }
}
