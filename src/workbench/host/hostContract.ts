/**
 * What the workbench page sees of the host: it hands in a frame, a grid and the built add-in's metadata, and gets a running Excel side
 * of Office.js. Nothing here knows Univer or the DOM beyond the frame.
 */
import type { CellError, CellValue, Grid } from '../grid';
import type { HostErrorCode } from './richApi/hostError';

/** One parameter of `functions.json`. */
export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** One function of `functions.json`, as the metadata plugin writes it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  result?: { type?: string; dimensionality?: string };
  options?: { stream?: boolean; cancelable?: boolean; volatile?: boolean; requiresAddress?: boolean };
}

export interface FunctionsMetadata {
  functions: FunctionMetadata[];
}

/** A cell handed to a custom function; null is an omitted argument or an empty cell. */
export type FunctionScalar = CellValue | CellError | null;
/** A single value, or the cells of a range. */
export type FunctionArgument = FunctionScalar | FunctionScalar[][];

export interface FunctionCall {
  /** `id` or `name` of functions.json, with or without the namespace (`COBRANCA.MULTA`, `MULTA`); case does not matter. */
  name: string;
  /** In the order of the formula. Omitted trailing arguments may be missing: the channel fills them with null. */
  args: FunctionArgument[];
  /** `Títulos!F2`, where the caller knows it. */
  address?: string;
}

/** What one call gave. A matrix spills. Error codes are cell texts (`#VALUE!`, `#N/A`). */
export type FunctionResult =
  { ok: true; value: CellValue | null | FunctionScalar[][] } | { ok: false; error: CellError };

/** Custom functions of the add-in, called in bulk: everything handed to one `invoke` travels in one message. */
export interface FunctionChannel {
  /** Resolves when the add-in said that its functions are loaded; a new promise after the frame was reloaded. */
  readonly ready: Promise<void>;
  /** Never rejects: a function that fails is a result with an error. Waits for `ready` by itself. Results stand in the order of the calls. */
  invoke(calls: FunctionCall[], options?: { signal?: AbortSignal }): Promise<FunctionResult[]>;
  /** Functions of functions.json, for registration in the formula engine. */
  readonly functions: readonly FunctionMetadata[];
}

/** Settings kept in the workbook file: key → JSON text. The page persists them with the workbook. */
export interface SettingsStore {
  read(): Record<string, string>;
  write(settings: Record<string, string>): void;
}

export interface HostManifest {
  /** `<Id>` of manifest.xml; the host appends a generation, since office.js keeps settings in sessionStorage by this id. */
  id: string;
  displayName: string;
  /** Namespace of the custom functions, e.g. `COBRANCA`. */
  functionNamespace: string;
  /** Address of the pane, same origin as the page: `/taskpane.html`. */
  paneUrl: string;
}

/** A line of the host's log, newest last. */
export interface HostLogEntry {
  kind: 'notFound' | 'refused' | 'info';
  /** `Range.getColumnProperties`, or what was refused. */
  member: string;
  message: string;
  count: number;
}

export interface HostOptions {
  frame: HTMLIFrameElement;
  grid: Grid;
  functions: FunctionsMetadata;
  settings: SettingsStore;
  manifest: HostManifest;
  /** Called whenever a line of the log appears or counts up. */
  log?: (entry: HostLogEntry) => void;
  /** `Office.addin.showAsTaskpane()` and `hide()`: the page shows or hides the frame without unloading it. */
  onPaneVisibility?: (visible: boolean) => void;
  /** Tab led past the last (or, backward, before the first) field of the add-in's page: Office.js keeps the key to itself. */
  onTabOut?: (backward: boolean) => void;
  /** `Office.ribbon.requestUpdate`: one call a control. */
  onRibbonUpdate?: (controlId: string, state: { enabled?: boolean; visible?: boolean }) => void;
  /** Default `pt-BR`. */
  locale?: string;
}

export interface Host {
  /** Names the frame for office.js and navigates it to the pane. */
  start(): void;
  /** Loads the pane anew, as *Recarregar suplemento* does: registrations and references are dropped. */
  reload(): void;
  /** Resolves when office.js asked for its context the first time. */
  readonly connected: Promise<void>;
  readonly channel: FunctionChannel;
  /** Runs a ribbon command of the add-in and resolves when it called `event.completed()`. */
  runCommand(controlId: string, functionName: string): Promise<void>;
  /** The page tells that the pane was shown or hidden by the user. */
  paneVisibilityChanged(visible: boolean): void;
  /** Resolves when no request, command or custom function is under way. The grid's own calculation is `grid.settled()`. */
  settled(): Promise<void>;
  /** The next write of cells (on the sheet of this name, where one is given) is refused with this code, once. For tests. */
  refuseNextWrite(code: HostErrorCode, sheet?: string): void;
  /** Members the add-in asked for that the workbench lacks, and requests it refused. */
  readonly log: readonly HostLogEntry[];
  dispose(): void;
}
