import type { UniverGlobals } from './globals';
import { provideReactGlobals } from './reactGlobals';

const vendor = '/workbench/vendor';
const presets = ['core', 'sort', 'filter', 'conditional-formatting', 'data-validation', 'table'] as const;

/** The server maps these addresses to node_modules, path for path. */
const scripts = [
  `${vendor}/rxjs/dist/bundles/rxjs.umd.min.js`,
  `${vendor}/@univerjs/presets/lib/umd/index.js`,
  ...presets.map((preset) => `${vendor}/@univerjs/preset-sheets-${preset}/lib/umd/index.js`),
  ...presets.map((preset) => `${vendor}/@univerjs/preset-sheets-${preset}/lib/umd/locales/pt-BR.js`),
];
const styles = presets.map((preset) => `${vendor}/@univerjs/preset-sheets-${preset}/lib/index.css`);

function loadStyle(address: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    // Fetched side by side, run in the order they were added.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`Não foi possível carregar ${address}.`));
    document.head.append(script);
  });
}

function isComplete(candidate: object): candidate is UniverGlobals {
  return (
    'UniverPresets' in candidate && 'UniverPresetSheetsTable' in candidate && 'UniverPresetSheetsTablePtBR' in candidate
  );
}

/** Loads Univer's prebuilt files (about 11 MB) from the same server. Rejects with a Portuguese sentence when one is missing. */
export async function loadUniver(): Promise<UniverGlobals> {
  provideReactGlobals(window);
  for (const address of styles) loadStyle(address);
  await Promise.all(scripts.map(loadScript));
  const loaded: object = window;
  if (!isComplete(loaded)) throw new Error('Os arquivos da planilha foram carregados, mas não se anunciaram.');
  return loaded;
}
