import type {
  ICellData,
  ICommandService,
  IDisposable,
  IExecutionOptions,
  IStyleData,
  IUniverInstanceService,
  IWorkbookData,
  Injector,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import type { Area } from '../grid';
import type { UniverGlobals } from './globals';
import { createUniverInstance } from './instance';

export interface UniverRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export interface SheetTarget {
  unitId: string;
  subUnitId: string;
}

const firstSheetName = 'Planilha1';
const blankRows = 1000;
const blankColumns = 30;
/** Excel's row height of 20 px and column of 64 px would clip Univer's 11 pt font. */
const defaultRowHeight = 22;
const defaultColumnWidth = 84;

/**
 * One Univer instance with one workbook in it: the services behind the grid, and the few moves all its parts share. Whatever is
 * executed here is a mutation or an operation, so that nothing enters Univer's undo stack.
 */
export class UniverBook {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private hostDepth = 0;
  private borrowed = 0;
  private quiet = 0;
  private currentUnitId = '';

  constructor(
    readonly globals: UniverGlobals,
    container: HTMLElement,
  ) {
    this.univer = createUniverInstance(globals, container);
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(globals.UniverCore.ICommandService);
    this.instances = this.injector.get(globals.UniverCore.IUniverInstanceService);
  }

  /** Opens a saved workbook, or a blank one with `Planilha1`; what was open before is closed. */
  open(snapshot: IWorkbookData | null): void {
    const { UniverCore } = this.globals;
    const previous = this.currentUnitId;
    const data = snapshot ?? this.blankSnapshot();
    if (previous !== '') this.instances.disposeUnit(previous);
    this.currentUnitId = data.id;
    this.univer.createUnit(UniverCore.UniverInstanceType.UNIVER_SHEET, data);
    this.injector.get(this.globals.UniverSheetsNumfmt.SheetsNumfmtCellContentController).setNumfmtLocal('pt');
  }

  get unitId(): string {
    return this.currentUnitId;
  }

  get workbook(): Workbook {
    const workbook = this.instances.getUnit<Workbook>(
      this.currentUnitId,
      this.globals.UniverCore.UniverInstanceType.UNIVER_SHEET,
    );
    if (!workbook) throw new Error('Nenhuma pasta de trabalho está aberta.');
    return workbook;
  }

  /** The sheet of an id; throws a Portuguese sentence when there is none. */
  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`A planilha ${id} não existe.`);
    return sheet;
  }

  target(sheetId: string): SheetTarget {
    return { unitId: this.currentUnitId, subUnitId: sheetId };
  }

  /** Runs a mutation or operation as the host: what it changes is announced as the host's own. */
  run(id: string, params: object, options?: IExecutionOptions): void {
    this.asHost(() => this.commands.syncExecuteCommand(id, params, options));
  }

  asHost<T>(action: () => T): T {
    this.hostDepth += 1;
    try {
      return action();
    } finally {
      this.hostDepth -= 1;
    }
  }

  get runsAsHost(): boolean {
    return this.hostDepth > 0;
  }

  /**
   * Univer's interceptors look at the active sheet whatever the command says; for the time of an action another one is made active, and
   * nobody is told.
   */
  withActiveSheet(sheetId: string, action: () => void): void {
    const active = this.workbook.getActiveSheet();
    if (active.getSheetId() === sheetId) {
      action();
      return;
    }
    this.borrowed += 1;
    try {
      this.workbook.setActiveSheet(this.sheet(sheetId));
      action();
    } finally {
      this.workbook.setActiveSheet(active);
      this.borrowed -= 1;
    }
  }

  /** True while the active sheet is only borrowed. */
  get borrowsActiveSheet(): boolean {
    return this.borrowed > 0;
  }

  /** For the time of an action nobody is told of changed cells. */
  quietly(action: () => void): void {
    this.quiet += 1;
    try {
      action();
    } finally {
      this.quiet -= 1;
    }
  }

  get isQuiet(): boolean {
    return this.quiet > 0;
  }

  onCommand(listener: Parameters<ICommandService['onCommandExecuted']>[0]): IDisposable {
    return this.commands.onCommandExecuted(listener);
  }

  style(cell: Nullable<ICellData>): IStyleData {
    return this.workbook.getStyles().getStyleByCell(cell) ?? {};
  }

  private blankSnapshot(): IWorkbookData {
    const { LocaleType, BooleanNumber } = this.globals.UniverCore;
    return {
      id: `pasta-${crypto.randomUUID()}`,
      name: 'Pasta1',
      appVersion: '0.25.1',
      locale: LocaleType.PT_BR,
      styles: {},
      sheetOrder: ['planilha-1'],
      sheets: {
        'planilha-1': blankSheet('planilha-1', firstSheetName, BooleanNumber.FALSE),
      },
      resources: [],
    };
  }
}

export function blankSheet(id: string, name: string, hidden: 0 | 1) {
  return {
    id,
    name,
    hidden,
    rowCount: blankRows,
    columnCount: blankColumns,
    defaultRowHeight,
    defaultColumnWidth,
    cellData: {},
  };
}

export function toRange(area: Area): UniverRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function toArea(sheet: string, range: UniverRange): Area {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
