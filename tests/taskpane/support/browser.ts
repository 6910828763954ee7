import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom lacks and the pane's libraries use. Sizes are those of a real pane, so that lists draw their rows. */
export const prepareBrowser = (): void => {
  // A slow machine is no failure: states are waited for. Whether something is hidden is a matter of layout, which jsdom has not
  // (it takes open dialogs for hidden); the end-to-end tests see to that.
  configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  class NoResizes implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  globalThis.ResizeObserver = NoResizes;
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 600 });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 350 });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
};
