/** Millimetres as points, the unit of a PDF. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** In points, from the top left corner of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
