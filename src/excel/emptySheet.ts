export interface FreshSheet {
  sheet: Excel.Worksheet;
  /** False: it stood there, empty, and is the analyst's. */
  added: boolean;
}

/** The sheet of that name if it is missing or empty; else one with a number behind: what stands there is the analyst's. */
export async function emptySheet(context: Excel.RequestContext, wanted: string): Promise<FreshSheet> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    const existing = context.workbook.worksheets.getItemOrNullObject(name);
    const used = existing.getUsedRangeOrNullObject(true);
    existing.load('id');
    used.load('address');
    // One question a name; almost always the first one is free.
    await context.sync();
    if (existing.isNullObject) return { sheet: context.workbook.worksheets.add(name), added: true };
    if (used.isNullObject) return { sheet: existing, added: false };
  }
}
