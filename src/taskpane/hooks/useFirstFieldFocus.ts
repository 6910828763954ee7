import { useEffect, useRef, type RefObject } from 'react';

/** For a form that opens within a page: brings it into view and gives its first field the keyboard. */
export const useFirstFieldFocus = (): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, select, textarea');
    first?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'start' });
  }, []);
  return form;
};
