import type { BaseFunction, BaseValueObject, ArrayValueObject } from '@univerjs/engine-formula';
import type { Area } from '../grid';
import type {
  FunctionArgument,
  FunctionChannel,
  FunctionMetadata,
  FunctionResult,
  FunctionScalar,
} from '../host/hostContract';
import type { UniverBook } from './book';
import type { Calculation } from './calculation';
import type { ErrorMessages } from './cells';
import { cellRuns } from './cellRuns';
import type { CellPlace } from './cellRuns';
import { ResultCache } from './resultCache';

interface Waiting {
  name: string;
  args: FunctionArgument[];
  cells: CellPlace[];
}

/**
 * Custom functions in two phases. A function registered with the formula engine answers from a cache at once, or says that it waits and
 * queues the call. When the engine rests, the whole queue goes to the add-in in one message; its results fill the cache and exactly the
 * cells that waited are computed again. Univer's own asynchronous functions run one at a time, which would take minutes.
 */
export class CustomFunctions implements ErrorMessages {
  private readonly cache = new ResultCache<FunctionResult>();
  private readonly messages = new Map<string, { code: string; message: string }>();
  private queue = new Map<string, Waiting>();
  private channel: FunctionChannel | null = null;
  private flying = 0;
  private readonly restListeners = new Set<() => void>();
  private generation = 0;

  constructor(
    private readonly book: UniverBook,
    private readonly calculation: Calculation,
  ) {
    calculation.onRest(() => {
      this.flush();
      this.announceRest();
    });
  }

  /** Makes the add-in's functions known to the engine as `NAMESPACE.NAME`. Must run before a workbook with them is opened. */
  register(functions: readonly FunctionMetadata[], namespace: string): void {
    const { UniverEngineFormula, UniverSheetsFormula } = this.book.globals;
    const executors = functions.map((metadata) =>
      this.executor(metadata, `${namespace}.${metadata.name}`.toUpperCase()),
    );
    this.book.injector.get(UniverEngineFormula.IFunctionService).registerExecutors(...executors);
    this.book.injector.get(UniverSheetsFormula.IDescriptionService).registerDescriptions(
      functions.map((metadata) => ({
        functionName: `${namespace}.${metadata.name}`.toUpperCase(),
        functionType: UniverEngineFormula.FunctionType.User,
        description: metadata.description ?? '',
        abstract: metadata.description ?? '',
        functionParameter: metadata.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? '',
          example: '',
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      })),
    );
  }

  /** From now on the queue can be sent; the channel itself waits until the add-in is ready. */
  connect(channel: FunctionChannel): void {
    this.channel = channel;
    if (this.calculation.atRest) this.flush();
  }

  /** Drops every result, so that the next calculation asks the add-in again. */
  forget(): void {
    this.generation += 1;
    this.cache.clear();
  }

  message(sheetId: string, row: number, column: number, code: string): string {
    const held = this.messages.get(placeKey({ sheetId, row, column }));
    return held?.code === code ? held.message : '';
  }

  /** Cells that were written or moved lose their sentence; computing them again brings it back. */
  cellsMoved(areas: Area[]): void {
    if (this.messages.size === 0) return;
    for (const area of areas) {
      const wholeSheet = area.rows * area.columns > this.messages.size;
      if (!wholeSheet) {
        for (let r = 0; r < area.rows; r += 1) {
          for (let c = 0; c < area.columns; c += 1) {
            this.messages.delete(placeKey({ sheetId: area.sheet, row: area.row + r, column: area.column + c }));
          }
        }
        continue;
      }
      for (const key of [...this.messages.keys()]) {
        const [sheetId, row, column] = splitKey(key);
        if (sheetId === area.sheet && row >= area.row && column >= area.column) this.messages.delete(key);
      }
    }
  }

  /** Resolves when the engine is at rest, no call waits and none is under way. */
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

  private get atRest(): boolean {
    return this.calculation.atRest && this.flying === 0 && this.queue.size === 0;
  }

  private announceRest(): void {
    if (!this.atRest) return;
    for (const listener of [...this.restListeners]) listener();
  }

