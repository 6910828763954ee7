/**
 * One batch against the workbook. Waits while a cell is being edited where the host knows how to
 * (`delayForCellEdit`), and makes one entry in Excel's undo list. Host errors pass through.
 */
export function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
}

/** Runs `work` with our own events off, so that our writes do not come back to us as the analyst's. */
export async function withoutOwnEvents<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  await context.sync();
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
}
