import type { Activity } from '../activity';
import type {
  FunctionCall,
  FunctionChannel,
  FunctionMetadata,
  FunctionResult,
  FunctionsMetadata,
} from '../hostContract';
import { category, richApiEntry, type RichApiEntry } from '../transport/richApiMessages';
import { prepareArguments } from './functionArguments';
import { invocationResults } from './functionResults';
import { joinedResult, liftedCalls } from './liftedCalls';

const invokeType = 1000;
const cancelType = 1001;

/** Messages are cut here, so that one of them never meets the 5 MB of a payload. */
const messageSize = 2 * 1024 * 1024;

interface Pending {
  entry: RichApiEntry;
  size: number;
  resolve: (result: FunctionResult) => void;
}

const flagsOf = ({ options }: FunctionMetadata): number =>
  (options?.cancelable === true ? 1 : 0) | (options?.stream === true ? 2 : 0);

const failed = (code: string): FunctionResult => ({ ok: false, error: { code, message: '' } });

/** Calls custom functions through the event `richApiMessage`; results come back as calls of the add-in. */
export class InvocationChannel implements FunctionChannel {
  ready!: Promise<void>;
  private markReady: () => void = () => undefined;
  private isReady = false;
  private readonly pending = new Map<number, Pending>();
  private readonly byName = new Map<string, FunctionMetadata>();
  private nextId = 1;

  constructor(
    private readonly metadata: FunctionsMetadata,
    namespace: string,
    private readonly send: (entries: RichApiEntry[]) => void,
    private readonly activity: Activity,
  ) {
    for (const one of metadata.functions) {
      for (const name of [one.id, one.name]) {
        this.byName.set(name.toUpperCase(), one);
        this.byName.set(`${namespace}.${name}`.toUpperCase(), one);
      }
    }
    this.reset();
  }

  get functions(): readonly FunctionMetadata[] {
    return this.metadata.functions;
  }

  /** The add-in's page is new: calls under way are sent again as soon as its functions are loaded. */
  reset(): void {
    this.isReady = false;
    this.ready = new Promise((resolve) => {
      this.markReady = resolve;
    });
  }

  /** The add-in said that its functions are loaded. */
  loaded(): void {
    if (this.isReady) return;
    this.isReady = true;
    this.markReady();
    this.post([...this.pending.values()]);
  }

  async invoke(calls: FunctionCall[], options: { signal?: AbortSignal } = {}): Promise<FunctionResult[]> {
    const started: Pending[] = [];
    const results = calls.map((call) => this.result(call, started, options.signal));
    if (this.isReady) this.post(started);
    return Promise.all(results);
  }

  /** Takes what the add-in sent as results; those of cancelled calls are dropped. */
  receive(sent: unknown): void {
    for (const { id, result } of invocationResults(sent)) this.pending.get(id)?.resolve(result);
  }

  /** Ends all calls under way, as nobody will answer them. */
  dispose(): void {
    for (const { resolve } of [...this.pending.values()]) resolve(failed('#N/A'));
  }

  private async result(call: FunctionCall, started: Pending[], signal?: AbortSignal): Promise<FunctionResult> {
    const metadata = this.byName.get(call.name.toUpperCase());
    if (!metadata) return failed('#NAME?');
    const lift = liftedCalls(metadata, call);
    if (lift) {
      const results = lift.calls.map((one) => this.single(metadata, one, started, signal));
      return joinedResult(lift, await Promise.all(results));
    }
    return this.single(metadata, call, started, signal);
  }

  private single(
    metadata: FunctionMetadata,
    call: FunctionCall,
    started: Pending[],
    signal?: AbortSignal,
  ): Promise<FunctionResult> {
    const prepared = prepareArguments(metadata, call.args);
    if (!prepared.ok) return Promise.resolve({ ok: false, error: prepared.error });
    const id = this.nextId++;
    const message = [id, metadata.id, prepared.values, call.address ?? '', flagsOf(metadata), []];
    const end = this.activity.begin();
    return new Promise((resolve) => {
      const abort = (): void => {
        if (this.isReady)
          this.send([richApiEntry(category.customFunctions, cancelType, '', JSON.stringify({ invocationId: id }))]);
        this.pending.get(id)?.resolve(failed('#N/A'));
      };
      const one: Pending = {
        entry: richApiEntry(category.customFunctions, invokeType, '', message),
        size: sizeOf(prepared.values),
        resolve: (result) => {
          this.pending.delete(id);
          signal?.removeEventListener('abort', abort);
          end();
          resolve(result);
        },
      };
      this.pending.set(id, one);
      started.push(one);
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted === true) abort();
    });
  }

  private post(calls: Pending[]): void {
    let entries: RichApiEntry[] = [];
    let size = 0;
    for (const call of calls) {
      if (entries.length > 0 && size + call.size > messageSize) {
        this.send(entries);
        entries = [];
        size = 0;
      }
      entries.push(call.entry);
      size += call.size;
    }
    if (entries.length > 0) this.send(entries);
  }
}

/** About the length of the values as JSON, without writing it. */
function sizeOf(values: unknown[]): number {
  let size = 80;
  for (const value of values) {
    if (Array.isArray(value))
      size += value.reduce<number>((sum, line) => sum + (Array.isArray(line) ? line.length * 14 : 14), 0);
    else size += typeof value === 'string' ? value.length + 4 : 14;
  }
  return size;
}
