import writeWorkbook from 'write-excel-file/node';

export type WorkbookCell = string | number | boolean | Date | null;

/** An .xlsx with these sheets; dates are cells with a date format, as an ERP writes them. */
export async function workbookFile(sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>) {
  const file = writeWorkbook(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)),
      ),
    })),
  );
  return file.toBuffer();
}

/** A cell of a date, as Excel holds it: without a time zone. */
export const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
