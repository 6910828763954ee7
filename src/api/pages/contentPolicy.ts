export interface PolicySources {
  /** Nonce of this response, for styles made at run time (Fluent's Griffel). */
  nonce: string;
  /** Origin of Office.js where it is not our own. */
  officeOrigin: string | null;
  /** Origin of the identity provider where it is not our own. */
  identityOrigin: string | null;
  /** Sites that may show the page in a frame. */
  frameAncestors: readonly string[];
}

/** Hosts in whose frames Excel on the web and Teams show an add-in. */
export const officeAncestors = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft.com',
  'https://*.sharepoint.com',
  'https://*.live.com',
];

/** In development any https page may play the host. */
export const anyAncestor = ["'self'", 'https:'];

/** Content-Security-Policy of the add-in's pages: nothing inline, nothing from elsewhere but Office.js and the identity provider. */
export function addinPolicy({ nonce, officeOrigin, identityOrigin, frameAncestors }: PolicySources): string {
  return policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'", officeOrigin],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    // Office.js parses texts of its host as XML, and the browser's notice of one that is none has style attributes. Rules still
    // need the nonce.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', officeOrigin],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", identityOrigin],
    'frame-src': ["'self'", identityOrigin],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': frameAncestors,
  });
}

/** The workbench's: its grid draws with inline styles, workers and images it makes itself. It holds no token of ours. */
export function workbenchPolicy(): string {
  return policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'"],
  });
}

/** The one style sheet that the library of the API's page puts into it at run time. */
const apiPageStyle = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

/** Of the page of the API: its library sets styles of elements and shows images it carries; nothing inline is run. */
export function apiPagePolicy(): string {
  return policyText({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", apiPageStyle],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  });
}

function policyText(directives: Record<string, readonly (string | null)[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.filter((source) => source !== null).join(' ')}`)
    .join('; ');
}
