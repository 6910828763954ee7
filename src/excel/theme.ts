export type Theme = 'light' | 'dark' | 'highContrast';

/** Excel's theme where it tells one (not on the web), else the system's. */
export function currentTheme(): Theme {
  if (window.matchMedia('(forced-colors: active)').matches) return 'highContrast';
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const background = theme?.bodyBackgroundColor;
  if (background !== undefined && /^#?[0-9a-f]{6}$/i.test(background)) return isDark(background) ? 'dark' : 'light';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Calls back when the theme changes; returns what stops it. */
export function onThemeChanged(listener: (theme: Theme) => void): () => void {
  const queries = [window.matchMedia('(prefers-color-scheme: dark)'), window.matchMedia('(forced-colors: active)')];
  const tell = () => listener(currentTheme());
  queries.forEach((query) => query.addEventListener('change', tell));
  return () => queries.forEach((query) => query.removeEventListener('change', tell));
}

function isDark(colour: string): boolean {
  const value = Number.parseInt(colour.replace('#', ''), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 0xff, value & 0xff];
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
