import type { Area, GridEvent } from '../grid';
import { Activity } from './activity';
import { EventInterests } from './events/eventInterests';
import { EventReferences } from './events/eventReferences';
import { GridEvents } from './events/gridEvents';
import { InvocationChannel } from './functions/invocationChannel';
import type { HostOptions } from './hostContract';
import { HostLog } from './hostLog';
import { createModel } from './model/createModel';
import { services } from './model/services';
import { keepTables } from './model/tableKeeper';
import { RibbonCommands } from './ribbonCommands';
import { PendingWrites } from './richApi/pendingWrites';
import { References } from './richApi/references';
import { WriteFault } from './richApi/writeFault';
import { RichApiEndpoint } from './richApiEndpoint';
import { AddinConnection, type AddinPort } from './transport/addinConnection';
import { addinContext } from './transport/addinContext';
import type { AddinMessage } from './transport/messages';
import { officeError } from './transport/richApiCall';
import { category, paneVisibilityType, richApiEntry, type RichApiEntry } from './transport/richApiMessages';

/** Of `OSF.AgaveHostAction` in Office.js. */
const tabExit = 13;
const tabExitShift = 14;

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
  readonly commands: RibbonCommands;
  readonly references = new References();
  readonly fault: WriteFault;
  readonly connected: Promise<void>;
  private markConnected: () => void = () => undefined;
  private readonly interests = new EventInterests();
  private readonly connection: AddinConnection;
  private readonly richApi: RichApiEndpoint;
  private readonly events: GridEvents;
  private readonly unsubscribe: () => void;
  private readonly locale: string;
  private outbox: RichApiEntry[] = [];
  private keeping = false;

  constructor(private readonly options: SessionOptions) {
    const { grid, settings, functions, manifest, port } = options;
    this.locale = options.locale ?? 'pt-BR';
    this.connected = new Promise((resolve) => {
      this.markConnected = resolve;
    });
    this.log = new HostLog(options.log);
    this.connection = new AddinConnection(port, (message) => this.answer(message));
    this.commands = new RibbonCommands(this.connection, this.activity);
    this.channel = new InvocationChannel(
      functions,
      manifest.functionNamespace,
      (entries) => this.connection.send('richApiMessage', { ArrayData: entries }),
      this.activity,
    );
    this.fault = new WriteFault(grid);
    const written = (area: Area): void => {
      this.keepTables(area);
    };
    const writes = new PendingWrites(grid, written, this.fault);
    const { references, interests, locale } = this;
    const eventReferences = new EventReferences();
    const known = services({
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
    this.richApi = new RichApiEndpoint(
      {
        root: createModel({ grid, writes, references, interests, eventReferences, settings, locale }),
        service: (name) => known.get(name),
        references,
        flush: () => {
          writes.flush();
        },
      },
      this.activity,
      this.log,
    );
    this.events = new GridEvents(grid, interests, eventReferences, {
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
    this.commands.abandon();
  }

  paneVisibilityChanged(visible: boolean): void {
    this.queueEvent(paneVisibilityType, '', { visibility: visible ? 'Visible' : 'Hidden' });
  }

  private answer(message: AddinMessage): unknown {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.handshake();
      case 'ContextActivationManager_notifyHost':
        this.notified(message._data);
        return null;
      case 'executeMethod':
        return this.execute(message._data);
      default:
        return this.unknown(message._actionName);
    }
  }

  /** Of what Office.js tells the host only the wish to leave the pane by Tab asks for something. */
  private notified(data: unknown): void {
    const action: unknown = Array.isArray(data) ? data[1] : undefined;
    if (action === tabExit || action === tabExitShift) this.options.onTabOut?.(action === tabExitShift);
  }

  /** A new page of the add-in: what the old one registered and kept is gone. */
  private handshake(): unknown {
    this.connection.forget();
    this.references.clear();
    this.interests.clear();
    this.outbox = [];
    this.channel.reset();
    this.commands.abandon();
    this.markConnected();
    const appId = this.options.appId();
    return addinContext({
      appId,
      manifest: this.options.manifest,
      locale: this.locale,
      documentUrl: `${this.options.port.origin}/Cobranca.xlsx`,
      conversation: appId,
      settings: this.options.settings.read(),
      size: this.options.size?.() ?? { width: 350, height: 378 },
    });
  }

  private execute(data: unknown): unknown {
    const method = (data as { DdaMethod?: { DispatchId?: number } } | null)?.DdaMethod?.DispatchId;
    switch (method ?? 0) {
      case dispatch.richApi:
        return this.richApi.answer(data);
      case dispatch.saveSettings:
        this.saveSettings(data);
        return { Error: 0, Version: 1 };
      case dispatch.refreshSettings: {
        const settings = Object.entries(this.options.settings.read()).map(([Name, Value]) => ({ Name, Value }));
        return { Error: 0, Version: 1, Properties: { Settings: settings } };
      }
      case dispatch.commandCompleted:
        this.commands.completed(data);
        return { Error: 0, Version: 1 };
      default:
        return this.unknown(`executeMethod ${method}`);
    }
  }

  private unknown(call: string): unknown {
    this.log.add('notFound', call, 'Call of office.js that the workbench does not know.');
    return { Error: officeError.notSupported, Version: 1 };
  }

  private saveSettings(data: unknown): void {
    const { DdaSettingsMethod: method } = data as { DdaSettingsMethod?: { Properties?: [string, string][] } };
    if (method?.Properties) this.options.settings.write(Object.fromEntries(method.Properties));
  }

  private gridEvent(event: GridEvent): void {
    if (event.type === 'editing') {
      this.richApi.setEditing(event.on);
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
