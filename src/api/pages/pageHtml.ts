const configPlace = '<!-- config -->';

/** What the pane is told by the page it starts from; read by `src/client/config.ts`. */
export interface PaneConfig {
  authority: string;
  clientId: string;
  scope: string;
  /** Empty: the page's own origin. */
  apiBase: string;
  styleNonce: string;
}

/**
 * Fills the places that the built pages leave open: the address of Office.js and the configuration. One build serves everywhere.
 * Throws where the build dropped the places.
 */
export function pageHtml(built: string, officeScript: string, config: PaneConfig): string {
  const script = `<script src="${escapeAttribute(officeScript)}"></script>`;
  const meta = `<meta name="cobranca-config" content="${escapeAttribute(JSON.stringify(config))}">`;
  if (!built.includes(configPlace)) throw new Error('The built page has no place for its configuration.');
  return built.replace('<!-- office-js -->', () => script).replace(configPlace, () => meta);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
