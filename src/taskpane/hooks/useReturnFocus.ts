import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a place whose buttons give way to a form: once the form named `open` has closed, the keyboard goes back to the button
 * that bears its name in `data-opens`.
 */
export const useReturnFocus = <T extends HTMLElement>(open: string | null): RefObject<T | null> => {
  const place = useRef<T>(null);
  const before = useRef(open);
  useEffect(() => {
    const closed = before.current;
    before.current = open;
    if (closed === null || open !== null) return;
    place.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus();
  }, [open]);
  return place;
};
