import type { FunctionsMetadata } from '../../../src/workbench/host/hostContract';
import { AddinDouble } from '../../workbench/support/addinDouble';
import { RequestBuilder, type PathDouble } from '../../workbench/support/requestBuilder';

/** Methods that are actions; every other one gives an object. */
const actions = new Set(
  (
    'clear delete select activate apply applyCustomFilter applyValuesFilter clearFilters resize reapply clearAll freezeRows ' +
    'suspendApiCalculationUntilNextSync getRowProperties getCount'
  ).split(' '),
);

/** Properties that lead to another object. */
const navigations = new Set(
  (
    'worksheet columns sort autoFilter filter format fill font conditionalFormats custom rule dataValidation application names ' +
    'settings tables worksheets freezePanes areas'
  ).split(' '),
);

/** Numbers of the events our add-in asks for, by the object and the member. */
const eventTypes: Record<string, { method: string; type: number }> = {
  'tables.onChanged': { method: '_RegisterDataChangedEvent', type: 101 },
  'worksheets.onChanged': { method: '_RegisterDataChangedEvent', type: 10 },
  'worksheets.onSelectionChanged': { method: '_RegisterSelectionChangedEvent', type: 14 },
};

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly debugInfo = { errorLocation: '' },
  ) {
    super(message);
  }
}

interface Node {
  parent: Node | null;
  name: string;
  args: unknown[] | null;
  /** How the host keeps it, once it was seen. */
  reference: string | null;
  isNull: boolean;
  loaded: Record<string, unknown>;
  children: Map<string, Node>;
  path: { sync: number; path: PathDouble } | null;
}

const nodeOf = Symbol('node');

/**
 * Plays office.js for `src/excel`: objects that queue, `load` and `sync`, sent to the workbench's host over its grid in memory. As
 * in office.js, what was not loaded cannot be read.
 */
export class ExcelDouble {
  readonly addin: AddinDouble;
  private queue: ((builder: RequestBuilder) => (() => void) | undefined)[] = [];
  private seen: Node[] = [];
  private syncs = 0;
  private readonly root: Node = node(null, '', null);
  private readonly handlers: { type: number; handler: (event: unknown) => Promise<void> }[] = [];
  private delivered = 0;
  private lookups = new Map<number, (id: number) => unknown>();

  constructor(functions: FunctionsMetadata = { functions: [] }) {
    this.addin = new AddinDouble(functions);
    this.addin.handshake();
    const run = async (first: unknown, second?: (context: unknown) => Promise<unknown>): Promise<unknown> => {
      const batch = second ?? (first as (context: unknown) => Promise<unknown>);
      const result = await batch(this.context());
      await this.sync();
      return result;
    };
    Object.assign(globalThis, {
      Excel: { run },
      OfficeExtension: { Error: OfficeError },
      Office: { context: { requirements: { isSetSupported: () => false } } },
    });
  }

  get grid() {
    return this.addin.grid;
  }

  /** Tells the handlers what happened in the grid since the last time, and waits for them. */
  async deliver(): Promise<void> {
    await this.addin.session.activity.settled();
    const entries = this.addin.entries();
    const fresh = entries.slice(this.delivered);
    this.delivered = entries.length;
    for (const [, type, , message] of fresh) {
      const event: unknown = JSON.parse(String(message));
      for (const one of this.handlers) if (one.type === type) await one.handler(event);
    }
  }

  private context(): unknown {
    const workbook = this.proxy(this.root);
    const runtime = this.proxy(this.child(this.root, '_Runtime'));
    const application = this.proxy(this.child(this.root, 'application'));
    return { workbook, runtime, application, sync: () => this.sync() };
  }

  private sync(): Promise<void> {
    this.syncs += 1;
    const builder = new RequestBuilder();
    const queue = this.queue;
    this.queue = [];
    this.seen = [];
    const after = queue.map((act) => act(builder));
    const response = this.addin.sync(builder.body);
    const value = (id: number) => response.Results.find(({ ActionId }) => ActionId === id)?.Value;
    this.lookups = new Map([[this.syncs, value]]);
    for (const one of this.seen) this.instantiated(one, value);
    if (response.Error) {
      const { Code, Message, Location } = response.Error;
      return Promise.reject(new OfficeError(Code, `${Location}: ${Message}`, { errorLocation: Location }));
    }
    for (const finish of after) finish?.();
    return Promise.resolve();
  }

  private instantiated(one: Node, value: (id: number) => unknown): void {
    if (one.path === null) return;
    const instance = value(one.path.path.id + 1) as { _ReferenceId?: string } | null | undefined;
    if (instance === undefined) return;
    one.isNull = instance === null;
    const reference = instance?._ReferenceId;
    if (reference !== undefined) one.reference = reference;
  }

