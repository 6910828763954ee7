import { z } from 'zod';

const configSchema = z.object({
  /** Issuer of the OpenID provider, e.g. `https://login.example/tenant`. */
  authority: z.url(),
  clientId: z.string().min(1),
  /** Scope of our own API that a token must carry. */
  scope: z.string().min(1),
  /** Where the API answers; empty: the page's own origin. */
  apiBase: z.string(),
  /** Nonce of this response's style-src, for styles made at run time. */
  styleNonce: z.string(),
});

export type ClientConfig = z.infer<typeof configSchema>;

/** Reads what the server wrote into `<meta name="cobranca-config">`. Throws where it is missing: the page was not served by our server. */
export const readConfig = (page: Document): ClientConfig => {
  const content = page.querySelector('meta[name="cobranca-config"]')?.getAttribute('content');
  if (content === null || content === undefined) throw new Error('The page has no cobranca-config.');
  return configSchema.parse(JSON.parse(content));
};
