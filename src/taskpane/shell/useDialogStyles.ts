import { makeStyles, tokens } from '@fluentui/react-components';

/** Dialogs in a narrow pane: little room around, and buttons side by side, where Fluent would stack them. */
export const useDialogStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: 'grid', gap: tokens.spacingVerticalS },
  actions: {
    '@media screen and (max-width: 480px)': {
      flexDirection: 'row',
      flexWrap: 'wrap',
      justifySelf: 'end',
    },
  },
});
