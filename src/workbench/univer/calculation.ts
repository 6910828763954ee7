import type { UniverBook } from './book';
import { EngineRuns } from './engineRuns';

/** What must be computed again: whole runs of cells of one sheet. */
export interface DirtyRange {
  unitId: string;
  sheetId: string;
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

const commandIds = {
  start: 'formula.mutation.set-formula-calculation-start',
  stop: 'formula.mutation.set-formula-calculation-stop',
  trigger: 'formula.mutation.set-trigger-formula-calculation-start',
  setValues: 'sheet.mutation.set-range-values',
  setFormulas: 'formula.mutation.set-formula-data',
  setTable: 'formula.mutation.set-super-table',
} as const;

function holdsFormulas(params: object | undefined): boolean {
  const { formulaData } = (params ?? {}) as { formulaData?: Record<string, Record<string, object | null> | null> };
  return Object.values(formulaData ?? {}).some(
    (unit) => unit === null || Object.values(unit).some((sheet) => sheet === null || Object.keys(sheet).length > 0),
  );
}

function triggerOf(params: object | undefined): unknown {
  return params && 'trigger' in params ? params.trigger : undefined;
}

const nothingDirty = {
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/**
 * Knows when Univer's formula engine is at rest. Univer waits 100 ms after a change before it computes and tells nobody meanwhile, so a
 * change that will start a calculation counts as *asked for* from the moment it happened.
 */
export class Calculation {
  /** A workbook that was just opened is always computed. */
  private asked = true;
  /** A calculation was broken off so that it starts anew with more to do. */
  private restarting = false;
  /** Formulas went or moved since the engine last learned who depends on whom. */
  private dependenciesStale = false;
  /** Tables moved or got other columns, and formulas that were read before still look where the columns were. */
  private tablesChanged = false;
  private askings = 0;
  private readonly runs: EngineRuns;
  private readonly restListeners = new Set<() => void>();

  constructor(private readonly book: UniverBook) {
    const { UniverEngineFormula } = book.globals;
    // Univer's trigger skips its own results and changes of style alone; what it skips must not count as asked for.
    const { SetStyleCommand, SetBorderCommand, ClearSelectionFormatCommand } = book.globals.UniverSheets;
    const styleTriggers = new Set<unknown>([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);
    const dirtying = book.injector.get(UniverEngineFormula.IActiveDirtyManagerService);
    book.onCommand((command, options) => {
      if (command.id === commandIds.start || command.id === commandIds.stop) {
        this.restarting = command.id === commandIds.stop && this.asked;
        this.asked = false;
        return;
      }
      if (command.id === commandIds.setTable) this.tablesChanged = true;
      if (command.id === commandIds.setFormulas) this.dependenciesStale ||= holdsFormulas(command.params);
      if (!dirtying.get(command.id)) return;
      if (command.id !== commandIds.setValues && command.id !== commandIds.trigger) this.dependenciesStale = true;
      if (
        command.id === commandIds.setValues &&
        (options?.onlyLocal === true || styleTriggers.has(triggerOf(command.params)))
      )
        return;
      this.asked = true;
      this.askings += 1;
    });
    this.runs = new EngineRuns(book, {
      beforeRun: (afterStop) => {
        // A run that is broken off leaves an index of formulas that the next one does not know, and searches it for each of them.
        this.dependenciesStale ||= afterStop;
        this.forgetReadFormulas();
        this.forgetDependencies();
      },
      onIdle: () => this.announceRest(),
      onStopLost: () => this.recomputeAll(),
    });
  }

  get atRest(): boolean {
    return !this.asked && !this.restarting && this.runs.idle;
  }

  /** Counts what has been asked for; unchanged between two looks means nothing happened meanwhile. */
  get generation(): number {
    return this.askings;
  }

  /** Called every time the engine comes to rest. */
  onRest(listener: () => void): void {
    this.restListeners.add(listener);
  }

  /** Asks Univer's own queue, which knows how to join a calculation under way. */
  recompute(ranges: DirtyRange[]): void {
    if (ranges.length === 0) return;
    this.trigger({ forceCalculation: false, dirtyRanges: ranges });
  }

  recomputeAll(): void {
    this.trigger({ forceCalculation: true, dirtyRanges: [] });
  }

  settled(): Promise<void> {
    if (this.atRest) return Promise.resolve();
    return new Promise((resolve) => {
      const check = () => {
        if (!this.atRest) return;
        this.restListeners.delete(check);
        resolve();
      };
      this.restListeners.add(check);
    });
  }

  /**
   * Univer forgets only part of what a formula with several references depended on when it is replaced or moved; what stays makes every
   * later calculation search among the dead. So the whole index is built anew.
   */
  private forgetDependencies(): void {
    if (!this.dependenciesStale) return;
    this.dependenciesStale = false;
    this.book.injector.get(this.book.globals.UniverEngineFormula.IDependencyManagerService).reset();
  }

  /** Univer reads formulas over a changed table anew once, and then takes the old reading again. */
  private forgetReadFormulas(): void {
    if (!this.tablesChanged) return;
    this.tablesChanged = false;
    // Long formulas are kept under a hash, so that nothing but the empty text is part of every key.
    this.book.injector.get(this.book.globals.UniverEngineFormula.IFunctionService).deleteFormulaAstCacheKey('');
  }

  private trigger(what: { forceCalculation: boolean; dirtyRanges: DirtyRange[] }): void {
    this.book.run(commandIds.trigger, { ...nothingDirty, ...what }, { onlyLocal: true });
  }

  private announceRest(): void {
    if (!this.atRest) return;
    for (const listener of [...this.restListeners]) listener();
  }
}