  private result(id: number): unknown {
    return this.lookups.get(this.syncs)?.(id);
  }

  private pathOf(one: Node, builder: RequestBuilder): PathDouble {
    if (one.path?.sync === this.syncs) return one.path.path;
    const path = this.makePath(one, builder);
    one.path = { sync: this.syncs, path };
    this.seen.push(one);
    return path;
  }

  private makePath(one: Node, builder: RequestBuilder): PathDouble {
    if (one.parent === null) return builder.workbook;
    if (one.reference !== null) return builder.reference(one.reference);
    const parent = this.pathOf(one.parent, builder);
    if (one.args === null) return parent.property(pascal(one.name));
    return parent.method(pascal(one.name), ...one.args.map((arg) => this.argument(arg, builder)));
  }

  private argument(arg: unknown, builder: RequestBuilder): unknown {
    if (typeof arg !== 'object' || arg === null) return arg;
    const inner = Reflect.get(arg, nodeOf) as Node | undefined;
    return inner === undefined ? arg : this.pathOf(inner, builder);
  }

  private child(parent: Node, name: string): Node {
    const known = parent.children.get(name);
    if (known !== undefined) return known;
    const made = node(parent, name, null);
    parent.children.set(name, made);
    return made;
  }

  private proxy(one: Node): unknown {
    return new Proxy(
      {},
      {
        get: (_, key) => (key === nodeOf ? one : typeof key === 'string' ? this.member(one, key) : undefined),
        set: (_, key, value: unknown) => {
          const name = pascal(String(key));
          this.queue.push((builder) => {
            this.pathOf(one, builder).set(name, this.argument(value, builder));
            return undefined;
          });
          return true;
        },
      },
    );
  }

  private member(one: Node, name: string): unknown {
    if (name === 'then') return undefined;
    if (name === 'isNullObject') return one.isNull;
    if (name === 'load') {
      return (members = '') => {
        this.load(one, String(members));
        return this.proxy(one);
      };
    }
    if (`${one.name}.${name}` in eventTypes) return { add: (handler: never) => this.listen(one, name, handler) };
    if (name in one.loaded) return one.loaded[name];
    if (navigations.has(name)) return this.proxy(this.child(one, name));
    if (/^(get|add|insert|_)/.test(name) || actions.has(name))
      return (...args: unknown[]) => this.call(one, name, args);
    throw new OfficeError('PropertyNotLoaded', `${one.name}.${name} was not loaded.`);
  }

  private call(one: Node, name: string, args: unknown[]): unknown {
    if (actions.has(name)) {
      const answer: { value?: unknown } = {};
      this.queue.push((builder) => {
        const path = this.pathOf(one, builder);
        const id = path.call(pascal(name), ...args.map((arg) => this.argument(arg, builder)));
        return () => {
          answer.value = this.result(id);
        };
      });
      return answer;
    }
    const made = node(one, name, args);
    this.queue.push((builder) => {
      this.pathOf(made, builder);
      return undefined;
    });
    return this.proxy(made);
  }

  private load(one: Node, members: string): void {
    const names = members
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    this.queue.push((builder) => {
      const id = this.pathOf(one, builder).load(...names);
      return () => {
        const value = this.result(id);
        if (value === null || value === undefined) return;
        Object.assign(one.loaded, this.members(one, value as Record<string, unknown>));
      };
    });
  }

  private members(one: Node, value: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) =>
        name === '_Items' ? ['items', this.items(one, member as Record<string, unknown>[])] : [camel(name), member],
      ),
    );
  }

  private items(parent: Node, list: Record<string, unknown>[]): unknown[] {
    return list.map((value) => {
      const item = node(parent, 'item', []);
      item.reference = typeof value._ReferenceId === 'string' ? value._ReferenceId : null;
      Object.assign(item.loaded, this.members(item, value));
      return this.proxy(item);
    });
  }

  private listen(one: Node, name: string, handler: (event: unknown) => Promise<void>): unknown {
    const event = eventTypes[`${one.name}.${name}`];
    if (event === undefined) throw new Error(name);
    this.queue.push((builder) => {
      this.pathOf(one, builder).call(event.method);
      return undefined;
    });
    this.handlers.push({ type: event.type, handler });
    return { remove: () => undefined, context: this.context() };
  }
}

function node(parent: Node | null, name: string, args: unknown[] | null): Node {
  return { parent, name, args, reference: null, isNull: false, loaded: {}, children: new Map(), path: null };
}
