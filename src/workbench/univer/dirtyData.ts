import type { IFormulaDatasetConfig } from '@univerjs/engine-formula';

const maps = [
  'dirtyNameMap',
  'dirtyDefinedNameMap',
  'dirtySuperTableMap',
  'dirtyUnitFeatureMap',
  'dirtyUnitOtherFormulaMap',
  'clearDependencyTreeCache',
] as const;

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function merged(first: unknown, second: unknown): unknown {
  if (!isMap(first)) return second ?? first;
  if (!isMap(second)) return first;
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(first[key], second[key])]));
}

/** What a run that was broken off still owed, added to what the next one has to do. */
export function withUnfinished(
  dataset: IFormulaDatasetConfig,
  unfinished: IFormulaDatasetConfig,
): IFormulaDatasetConfig {
  return {
    ...dataset,
    forceCalculate: dataset.forceCalculate || unfinished.forceCalculate,
    dirtyRanges: [...unfinished.dirtyRanges, ...dataset.dirtyRanges],
    ...(Object.fromEntries(maps.map((name) => [name, merged(unfinished[name], dataset[name]) ?? {}])) as Pick<
      IFormulaDatasetConfig,
      (typeof maps)[number]
    >),
  };
}
