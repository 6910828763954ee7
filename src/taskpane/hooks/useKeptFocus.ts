import { useEffect, type RefObject } from 'react';

/**
 * Brings the keyboard to `region` when what had it was taken away: a view that was left, a form that was saved. Without that the
 * browser leaves it on the body, from where Tab leads nowhere in a frame. Never takes it from the sheet.
 */
export const useKeptFocus = (region: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { current } = region;
    if (current === null) return undefined;
    const page = current.ownerDocument;
    let wasInside = false;
    const onFocusIn = (): void => {
      wasInside = true;
    };
    // A click on nothing means to leave.
    const onPointerDown = (): void => {
      wasInside = false;
    };
    const observer = new MutationObserver(() => {
      if (wasInside && page.hasFocus() && page.activeElement === page.body) current.focus({ preventScroll: true });
    });
    page.addEventListener('focusin', onFocusIn);
    page.addEventListener('pointerdown', onPointerDown, true);
    observer.observe(page.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      page.removeEventListener('focusin', onFocusIn);
      page.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, [region]);
};
