import * as React from 'react';
import * as JsxRuntime from 'react/jsx-runtime';
import * as ReactDOM from 'react-dom';
import * as ReactDOMClient from 'react-dom/client';

/**
 * Univer's prebuilt files read React from `window`, and React 19 ships no such file: this hands them the React of node_modules, with the
 * JSX runtime beside it, as their own React 18 shim would.
 */
export function provideReactGlobals(target: object): void {
  Object.assign(target, {
    React: { ...React, ...JsxRuntime },
    ReactDOM: { ...ReactDOM, ...ReactDOMClient },
  });
}
