import type { Change } from '../contract/changes';
import { isoDate } from '../domain/calendar/isoDate';
import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { cents, reaisFromCents } from '../domain/money/cents';
import { negotiationLabel } from '../domain/negotiation/negotiationLabel';
import { actionWords, changeFileText, changeHeaders, movementWords } from '../strings/erp';
import { paymentMethodLabels } from '../strings/labels';
import { textCell, type CellInput } from './cellText';
import { documentCell } from './documentCell';
import { emptySheet } from './emptySheet';
import { numberFormatOf, type ColumnKind } from './managedColumn';
import { setNumberFormat } from './numberFormat';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { rowsThatFit } from './sheetWriter';

/** Characters of one request: far under the 5 MB that Excel on the web takes. */
const charactersPerWrite = 1_200_000;

interface ChangeColumn {
  header: string;
  kind: ColumnKind;
  /** In the unit of `format.columnWidth`. */
  width: number;
  cell: (change: Change, clock: Intl.DateTimeFormat) => CellInput;
}

const money = (amount: number | null | undefined): CellInput =>
  amount === null || amount === undefined ? '' : reaisFromCents(cents(amount));
const date = (value: string | null | undefined): CellInput =>
  value === null || value === undefined ? '' : serialFromIsoDate(isoDate(value));

/** An imported title has the ERP's key; an instalment, which stands for others, only once an import brought it. */
const keyInErp = ({ origins, erpKey, sourceKey }: Change) => (origins.length > 0 ? erpKey : sourceKey);

/** The columns of the files of changes, in their order, as cells of a sheet. */
const columns: readonly ChangeColumn[] = [
  { header: changeHeaders.sequence, kind: 'integer', width: 70, cell: ({ sequence }) => sequence },
  {
    header: changeHeaders.occurredAt,
    kind: 'text',
    width: 105,
    cell: ({ occurredAt }, clock) => clock.format(new Date(occurredAt)).replace(',', ''),
  },
  { header: changeHeaders.movement, kind: 'text', width: 145, cell: ({ kind }) => movementWords[kind] },
  {
    header: changeHeaders.action,
    kind: 'text',
    width: 165,
    cell: ({ kind, origin }) => (origin === 'import' ? '' : actionWords[kind]),
  },
  {
    header: changeHeaders.negotiation,
    kind: 'text',
    width: 75,
    cell: ({ negotiationNumber }) => (negotiationNumber === null ? '' : negotiationLabel(negotiationNumber)),
  },
  { header: changeHeaders.receivableId, kind: 'text', width: 250, cell: ({ receivableId }) => receivableId },
  { header: changeHeaders.erpKey, kind: 'text', width: 110, cell: (change) => textCell(keyInErp(change)) },
  {
    header: changeHeaders.clientKey,
    kind: 'text',
    width: 95,
    cell: ({ clientSourceKey }) => textCell(clientSourceKey),
  },
  {
    header: changeHeaders.clientDocument,
    kind: 'text',
    width: 115,
    cell: ({ clientDocument }) => documentCell(clientDocument),
  },
  { header: changeHeaders.clientName, kind: 'text', width: 190, cell: ({ clientName }) => textCell(clientName) },
  { header: changeHeaders.number, kind: 'text', width: 90, cell: ({ number }) => textCell(number) },
  { header: changeHeaders.installment, kind: 'integer', width: 55, cell: (change) => change.installmentNumber ?? '' },
  {
    header: changeHeaders.installmentCount,
    kind: 'integer',
    width: 95,
    cell: (change) => change.installmentCount ?? '',
  },
  { header: changeHeaders.dueDate, kind: 'date', width: 75, cell: ({ dueDate }) => date(dueDate) },
  { header: changeHeaders.faceValue, kind: 'money', width: 80, cell: ({ faceValueCents }) => money(faceValueCents) },
  { header: changeHeaders.balance, kind: 'money', width: 80, cell: ({ balanceCents }) => money(balanceCents) },
  {
    header: changeHeaders.originNumbers,
    kind: 'text',
    width: 150,
    cell: ({ origins }) => textCell(origins.map(({ number }) => number).join(', ')),
  },
  {
    header: changeHeaders.originKeys,
    kind: 'text',
    width: 150,
    cell: ({ origins }) => textCell(origins.map(({ sourceKey }) => sourceKey).join(', ')),
  },
  { header: changeHeaders.paidOn, kind: 'date', width: 105, cell: ({ payment }) => date(payment?.paidOn) },
  {
    header: changeHeaders.paymentMethod,
    kind: 'text',
    width: 115,
    cell: ({ payment }) => (payment === null ? '' : paymentMethodLabels[payment.method]),
  },
  { header: changeHeaders.paidAmount, kind: 'money', width: 90, cell: ({ payment }) => money(payment?.amountCents) },
  {
    header: changeHeaders.paidPrincipal,
    kind: 'money',
    width: 105,
    cell: ({ payment }) => money(payment?.principalCents),
  },
  { header: changeHeaders.paidFine, kind: 'money', width: 90, cell: ({ payment }) => money(payment?.fineCents) },
  {
    header: changeHeaders.paidInterest,
    kind: 'money',
    width: 95,
    cell: ({ payment }) => money(payment?.interestCents),
  },
];

/** What goes into each cell, headers first; moments as the clock of `timeZone` shows them. */
export function changeCells(changes: readonly Change[], timeZone: string): CellInput[][] {
  const clock = new Intl.DateTimeFormat('pt-BR', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return [
    columns.map(({ header }) => header),
    ...changes.map((change) => columns.map(({ cell }) => cell(change, clock))),
  ];
}

/**
 * Puts the changes into a sheet of their own, values only, and shows it. Gives the sheet's name: with a number behind where one of
 * that name is the analyst's. Host errors pass through; a sheet that could not be filled is taken away again.
 */
export function writeChangesSheet(changes: readonly Change[], timeZone: string): Promise<string> {
  return runInExcel((context) =>
    withoutOwnEvents(context, async () => {
      const { sheet, added } = await emptySheet(context, changeFileText.sheetName);
      sheet.load('name');
      try {
        const cells = changeCells(changes, timeZone);
        columns.forEach(({ kind, width }, at) => {
          const column = sheet.getRangeByIndexes(0, at, cells.length, 1);
          // Before the cells, so that the digits of a key stay text.
          setNumberFormat(column, numberFormatOf[kind]);
          column.format.columnWidth = width;
        });
        await writeRows(context, sheet, cells);
        sheet.getRangeByIndexes(0, 0, 1, columns.length).format.font.bold = true;
        sheet.freezePanes.freezeRows(1);
        sheet.activate();
        await context.sync();
        return sheet.name;
      } catch (error) {
        if (added) {
          sheet.delete();
          await context.sync();
        }
        throw error;
      }
    }),
  );
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellInput[][],
): Promise<void> {
  for (let from = 0; from < cells.length;) {
    const count = rowsThatFit(cells, from, charactersPerWrite);
    sheet.getRangeByIndexes(from, 0, count, columns.length).values = cells.slice(from, from + count);
    await context.sync();
    from += count;
  }
}
