import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { PaneHost } from '../context/PaneHost';

/** Fluent's theme for the program's; with forced colours the browser's own palette rules over light tokens. */
export const useFluentTheme = (host: PaneHost): Theme => {
  const theme = useSyncExternalStore(
    (listener) => host.onThemeChanged(listener),
    () => host.currentTheme(),
  );
  switch (theme) {
    case 'light':
      return webLightTheme;
    case 'dark':
      return webDarkTheme;
    case 'highContrast':
      return teamsHighContrastTheme;
  }
};
