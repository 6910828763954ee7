import type { FunctionsMetadata, HostLogEntry } from '../../../src/workbench/host/hostContract';
import { HostSession } from '../../../src/workbench/host/hostSession';
import type { RequestBody, ResponseBody } from '../../../src/workbench/host/richApi/requestShapes';
import type { AddinPort } from '../../../src/workbench/host/transport/addinConnection';
import { MemoryGrid } from '../../../src/workbench/memory/memoryGrid';

interface Answer {
  _actionName: string;
  _correlationId: number;
  _responseType: number;
  _data: Record<string, unknown>;
}

/** Entry of `richApiMessage`, as office.js reads it. */
export type EventEntry = [number, number, string, unknown, number, boolean];

/** Stands for office.js: posts what it would post, keeps what it gets. */
export class AddinDouble {
  readonly grid = new MemoryGrid();
  readonly settings: { current: Record<string, string> } = { current: {} };
  readonly answers: Answer[] = [];
  readonly ribbon: [string, unknown][] = [];
  readonly pane: boolean[] = [];
  readonly session: HostSession;
  private receive: (data: unknown) => void = () => undefined;
  private correlation = 0;

  constructor(functions: FunctionsMetadata = { functions: [] }) {
    const port: AddinPort = {
      origin: 'https://localhost',
      post: (text) => this.answers.push(JSON.parse(text) as Answer),
      listen: (receive) => {
        this.receive = receive;
        return () => {
          this.receive = () => undefined;
        };
      },
    };
    this.session = new HostSession({
      port,
      grid: this.grid,
      functions,
      settings: {
        read: () => this.settings.current,
        write: (settings) => {
          this.settings.current = settings;
        },
      },
      manifest: { id: 'id', displayName: 'Cobrança', functionNamespace: 'COBRANCA', paneUrl: '/taskpane.html' },
      appId: () => 'pane-1',
      onRibbonUpdate: (id, state) => this.ribbon.push([id, state]),
      onPaneVisibility: (visible) => this.pane.push(visible),
    });
    this.session.open();
  }

  get log(): readonly HostLogEntry[] {
    return this.session.log.entries;
  }

  /** Posts any text, as another script of the page might. */
  postRaw(text: unknown): void {
    this.receive(text);
  }

  /** Posts a call and gives its answer, or undefined while the host holds it. */
  call(action: string, data: unknown, actionType = 0): Answer | undefined {
    const id = this.correlation++;
    this.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _conversationId: 'pane',
        _correlationId: id,
        _origin: 'https://localhost',
        _data: data,
        _actionType: actionType,
        _serializerVersion: 1,
      }),
    );
    return this.answers.find((answer) => answer._correlationId === id && answer._responseType === 0);
  }

  /** What office.js does at its start. */
  handshake(): Record<string, unknown> {
    const context = this.call('ContextActivationManager_getAppContextAsync', 'pane');
    this.call('appCommandInvoked', { controlId: 'pane', eventDispId: 39, targetId: '' }, 1);
    this.call('richApiMessage', { controlId: 'pane', eventDispId: 33, targetId: '' }, 1);
    return context?._data ?? {};
  }

  /** `executeMethod` with recorded data or a body; gives the answer's data. */
  execute(data: unknown): Record<string, unknown> | undefined {
    return this.call('executeMethod', data)?._data;
  }

  /** The rich API's own answer to a body. */
  sync(body: RequestBody, flags = 1): ResponseBody {
    const answer = this.execute(richApiData(body, flags));
    const [status, , text] = answer?.Data as [number, unknown[], string];
    expect(status).toBe(200);
    return JSON.parse(text) as ResponseBody;
  }

  /** Everything sent so far through an event. */
  events(name: string): Record<string, unknown>[] {
    return this.answers.filter((one) => one._actionName === name && one._responseType === 1).map((one) => one._data);
  }

  /** Entries of `richApiMessage` so far. */
  entries(): EventEntry[] {
    return this.events('richApiMessage').flatMap((data) => data.ArrayData as EventEntry[]);
  }
}

export function richApiData(body: RequestBody, flags = 1): unknown {
  return {
    ArrayData: ['', 'POST', 'ProcessQuery', ['SdkVersion', 'officejs'], JSON.stringify(body), 0, flags, '', '', ''],
    DdaMethod: { ControlId: 'pane', Version: 1, DispatchId: 93 },
  };
}
