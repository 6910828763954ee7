import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { isoDate } from '../domain/calendar/isoDate';
import type { Settings } from '../contract/settings';
import { roundingLabels } from '../strings/labels';
import { parameterTexts as texts, sheetNames } from '../strings/sheets';
import { textCell, type CellInput } from './cellText';
import { emptySheet, type FreshSheet } from './emptySheet';
import { setNumberFormat } from './numberFormat';
import { parameterNames, type ParameterKey } from './parameterNames';
import { readSettingIn, writeSettingIn } from './workbookSettings';

/** Policy as it was last written: what still equals it was not touched by the analyst and follows a new policy. */
const settingKey = 'cobranca.policy';

type PolicyKey = Exclude<ParameterKey, 'asOf' | 'holidays'>;
const policyKeys: readonly PolicyKey[] = ['fineRate', 'monthlyInterestRate', 'graceDays', 'rounding'];

const firstParameterRow = 4;
const holidaysRow = 12;
/** Empty cells below the holidays, so that the analyst can add some within the name. */
const spareHolidays = 8;

type PolicyCells = Record<PolicyKey, string | number>;

export interface ParameterSource {
  asOf: string;
  settings: Settings;
}

/**
 * Writes sheet *Parâmetros* where it is missing; else sets the data-base and what the analyst left at the old policy.
 *
 * @param onCreated the sheet that is filled, before anything is written on it
 */
export async function ensureParameters(
  context: Excel.RequestContext,
  source: ParameterSource,
  onCreated: (fresh: FreshSheet) => void,
): Promise<void> {
  const cells = await parameterRanges(context);
  if (cells === null) {
    const fresh = await emptySheet(context, sheetNames.parameters);
    onCreated(fresh);
    await createParameters(context, fresh.sheet, source);
  } else await updateParameters(context, cells, source);
  await writeSettingIn(context, settingKey, JSON.stringify(policyCells(source.settings)));
  await context.sync();
}

/** Everything back to the company's policy, the data-base to its today. */
export async function resetParameterCells(context: Excel.RequestContext, settings: Settings): Promise<void> {
  await ensureParameters(context, { asOf: settings.today, settings }, () => undefined);
  const cells = await parameterRanges(context);
  if (cells === null) return;
  const policy = policyCells(settings);
  for (const key of policyKeys) cells[key].values = [[policy[key]]];
  await context.sync();
}

/** Cells behind the names, null where a name or its cells are gone. */
export async function parameterRanges(
  context: Excel.RequestContext,
): Promise<Record<ParameterKey, Excel.Range> | null> {
  const range = (key: ParameterKey) => {
    const cells = context.workbook.names.getItemOrNullObject(parameterNames[key]).getRangeOrNullObject();
    cells.load('values,rowCount');
    return cells;
  };
  const ranges: Record<ParameterKey, Excel.Range> = {
    asOf: range('asOf'),
    fineRate: range('fineRate'),
    monthlyInterestRate: range('monthlyInterestRate'),
    graceDays: range('graceDays'),
    rounding: range('rounding'),
    holidays: range('holidays'),
  };
  await context.sync();
  return Object.values(ranges).some((cells) => cells.isNullObject) ? null : ranges;
}

/** Says in the sheet whether the last load was written to its end. Queues only; nothing where the sheet is gone. */
export async function writeLoadStatus(context: Excel.RequestContext, complete: boolean): Promise<void> {
  const cells = await parameterRanges(context);
  if (cells === null) return;
  const sheet = cells.asOf.worksheet;
  const status = sheet.getRangeByIndexes(firstParameterRow + 5, 1, 1, 1);
  status.values = [[complete ? texts.complete : texts.incomplete]];
  status.format.font.color = complete ? '#0B5A1E' : '#8C1D18';
  await context.sync();
}

function policyCells({ policy }: Settings): PolicyCells {
  return {
    fineRate: Number(policy.fineRate),
    monthlyInterestRate: Number(policy.monthlyInterestRate),
    graceDays: policy.graceDays,
    rounding: roundingLabels[policy.rounding],
  };
}

async function createParameters(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { asOf, settings }: ParameterSource,
): Promise<void> {
  const policy = policyCells(settings);
  const rows: CellInput[][] = [
    [texts.title, '', ''],
    [texts.note, '', ''],
    ['', '', ''],
    [texts.parameterHeader, texts.valueHeader, texts.helpHeader],
    [texts.asOf, serialFromIsoDate(isoDate(asOf)), texts.asOfHelp],
    [texts.fineRate, policy.fineRate, texts.fineRateHelp],
    [texts.monthlyInterestRate, policy.monthlyInterestRate, texts.monthlyInterestRateHelp],
    [texts.graceDays, policy.graceDays, texts.graceDaysHelp],
    [texts.rounding, policy.rounding, texts.roundingHelp],
    [texts.status, texts.complete, ''],
    ['', '', ''],
    [texts.holidays, '', texts.holidaysHelp],
  ];
  sheet.getRangeByIndexes(0, 0, rows.length, 3).values = rows;
  const cell = (offset: number) => sheet.getRangeByIndexes(firstParameterRow + offset, 1, 1, 1);
  await nameCells(context, {
    asOf: cell(0),
    fineRate: cell(1),
    monthlyInterestRate: cell(2),
    graceDays: cell(3),
    rounding: cell(4),
  });
  setNumberFormat(cell(0), 'dd/mm/yyyy');
  setNumberFormat(cell(1), '0.00##%');
  setNumberFormat(cell(2), '0.00##%');
  setNumberFormat(cell(3), '0');
  decorate(sheet);
  validate(cell);
  await writeHolidays(context, sheet, holidaysRow, settings);
}

