import { useEffect, useState } from 'react';

/** For a dialog that is mounted open and unmounted to close: the keyboard goes back to what had it before. */
export const useFocusBack = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (!(before instanceof HTMLElement)) return;
      // After the key that closed the dialog has been dealt with by everyone: Fluent moves the focus on Escape too.
      window.setTimeout(() => before.focus());
    },
    [before],
  );
};
