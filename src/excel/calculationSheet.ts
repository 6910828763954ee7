import { calculationTexts as texts } from '../strings/calculation';
import { emptySheet, type FreshSheet } from './emptySheet';
import { headerOf, type ManagedTable } from './managedTable';
import { parameterNames as names } from './parameterNames';
import { calculationNames, chargeColumns, sumColumns } from './spilledFormulas';
import { columnReference } from './structuredReference';
import { readSettingIn, writeSettingIn } from './workbookSettings';

const settingKey = 'cobranca.calculation';

/** Where the sums begin, right of the charges and a blank column. */
const sumsAt = chargeColumns.length + 1;
const maxRows = 1_048_576;
/** The names reach further than the tables, so that rows that are added seldom ask for new ones. */
const rowsAtOnce = 5_000;

export interface CalculatedTables {
  titles: ManagedTable<never>;
  clients: ManagedTable<never> | null;
}

/**
 * The sheet and the names that the formulas of both tables look up; nothing happens where they stand and are long enough.
 *
 * @param rows lines of the longer of the two tables
 */
export async function ensureCalculationSheet(
  context: Excel.RequestContext,
  rows: number,
  onCreated: (fresh: FreshSheet) => void,
): Promise<Excel.Worksheet> {
  const sheet = (await calculationSheet(context)) ?? (await newCalculationSheet(context, onCreated));
  const held = context.workbook.names.getItemOrNullObject(calculationNames.charges).getRangeOrNullObject();
  held.load('rowCount');
  await context.sync();
  if (!held.isNullObject && held.rowCount > rows) return sheet;
  const height = Math.min(maxRows, (Math.ceil(rows / rowsAtOnce) + 1) * rowsAtOnce);
  await rename(context, calculationNames.charges, sheet.getRangeByIndexes(0, 0, height, chargeColumns.length));
  await rename(context, calculationNames.sums, sheet.getRangeByIndexes(0, sumsAt, height, sumColumns.length));
  await context.sync();
  return sheet;
}

async function newCalculationSheet(
  context: Excel.RequestContext,
  onCreated: (fresh: FreshSheet) => void,
): Promise<Excel.Worksheet> {
  const fresh = await emptySheet(context, texts.sheetName);
  onCreated(fresh);
  const { sheet } = fresh;
  const header: string[] = [...texts.charges, '', ...texts.sums, '', texts.note];
  sheet.getRangeByIndexes(0, 0, 1, header.length).values = [header];
  sheet.freezePanes.freezeRows(1);
  sheet.load('id');
  await context.sync();
  await writeSettingIn(context, settingKey, sheet.id);
  await context.sync();
  return sheet;
}

/** Writes the two formulas where they are missing or damaged; those that stand follow renamed headers and longer tables by themselves. */
export async function writeCalculation(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tables: CalculatedTables,
): Promise<void> {
  const charges = sheet.getRangeByIndexes(1, 0, 1, 1);
  const sums = sheet.getRangeByIndexes(1, sumsAt, 1, 1);
  charges.load('formulas');
  sums.load('formulas');
  await context.sync();
  const missing = (cell: Excel.Range) => !String(cell.formulas[0]?.[0]).startsWith('=COBRANCA.');
  if (missing(charges)) charges.formulas = [[chargesFormula(tables)]];
  if (tables.clients !== null && missing(sums)) sums.formulas = [[sumsFormula(tables.titles, tables.clients)]];
  await context.sync();
}

/** Takes away what a large portfolio needed, once the formulas of the tables are back to a call a cell. */
export async function removeCalculationSheet(context: Excel.RequestContext): Promise<void> {
  const sheet = await calculationSheet(context);
  if (sheet === null) return;
  for (const name of Object.values(calculationNames)) await rename(context, name, null);
  sheet.delete();
  await writeSettingIn(context, settingKey, null);
  await context.sync();
}

async function calculationSheet(context: Excel.RequestContext): Promise<Excel.Worksheet | null> {
  const id = await readSettingIn(context, settingKey);
  if (id === null) return null;
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('id');
  await context.sync();
  return sheet.isNullObject ? null : sheet;
}

/** Queues the name over a range, or its end. */
async function rename(context: Excel.RequestContext, name: string, range: Excel.Range | null): Promise<void> {
  const standing = context.workbook.names.getItemOrNullObject(name);
  standing.load('name');
  await context.sync();
  if (!standing.isNullObject) standing.delete();
  if (range !== null) context.workbook.names.add(name, range);
}

function chargesFormula({ titles }: CalculatedTables): string {
  const column = (id: string) => columnReference(titles.open.name, headerOf(titles, id));
  // A blank cell of a matrix reaches a function as text in one host and as zero in another; no own rate is not a rate of zero.
  const ownOr = (id: string, common: string) => `IF(${column(id)}="",${common},${column(id)})`;
  return (
    `=COBRANCA.ENCARGOS(${column('balance')},${column('dueDate')},${names.asOf},` +
    `${ownOr('ownFineRate', names.fineRate)},${ownOr('ownMonthlyInterestRate', names.monthlyInterestRate)},` +
    `${names.graceDays},${names.rounding},${column('interestFrom')},${names.holidays},` +
    `${column('fineBase')},${column('chargeBase')},${column('fineOpen')},${column('interestOpen')})`
  );
}

function sumsFormula(titles: ManagedTable<never>, clients: ManagedTable<never>): string {
  const column = (id: string) => columnReference(titles.open.name, headerOf(titles, id));
  // A function is not called with an error among its arguments; a text in its place shows the error on its client alone.
  const checked = (id: string) => `IFERROR(${column(id)},"erro")`;
  return (
    `=COBRANCA.RESUMO(${columnReference(clients.open.name, headerOf(clients, 'key'))},${column('clientKey')},` +
    `${checked('days')},${column('dueDate')},${column('balance')},` +
    `${checked('fine')},${checked('interest')},${checked('total')})`
  );
}
