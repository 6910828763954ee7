import { runInExcel } from './runInExcel';

export interface HostInfo {
  /** `Excel`, or null where the page was opened in an ordinary browser tab. */
  host: string | null;
  platform: string | null;
  version: string | null;
  readOnly: boolean;
}

export interface CultureInfo {
  name: string;
  decimalSeparator: string;
  groupSeparator: string;
}

const brazil: CultureInfo = { name: 'pt-BR', decimalSeparator: ',', groupSeparator: '.' };

/** Resolves once the host has answered. Nothing of Office.js may be used before. */
export async function hostReady(): Promise<HostInfo> {
  const info = await Office.onReady();
  const host = text(info.host);
  const platform = text(info.platform);
  if (host === null) return { host, platform, version: null, readOnly: false };
  const diagnostics: Office.ContextInformation | undefined = Office.context.diagnostics;
  return {
    host,
    platform,
    version: diagnostics?.version ?? null,
    readOnly: Office.context.document.mode === Office.DocumentMode.ReadOnly,
  };
}

/** The types say enum; at run time these are texts, or null outside Office. */
const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** Separators that the analyst's Excel uses; Brazil's where the host cannot tell (ExcelApi 1.11). */
export async function cultureInfo(): Promise<CultureInfo> {
  if (!isSupported('ExcelApi', '1.11')) return brazil;
  return runInExcel(async (context) => {
    const { cultureInfo: culture } = context.workbook.application;
    culture.load('name');
    const format = culture.numberFormat;
    format.load('numberDecimalSeparator,numberGroupSeparator');
    await context.sync();
    return {
      name: culture.name,
      decimalSeparator: format.numberDecimalSeparator,
      groupSeparator: format.numberGroupSeparator,
    };
  });
}

/** Language of Excel's own menus, e.g. `pt-BR`. */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** Part of the name of everything kept in localStorage: hosts partition it by document origin. */
export function partitionKey(): string {
  return Office.context.partitionKey ?? '';
}

/** Whether the host has a requirement set, e.g. `('NestedAppAuth', '1.1')`. */
export function isSupported(set: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Opens an address outside the pane. Hosts without `openBrowserWindow` (Excel on the web) take `window.open`. */
export function openBrowserWindow(url: string): void {
  const ui: Partial<Office.UI> = Office.context.ui;
  if (typeof ui.openBrowserWindow === 'function' && isSupported('OpenBrowserWindowApi', '1.1'))
    ui.openBrowserWindow(url);
  else window.open(url, '_blank', 'noopener');
}
