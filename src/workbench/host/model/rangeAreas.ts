import type { Area } from '../../grid';
import { integerArgument } from '../richApi/argumentReaders';
import { invalidArgument } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { fullAddress, type ModelContext } from './modelContext';

/** `Excel.RangeAreas`: several areas of one sheet. */
export function rangeAreas(context: ModelContext, areas: Area[]): HostObject {
  const [first] = areas;
  if (!first) throw invalidArgument('At least one area is needed.');
  const address = (): string => areas.map((area) => fullAddress(context, area)).join(',');
  return hostObject({
    type: 'RangeAreas',
    read: {
      Address: address,
      AddressLocal: address,
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
    },
    child: {
      Areas: () => rangeCollection(context, areas),
      Worksheet: () => context.objects.worksheet(first.sheet),
    },
    call: {
      Select: () => {
        context.grid.activate(first.sheet);
        context.grid.select(areas);
      },
    },
  });
}

function rangeCollection(context: ModelContext, areas: Area[]): HostObject {
  const at = (index: number): HostObject => {
    const area = areas[index];
    if (!area) throw invalidArgument('There is no such area.');
    return context.objects.range(area);
  };
  return hostObject({
    type: 'RangeCollection',
    identity: null,
    items: () => areas.map((area) => context.objects.range(area)),
    make: { GetItemAt: (args) => at(integerArgument(args, 0)) },
    call: { GetCount: () => areas.length },
  });
}
