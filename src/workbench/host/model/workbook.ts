import { HostError, itemNotFound } from '../richApi/hostError';
import { textArgument } from '../richApi/argumentReaders';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { Area } from '../../grid';
import { application } from './application';
import type { ModelContext } from './modelContext';
import { names } from './names';
import { flag } from './rangeFormat';
import { workbookSettings } from './workbookSettings';
import { worksheets } from './worksheets';

/** `context.workbook`, the root of every path. */
export function workbook(context: ModelContext): HostObject {
  const selected = (): Area[] => {
    const areas = context.grid.selection();
    if (areas.length === 0) throw new HostError('InvalidSelection', 'No cells are selected.');
    return areas;
  };
  const eventRange = (args: unknown[]): Area | undefined => context.eventReferences.find(textArgument(args, 0));
  return hostObject({
    type: 'Workbook',
    identity: null,
    read: { Name: () => 'Cobrança.xlsx', ReadOnly: () => false },
    child: {
      Application: () => application(context),
      Names: () => names(context),
      Settings: () => workbookSettings(context),
      Tables: () => context.objects.tables(null, () => true),
      Worksheets: () => worksheets(context),
      _Runtime: () =>
        hostObject({
          type: 'Runtime',
          identity: null,
          read: { EnableEvents: () => context.interests.enabled },
          write: {
            EnableEvents: (value) => {
              // What was written before the switch still belongs to the old state.
              context.writes.flush();
              context.interests.enabled = flag(value);
            },
          },
        }),
    },
    make: {
      GetActiveCell: () => {
        const area = selected().at(-1);
        if (!area) throw itemNotFound('No cell is active.');
        return context.objects.range({ ...area, rows: 1, columns: 1 });
      },
      GetSelectedRange: () => {
        const [area, second] = selected();
        if (!area || second) throw new HostError('InvalidSelection', 'More than one area is selected.');
        return context.objects.range(area);
      },
      GetSelectedRanges: () => context.objects.rangeAreas(selected()),
      _GetRangeForEventByReferenceId: (args) => {
        const area = eventRange(args);
        if (!area) throw itemNotFound('The range of the event is no longer known.');
        return context.objects.range(area);
      },
      _GetRangeOrNullObjectForEventByReferenceId: (args) => {
        const area = eventRange(args);
        return area ? context.objects.range(area) : null;
      },
    },
    call: {
      _RemoveReference: (args) => {
        context.removeReference(textArgument(args, 0));
      },
    },
  });
}
