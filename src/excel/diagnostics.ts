import { chargeFormulasOf, clientSumsOf } from './charges';
import { clientsDesign, receivablesDesign } from './designs';
import { cultureInfo, displayLanguage, hostReady, type CultureInfo, type HostInfo } from './host';
import { readLoadState } from './loadState';
import { openManaged, type ManagedTable } from './managedTable';
import { readBlocks } from './readBlocks';
import { supportedSets, type SupportedSet } from './requirementSets';
import { runInExcel } from './runInExcel';

/** Formula cells of a table of ours whose result is no result. */
export interface BrokenCells {
  table: 'clients' | 'receivables';
  rows: number;
  /** `#NAME?`: the custom functions are not known. */
  unknownName: number;
  /** `#BUSY!`: still being computed, or hanging. */
  busy: number;
  /** Any other error of Excel. */
  other: number;
}

/** What can be told of the program around the pane. Nothing in it names a person or a client. */
export interface HostDiagnostics {
  host: HostInfo;
  /** Version of the Office.js in this page, where it tells. */
  officeJs: string | null;
  sets: SupportedSet[];
  culture: CultureInfo;
  displayLanguage: string;
  timeZone: string;
}

export async function readDiagnostics(): Promise<HostDiagnostics> {
  return {
    host: await hostReady(),
    officeJs: officeJsVersion(),
    sets: supportedSets(),
    culture: await cultureInfo(),
    displayLanguage: displayLanguage(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Counts the errors in the formula columns of the tables that stand. */
export function countBrokenCells(): Promise<BrokenCells[]> {
  return runInExcel(async (context) => {
    const mode = (await readLoadState(context))?.mode ?? 'columns';
    const found: BrokenCells[] = [];
    const titles = await openManaged(context, receivablesDesign(chargeFormulasOf(mode)));
    if (titles !== null) found.push({ table: 'receivables', ...(await countIn(context, titles)) });
    const clients = await openManaged(context, clientsDesign(clientSumsOf(mode)));
    if (clients !== null) found.push({ table: 'clients', ...(await countIn(context, clients)) });
    return found;
  });
}

async function countIn<Row>(
  context: Excel.RequestContext,
  { design, open, places }: ManagedTable<Row>,
): Promise<Omit<BrokenCells, 'table'>> {
  const counts = { rows: open.bodyRows, unknownName: 0, busy: 0, other: 0 };
  for (const column of design.columns) {
    const place = places.get(column.id);
    if (column.role !== 'formula' || place === undefined) continue;
    const part = { line: 0, rows: open.bodyRows, place, columns: 1 };
    const { values } = await readBlocks(context, open, part, ['values']);
    for (const [value] of values) {
      if (typeof value !== 'string' || !excelErrors.has(value)) continue;
      if (value === '#NAME?') counts.unknownName += 1;
      else if (value === '#BUSY!') counts.busy += 1;
      else counts.other += 1;
    }
  }
  return counts;
}

/** As values have them in every language of Excel. */
const excelErrors = new Set([
  '#NAME?',
  '#BUSY!',
  '#GETTING_DATA',
  '#VALUE!',
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#FIELD!',
]);

/** Office.js keeps its own version where its types do not tell; support can do without it. */
function officeJsVersion(): string | null {
  const library: unknown = Reflect.get(globalThis, 'OSF');
  const names = property(library, 'ConstantNames');
  const version = property(names, 'FileVersion');
  return typeof version === 'string' ? version : null;
}

const property = (owner: unknown, name: string): unknown =>
  (typeof owner === 'object' && owner !== null) || typeof owner === 'function' ? Reflect.get(owner, name) : undefined;
