import type { Grid } from '../../grid';
import type { EventInterests } from '../events/eventInterests';
import type { EventReferences } from '../events/eventReferences';
import type { SettingsStore } from '../hostContract';
import type { HostObject } from '../richApi/hostObject';
import type { PendingWrites } from '../richApi/pendingWrites';
import type { References } from '../richApi/references';
import type { ModelContext } from './modelContext';
import { modelObjects } from './objects';
import { workbook } from './workbook';

export interface ModelParts {
  grid: Grid;
  writes: PendingWrites;
  references: References;
  interests: EventInterests;
  eventReferences: EventReferences;
  settings: SettingsStore;
  locale: string;
}

/** The object model over a grid; gives its root, the workbook. */
export function createModel({ grid, writes, references, ...rest }: ModelParts): HostObject {
  const context: ModelContext = {
    ...rest,
    get grid() {
      writes.flush();
      return grid;
    },
    gridNow: grid,
    writes,
    moveReferences: (move) => {
      references.moveAreas(move);
    },
    removeReference: (id) => {
      references.remove(id);
    },
    objects: modelObjects(() => context),
  };
  return workbook(context);
}
