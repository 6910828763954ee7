import type { Area, Grid, GridEvent } from '../grid';
import { Activity } from './activity';
import { EventInterests } from './events/eventInterests';
import { EventReferences } from './events/eventReferences';
import { GridEvents } from './events/gridEvents';
import { InvocationChannel } from './functions/invocationChannel';
import type { HostOptions } from './hostContract';
import { HostLog } from './hostLog';
import type { ModelContext } from './model/modelContext';
import { modelObjects } from './model/objects';
import { services } from './model/services';
import { keepTables } from './model/tableKeeper';
import { workbook } from './model/workbook';
import type { HostObject } from './richApi/hostObject';
import { interpret } from './richApi/interpreter';
import { PendingWrites } from './richApi/pendingWrites';
import { References } from './richApi/references';
import { AddinConnection, type AddinPort } from './transport/addinConnection';
import { addinContext } from './transport/addinContext';
import type { AddinMessage } from './transport/messages';
import {
  isTooLarge,
  officeError,
  parseBody,
  richApiAnswer,
  richApiRefusal,
  richApiRequest,
  type RichApiRequest,
} from './transport/richApiCall';
import { category, paneVisibilityType, richApiEntry, type RichApiEntry } from './transport/richApiMessages';

/** Numbers of `executeMethod`. */
const dispatch = {
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

export type SessionOptions = Omit<HostOptions, 'frame'> & {
  port: AddinPort;
  appId: () => string;
  size?: () => { width: number; height: number };
};

/** Excel's side of one add-in, over any port: answers its calls, sends it events. */
export class HostSession {
  readonly activity = new Activity();
  readonly log: HostLog;
  readonly channel: InvocationChannel;
  readonly references = new References();
  readonly interests = new EventInterests();
  readonly connected: Promise<void>;
  private markConnected: () => void = () => undefined;
  private readonly connection: AddinConnection;
  private readonly root: HostObject;
  private readonly services: Map<string, HostObject>;
  private readonly writes: PendingWrites;
  private readonly events: GridEvents;
  private readonly unsubscribe: () => void;
  private readonly commands: { id: string; end: (status: number) => void }[] = [];
  private outbox: RichApiEntry[] = [];
  private editing = false;
  private held: (() => void)[] = [];
  private keeping = false;

  constructor(private readonly options: SessionOptions) {
    const { grid } = options;
    this.connected = new Promise((resolve) => {
      this.markConnected = resolve;
    });
    this.log = new HostLog(options.log);
    this.connection = new AddinConnection(options.port, (message) => this.answer(message));
    this.channel = new InvocationChannel(
      options.functions,
      options.manifest.functionNamespace,
      (entries) => this.connection.send('richApiMessage', { ArrayData: entries }),
      this.activity,
    );
    this.writes = new PendingWrites(grid, (area) => {
      this.keepTables(area);
    });
    const eventReferences = new EventReferences();
    this.root = workbook(this.modelContext(grid, eventReferences));
    this.services = services({
      functionsLoaded: () => {
        this.channel.loaded();
      },
      functionResults: (results) => {
        this.channel.receive(results);
      },
      paneVisibility: (visible) => {
        options.onPaneVisibility?.(visible);
        this.paneVisibilityChanged(visible);
      },
      ribbonUpdate: (id, state) => options.onRibbonUpdate?.(id, state),
    });
    this.events = new GridEvents(grid, this.interests, eventReferences, {
      object: (type, target, message) => {
        this.queueEvent(type, target, message);
      },
      document: (name) => this.connection.send(name, {}),
    });
    this.unsubscribe = grid.subscribe((event) => {
      this.gridEvent(event);
    });
  }

  open(): void {
    this.connection.open();
  }

  dispose(): void {
    this.unsubscribe();
    this.connection.close();
    this.channel.dispose();
    for (const command of this.commands.splice(0)) command.end(officeError.notSupported);
  }

  paneVisibilityChanged(visible: boolean): void {
    this.queueEvent(paneVisibilityType, '', { visibility: visible ? 'Visible' : 'Hidden' });
  }

  async runCommand(controlId: string, functionName: string): Promise<void> {
    const end = this.activity.begin();
    await this.connection.registered('appCommandInvoked');
    const status = await new Promise<number>((resolve) => {
      this.commands.push({ id: controlId, end: resolve });
      const event = JSON.stringify({ source: { id: controlId } });
      this.connection.send('appCommandInvoked', { 0: controlId, 1: functionName, 2: event });
    });
    end();
    if (status !== 0) throw new Error(`The add-in does not know the command ${functionName} (${status}).`);
  }

  private modelContext(grid: Grid, eventReferences: EventReferences): ModelContext {
    const { references, writes, interests } = this;
    const context: ModelContext = {
      get grid() {
        writes.flush();
        return grid;
      },
      gridNow: grid,
      writes,
      settings: this.options.settings,
      interests,
      eventReferences,
      locale: this.options.locale ?? 'pt-BR',
      moveReferences: (move) => {
        references.moveAreas(move);
      },
      removeReference: (id) => {
        references.remove(id);
      },
      objects: modelObjects(() => context),
    };
    return context;
  }

  private answer(message: AddinMessage): unknown {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.handshake();
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return this.execute(message._data);
      default:
        this.log.add('notFound', message._actionName, 'Call of office.js that the workbench does not know.');
        return { Error: officeError.notSupported, Version: 1 };
    }
  }

  /** A new page of the add-in: what the old one registered and kept is gone. */
  private handshake(): unknown {
    this.connection.forget();
    this.references.clear();
    this.interests.clear();
    this.outbox = [];
    this.channel.reset();
    for (const command of this.commands.splice(0)) command.end(officeError.notSupported);
    this.markConnected();
    const appId = this.options.appId();
    return addinContext({
      appId,
      manifest: this.options.manifest,
      locale: this.options.locale ?? 'pt-BR',
      documentUrl: `${this.options.port.origin}/Cobranca.xlsx`,
      conversation: appId,
      settings: this.options.settings.read(),
      size: this.options.size?.() ?? { width: 350, height: 378 },
    });
  }

  private execute(data: unknown): unknown {
    const method = (data as { DdaMethod?: { DispatchId?: number } } | null)?.DdaMethod?.DispatchId;
    switch (method ?? 0) {
      case dispatch.richApi: {
        const request = richApiRequest(data);
        return request ? this.richApi(request) : richApiRefusal(officeError.notSupported);
      }
      case dispatch.saveSettings:
        this.saveSettings(data);
        return { Error: 0, Version: 1 };
      case dispatch.refreshSettings: {
        const settings = Object.entries(this.options.settings.read()).map(([Name, Value]) => ({ Name, Value }));
        return { Error: 0, Version: 1, Properties: { Settings: settings } };
      }
      case dispatch.commandCompleted: {
        const { 0: id, 1: status } = data as Record<number, unknown>;
        const at = this.commands.findIndex((command) => command.id === id);
        if (at >= 0) this.commands.splice(at, 1)[0]?.end(typeof status === 'number' ? status : 0);
        return { Error: 0, Version: 1 };
      }
      default:
        this.log.add('notFound', `executeMethod ${method}`, 'Method of office.js that the workbench does not know.');
        return { Error: officeError.notSupported, Version: 1 };
    }
  }

  private saveSettings(data: unknown): void {
    const properties = (data as { DdaSettingsMethod?: { Properties?: [string, string][] } }).DdaSettingsMethod
      ?.Properties;
    if (properties) this.options.settings.write(Object.fromEntries(properties));
  }

  private richApi(request: RichApiRequest): unknown {
    if (isTooLarge(request.body)) {
      this.log.add('refused', 'request', 'RequestPayloadSizeLimitExceeded');
      return richApiRefusal(officeError.requestTooLarge);
    }
    if (!this.editing) return this.run(request.body);
    if (!request.delays) {
      this.log.add('refused', 'request', 'InvalidOperationInCellEditMode');
      return richApiRefusal(officeError.cellEditMode);
    }
    const end = this.activity.begin();
    return new Promise((resolve) => {
      this.held.push(() => {
        resolve(this.run(request.body));
        end();
      });
    });
  }

  private run(text: string): unknown {
    const end = this.activity.begin();
    const response = interpret(parseBody(text), {
      root: this.root,
      service: (name) => this.services.get(name),
      references: this.references,
      flush: () => {
        this.writes.flush();
      },
      notFound: (member) => {
        this.log.add('notFound', member, 'ApiNotFound');
      },
    });
    if (response.Error && response.Error.Code !== 'ApiNotFound') {
      this.log.add('refused', response.Error.Location, `${response.Error.Code}: ${response.Error.Message}`);
    }
    const answer = JSON.stringify(response);
    end();
    if (isTooLarge(answer)) {
      this.log.add('refused', 'response', 'ResponsePayloadSizeLimitExceeded');
      return richApiRefusal(officeError.responseTooLarge);
    }
    return richApiAnswer(answer);
  }

  private gridEvent(event: GridEvent): void {
    if (event.type === 'editing') {
      this.editing = event.on;
      if (!event.on) for (const go of this.held.splice(0)) go();
      return;
    }
    this.events.handle(event);
    if (event.type === 'changed' && !event.byHost) for (const area of event.areas) this.keepTables(area);
  }

  /** Renaming a header or growing a table writes cells itself; that must not start over. */
  private keepTables(area: Area): void {
    if (this.keeping) return;
    this.keeping = true;
    try {
      keepTables(this.options.grid, area);
    } finally {
      this.keeping = false;
    }
  }

  /** Events go out after the answer to the message that caused them. */
  private queueEvent(type: number, target: string, message: unknown): void {
    const end = this.activity.begin();
    this.outbox.push(richApiEntry(category.objectEvents, type, target, JSON.stringify(message)));
    setTimeout(() => {
      const entries = this.outbox.splice(0);
      if (entries.length > 0) this.connection.send('richApiMessage', { ArrayData: entries });
      end();
    }, 0);
  }
}
