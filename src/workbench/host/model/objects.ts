import type { ModelContext, ModelObjects } from './modelContext';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { table } from './table';
import { tables } from './tables';
import { worksheet } from './worksheet';

/** Joins the makers of objects that refer to one another. */
export function modelObjects(context: () => ModelContext): ModelObjects {
  return {
    range: (area) => range(context(), area),
    rangeAreas: (areas) => rangeAreas(context(), areas),
    worksheet: (sheet) => worksheet(context(), sheet),
    table: (id) => table(context(), id),
    tables: (sheet, passes) => tables(context(), sheet, passes),
  };
}
