import { useEffect, type RefObject } from 'react';

/** As Office.js itself looks for what Tab can reach. */
const tabbable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

/**
 * Brings the keyboard to the first thing in `region` when what had it was taken away: a view that was left, a form that was
 * saved. Otherwise it lies on the body, and Office.js on the web, which handles Tab itself, takes Tab there as leaving the pane.
 * Never takes it from the sheet.
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
      if (!wasInside || !page.hasFocus() || page.activeElement !== page.body) return;
      const reachable = [...current.querySelectorAll<HTMLElement>(tabbable)];
      reachable.find((element) => element.tabIndex >= 0 && element.textContent !== '')?.focus({ preventScroll: true });
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
