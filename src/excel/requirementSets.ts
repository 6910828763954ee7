import { isSupported } from './host';

/** A group of Office.js members that a program has from some version on. */
export interface RequirementSet {
  name: string;
  versions: readonly string[];
  /** Version that the add-in cannot do without; null: it manages without the set. */
  required: string | null;
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => `1.${at + 1}`);

/** What support asks about. `required` is as the manifest says. */
const sets: readonly RequirementSet[] = [
  { name: 'ExcelApi', versions: upTo(20), required: '1.13' },
  { name: 'SharedRuntime', versions: ['1.1', '1.2'], required: '1.1' },
  { name: 'CustomFunctionsRuntime', versions: upTo(6), required: '1.2' },
  { name: 'DialogApi', versions: ['1.1', '1.2'], required: null },
  { name: 'NestedAppAuth', versions: ['1.1'], required: null },
  { name: 'KeyboardShortcuts', versions: ['1.1'], required: null },
  { name: 'RibbonApi', versions: ['1.1', '1.2'], required: null },
  { name: 'OpenBrowserWindowApi', versions: ['1.1'], required: null },
];

export interface SupportedSet {
  name: string;
  /** Highest version that this program has; null: none. */
  highest: string | null;
  required: string | null;
  isEnough: boolean;
}

/** Which sets this program has, and up to which version. */
export function supportedSets(): SupportedSet[] {
  return sets.map(({ name, versions, required }) => ({
    name,
    highest: versions.findLast((version) => isSupported(name, version)) ?? null,
    required,
    isEnough: required === null || isSupported(name, required),
  }));
}
