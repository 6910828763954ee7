import type { CalculateFormulaService, IFormulaDatasetConfig } from '@univerjs/engine-formula';
import type { UniverBook } from './book';
import { withUnfinished } from './dirtyData';

/** What the formula engine's service has inside and its type does not tell. */
interface EngineService {
  execute: CalculateFormulaService['execute'];
  stopFormulaExecution: CalculateFormulaService['stopFormulaExecution'];
  executionCompleteListener$: CalculateFormulaService['executionCompleteListener$'];
  _executeLock: { acquire(key: string, action: () => Promise<void>): Promise<void> };
}

const lockKey = 'FORMULA_EXECUTION_LOCK';
const stoppedState = 1;

/**
 * Makes Univer's calculations run strictly one after another. As it comes, a second one resets the state of the first while that still
 * builds its index, and a stop that arrives too late loses what was to be computed next; both leave cells without a result.
 */
export class EngineRuns {
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();
  private stopAsked = false;

  constructor(
    book: UniverBook,
    events: {
      /** Just before a run reads the workbook; whether the one before it was broken off. */
      beforeRun: (afterStop: boolean) => void;
      /** No run is under way or waiting, and results stand in the cells. */
      onIdle: () => void;
      /** A run was asked to stop in favour of a wider one and ended as if nothing had been asked. */
      onStopLost: () => void;
    },
  ) {
    const { ICalculateFormulaService } = book.globals.UniverEngineFormula;
    const service = book.injector.get(ICalculateFormulaService) as unknown as EngineService;
    const execute = service.execute.bind(service);
    const stop = service.stopFormulaExecution.bind(service);
    let stopped = false;
    // Univer forgets what a run still owed when the one before it succeeded meanwhile.
    let unfinished: IFormulaDatasetConfig | null = null;
    service.executionCompleteListener$.subscribe(({ functionsExecutedState }) => {
      stopped ||= Number(functionsExecutedState) === stoppedState;
    });
    service.execute = (dataset) => {
      this.waiting += 1;
      this.last = this.last.then(async () => {
        this.stopAsked = false;
        stopped = false;
        events.beforeRun(unfinished !== null);
        const whole = unfinished ? withUnfinished(dataset, unfinished) : dataset;
        unfinished = null;
        // Formulas over a changed table would be read cell by cell, though all of a column read the same; what was read is dropped instead.
        await execute({ ...whole, dirtySuperTableMap: {} });
        // The run itself goes on behind Univer's lock; whoever gets the lock next knows that it has ended.
        await service._executeLock.acquire(lockKey, () => Promise.resolve());
        await macrotask();
        this.waiting -= 1;
        if (stopped) unfinished = whole;
        if (this.stopAsked && !stopped) events.onStopLost();
        if (this.waiting === 0) events.onIdle();
      });
      return this.last;
    };
    service.stopFormulaExecution = () => {
      this.stopAsked = true;
      stop();
    };
  }

  get idle(): boolean {
    return this.waiting === 0;
  }
}

/** Univer writes results by commands that end in microtasks; after a macrotask they stand. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
