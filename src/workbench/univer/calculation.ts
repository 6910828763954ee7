import type { UniverBook } from './book';

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
} as const;

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
  private computing = false;
  private askings = 0;
  private readonly restListeners = new Set<() => void>();

  constructor(private readonly book: UniverBook) {
    const { UniverEngineFormula, UniverSheetsFormula } = book.globals;
    // Univer's trigger skips its own results and changes of style alone; what it skips must not count as asked for.
    const { SetStyleCommand, SetBorderCommand, ClearSelectionFormatCommand } = book.globals.UniverSheets;
    const styleTriggers = new Set<unknown>([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);
    const dirtying = book.injector.get(UniverEngineFormula.IActiveDirtyManagerService);
    book.onCommand((command, options) => {
      if (command.id === commandIds.start || command.id === commandIds.stop) {
        this.asked = false;
        return;
      }
      if (!dirtying.get(command.id)) return;
      if (
        command.id === commandIds.setValues &&
        (options?.onlyLocal === true || styleTriggers.has(triggerOf(command.params)))
      )
        return;
      this.asked = true;
      this.askings += 1;
    });
    const session = book.injector.get(UniverSheetsFormula.FormulaCalculationSessionService);
    session.state$.subscribe((state) => {
      const done = state.resultApplied && (state.stopped || state.completed || state.resultEmitted);
      this.computing = state.started && !done;
      if (!this.computing) queueMicrotask(() => this.announceRest());
    });
  }

  get atRest(): boolean {
    return !this.asked && !this.computing;
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

  private trigger(what: { forceCalculation: boolean; dirtyRanges: DirtyRange[] }): void {
    this.book.run(commandIds.trigger, { ...nothingDirty, ...what }, { onlyLocal: true });
  }

  private announceRest(): void {
    if (!this.atRest) return;
    for (const listener of [...this.restListeners]) listener();
  }
}