async function updateParameters(
  context: Excel.RequestContext,
  cells: Record<ParameterKey, Excel.Range>,
  { asOf, settings }: ParameterSource,
): Promise<void> {
  const before = await readSettingIn(context, settingKey);
  const old = before === null ? null : (JSON.parse(before) as Partial<PolicyCells>);
  const policy = policyCells(settings);
  const date = serialFromIsoDate(isoDate(asOf));
  // Writing what stands there already would have every charge computed anew.
  if ((cells.asOf.values as unknown[][])[0]?.[0] !== date) cells.asOf.values = [[date]];
  for (const key of policyKeys) {
    const standing: unknown = (cells[key].values as unknown[][])[0]?.[0];
    if (old !== null && standing === old[key] && standing !== policy[key]) cells[key].values = [[policy[key]]];
  }
  await context.sync();
  await updateHolidays(context, cells.holidays, settings);
}

/** New holidays of the company go to the first free cells; what the analyst added stays. */
async function updateHolidays(context: Excel.RequestContext, cells: Excel.Range, settings: Settings): Promise<void> {
  const standing = new Set((cells.values as unknown[][]).map(([value]) => value));
  const missing = settings.holidays.filter(({ date }) => !standing.has(serialFromIsoDate(isoDate(date))));
  if (missing.length === 0) return;
  cells.load('rowIndex,columnIndex,rowCount');
  const sheet = cells.worksheet;
  await context.sync();
  const filled = (cells.values as unknown[][]).map(([value]) => value !== '' && value !== null);
  const used = filled.lastIndexOf(true) + 1;
  const rows = Math.max(cells.rowCount, used + missing.length + spareHolidays);
  sheet.getRangeByIndexes(cells.rowIndex + used, cells.columnIndex, missing.length, 2).values = holidayRows(missing);
  const all = sheet.getRangeByIndexes(cells.rowIndex, cells.columnIndex, rows, 1);
  setNumberFormat(all, 'dd/mm/yyyy');
  if (rows !== cells.rowCount) await nameCells(context, { holidays: all });
  await context.sync();
}

async function writeHolidays(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  { holidays }: Settings,
): Promise<void> {
  const all = sheet.getRangeByIndexes(row, 0, holidays.length + spareHolidays, 1);
  setNumberFormat(all, 'dd/mm/yyyy');
  all.format.horizontalAlignment = 'Left';
  if (holidays.length > 0) {
    sheet.getRangeByIndexes(row, 0, holidays.length, 2).values = holidayRows(holidays);
  }
  await nameCells(context, { holidays: all });
  await context.sync();
}

const holidayRows = (holidays: Settings['holidays']): CellInput[][] =>
  holidays.map(({ date, name }) => [serialFromIsoDate(isoDate(date)), textCell(name)]);

/** Names are made anew: one that points at deleted cells cannot be mended. */
async function nameCells(
  context: Excel.RequestContext,
  cells: Partial<Record<ParameterKey, Excel.Range>>,
): Promise<void> {
  const { names } = context.workbook;
  const wanted = (Object.keys(cells) as ParameterKey[]).map((key) => {
    const item = names.getItemOrNullObject(parameterNames[key]);
    item.load('name');
    return { key, item };
  });
  await context.sync();
  for (const { key, item } of wanted) {
    if (!item.isNullObject) item.delete();
    const range = cells[key];
    if (range !== undefined) names.add(parameterNames[key], range);
  }
}

function decorate(sheet: Excel.Worksheet) {
  const title = sheet.getRange('A1');
  title.format.font.bold = true;
  title.format.font.size = 14;
  sheet.getRange('A2').format.font.italic = true;
  const header = sheet.getRange('A4:C4');
  header.format.font.bold = true;
  header.format.fill.color = '#DCE6F1';
  sheet.getRange('A12:C12').format.font.bold = true;
  sheet.getRange('B5:B9').format.fill.color = '#FFF9E5';
  sheet.getRange('B5:B10').format.horizontalAlignment = 'Left';
  sheet.getRange('A1').format.columnWidth = 150;
  sheet.getRange('B1').format.columnWidth = 170;
  sheet.getRange('C1').format.columnWidth = 380;
}

function validate(cell: (offset: number) => Excel.Range) {
  const rules: readonly [Excel.DataValidationRule, string][] = [
    [{ date: { formula1: '1900-01-01', formula2: '2199-12-31', operator: 'Between' } }, texts.invalidDate],
    [{ decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, texts.invalidRate],
    [{ decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, texts.invalidRate],
    [{ wholeNumber: { formula1: 0, formula2: 60, operator: 'Between' } }, texts.invalidDays],
    [{ list: { inCellDropDown: true, source: Object.values(roundingLabels).join(',') } }, texts.invalidRounding],
  ];
  rules.forEach(([rule, message], offset) => {
    const { dataValidation } = cell(offset);
    dataValidation.rule = rule;
    dataValidation.errorAlert = { message, showAlert: true, style: 'Stop', title: texts.invalidTitle };
  });
}
