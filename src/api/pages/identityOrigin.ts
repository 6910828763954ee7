import type { Config } from '../config';

/** Origin of the identity provider where it is not the one that serves the pages; null in development. */
export function identityOriginOf({ identity, publicUrl }: Pick<Config, 'identity' | 'publicUrl'>): string | null {
  const origin = new URL(identity.issuer).origin;
  return origin === publicUrl ? null : origin;
}
