import type { Result } from '../../domain/result';

/** A dynamic charge as the institution is asked for it (BCB, API Pix: `PUT /cob/{txid}`). */
export interface DynamicCharge {
  /** 26 to 35 letters and digits; asked for again, it revises the same charge. */
  txid: string;
  key: string;
  amountCents: number;
  /** After so many seconds it cannot be paid any more. */
  expiresInSeconds: number;
  /** CPF or CNPJ without marks; null: anybody may pay. */
  payer: { name: string; document: string } | null;
  /** What the payer is told. */
  message: string;
}

/** Portuguese, to be shown as it is. */
export interface PixProviderFailure {
  detail: string;
}

/**
 * The institution that keeps the company's dynamic charges. Only it knows the `location` a code points to, so without one there
 * are static codes only. None comes with the program.
 */
export interface PixProvider {
  /** Makes or revises a charge; its *Pix copia e cola*. */
  putCharge(charge: DynamicCharge): Promise<Result<{ brCode: string }, PixProviderFailure>>;
}