  private executor(metadata: FunctionMetadata, name: string): BaseFunction {
    const compute = (place: CellPlace, variants: BaseValueObject[]) => this.compute(metadata, name, place, variants);
    const { BaseFunction: Base, ErrorValueObject, ErrorType } = this.book.globals.UniverEngineFormula;
    class AddinFunction extends Base {
      override calculate(...variants: BaseValueObject[]): BaseValueObject {
        const place = { unitId: this.unitId ?? '', sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
        try {
          return compute(place, variants);
        } catch {
          // An exception here would stop the engine for good, even for =1+1.
          return ErrorValueObject.create(ErrorType.VALUE);
        }
      }
    }
    return new AddinFunction(name);
  }

  private compute(
    metadata: FunctionMetadata,
    name: string,
    place: CellPlace,
    variants: BaseValueObject[],
  ): BaseValueObject {
    const { ErrorValueObject, ErrorType } = this.book.globals.UniverEngineFormula;
    this.messages.delete(placeKey(place));
    const args: FunctionArgument[] = [];
    for (let index = 0; index < Math.max(metadata.parameters.length, variants.length); index += 1) {
      const variant = variants[index];
      if (!variant) {
        args.push(null);
        continue;
      }
      const error = firstError(variant);
      if (error) return error;
      const wantsMatrix =
        metadata.parameters[Math.min(index, metadata.parameters.length - 1)]?.dimensionality === 'matrix';
      const value = toArgument(variant);
      if (wantsMatrix) args.push(Array.isArray(value) ? value : [[value]]);
      else if (!Array.isArray(value)) args.push(value);
      else if (value.length === 1 && value[0]?.length === 1) args.push(value[0][0] ?? null);
      // Excel would call the function once a cell; no formula of the add-in does that.
      else return ErrorValueObject.create(ErrorType.VALUE);
    }
    const key = `${name}\n${JSON.stringify(args)}`;
    const result = this.cache.get(key);
    if (result) return this.toValue(result, place);
    const waiting = this.queue.get(key);
    if (waiting) waiting.cells.push(place);
    else this.queue.set(key, { name, args, cells: [place] });
    return ErrorValueObject.create(ErrorType.CONNECT);
  }

  private toValue(result: FunctionResult, place: CellPlace): BaseValueObject {
    const { ArrayValueObject: Arrays, ErrorValueObject } = this.book.globals.UniverEngineFormula;
    if (!result.ok) {
      if (result.error.message !== '') this.messages.set(placeKey(place), result.error);
      return ErrorValueObject.create(result.error.code as Parameters<typeof ErrorValueObject.create>[0]);
    }
    if (!Array.isArray(result.value)) return this.scalar(result.value);
    const rows = result.value;
    return Arrays.create({
      calculateValueList: rows.map((line) => line.map((cell) => this.scalar(cell))),
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private scalar(value: FunctionScalar): BaseValueObject {
    const { NumberValueObject, StringValueObject, BooleanValueObject, ErrorValueObject } =
      this.book.globals.UniverEngineFormula;
    if (typeof value === 'number') return NumberValueObject.create(value);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (typeof value === 'string') return StringValueObject.create(value);
    if (value === null) return StringValueObject.create('');
    return ErrorValueObject.create(value.code as Parameters<typeof ErrorValueObject.create>[0]);
  }

  private flush(): void {
    if (!this.channel || this.queue.size === 0) return;
    const calls = [...this.queue];
    this.queue = new Map();
    this.flying += 1;
    const generation = this.generation;
    void this.channel
      .invoke(calls.map(([, { name, args, cells }]) => ({ name, args, ...this.address(cells[0]) })))
      .then((results) => this.receive(calls, results, generation));
  }

  private receive(calls: [string, Waiting][], results: FunctionResult[], generation: number): void {
    this.flying -= 1;
    calls.forEach(([key], index) => {
      const result = results[index] ?? { ok: false, error: { code: '#VALUE!', message: '' } };
      if (generation === this.generation) this.cache.set(key, result);
    });
    this.calculation.recompute(cellRuns(calls.flatMap(([, { cells }]) => cells).filter((cell) => this.exists(cell))));
    this.announceRest();
  }

  private exists(cell: CellPlace): boolean {
    return cell.unitId === this.book.unitId && this.book.workbook.getSheetBySheetId(cell.sheetId) !== null;
  }

  private address(cell: CellPlace | undefined): { address?: string } {
    if (!cell || !this.exists(cell)) return {};
    const { Tools } = this.book.globals.UniverCore;
    return { address: `${this.book.sheet(cell.sheetId).getName()}!${Tools.chatAtABC(cell.column)}${cell.row + 1}` };
  }
}

function placeKey({ sheetId, row, column }: Omit<CellPlace, 'unitId'>): string {
  return `${sheetId}\n${row}\n${column}`;
}

function splitKey(key: string): [string, number, number] {
  const [sheetId = '', row = '0', column = '0'] = key.split('\n');
  return [sheetId, Number(row), Number(column)];
}

/** The first error among the arguments, as Excel hands it on without calling the function. */
function firstError(variant: BaseValueObject): BaseValueObject | null {
  if (variant.isError()) return variant;
  if (!variant.isArray()) return null;
  for (const line of (variant as ArrayValueObject).getArrayValue()) {
    for (const cell of line) if (cell?.isError()) return cell;
  }
  return null;
}

function toScalar(value: BaseValueObject | null | undefined): FunctionScalar {
  if (!value || value.isNull()) return null;
  const raw = value.getValue();
  if (value.isBoolean()) return Boolean(raw);
  if (value.isNumber()) return Number(raw);
  return String(raw);
}

function toArgument(variant: BaseValueObject): FunctionArgument {
  if (!variant.isArray()) return toScalar(variant);
  return (variant as ArrayValueObject).getArrayValue().map((line) => line.map((cell) => toScalar(cell ?? null)));
}
