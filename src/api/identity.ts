import type { Result } from '../domain/result';

/** Who a verified access token speaks for. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Name for people; the membership's display name is preferred where there is one. */
  name: string;
}

/** Why a token does not count. `forbidden`: genuine, but without the scope or role this API asks for. */
export type TokenRefusal = 'unauthenticated' | 'token_expired' | 'forbidden';

/** Checks access tokens. Tests pass one of their own. */
export interface TokenVerifier {
  verify(token: string): Promise<Result<Identity, TokenRefusal>>;
}

/** A person acting for one company: the role comes from the membership, never from the token. */
export interface Person extends Identity {
  companyId: string;
  role: 'analyst' | 'supervisor';
}
