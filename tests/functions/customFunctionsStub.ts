/** The two members of the custom-function runtime that the functions use. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
});

/** What the cell would show: the value, or `#VALUE!` and its sentence. A plain error fails the test. */
export function inCell(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
}

export function shown(cell: unknown): unknown {
  return cell instanceof CellError ? `${cell.code} ${cell.message}` : cell;
}
