/** The hash in the name of the page's script, e.g. `1a2b3c4d` of `taskpane.1a2b3c4d.js`: tells which build this is. */
export const pageBuild = (page: Document): string | null => {
  for (const script of page.querySelectorAll('script[src]')) {
    const hash = /taskpane\.([0-9a-f]{8})\.js/.exec(script.getAttribute('src') ?? '')?.[1];
    if (hash !== undefined) return hash;
  }
  return null;
};
