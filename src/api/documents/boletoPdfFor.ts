import { err, type Result } from '../../domain/result';
import type { Reason } from '../reason';
import type { Tx } from '../storage/database';

export interface BoletoPdf {
  /** `boleto-0977-3.pdf`, in ASCII. */
  fileName: string;
  content: Buffer;
}

/** Who asks: the company, and the instant that settles its today. */
export interface Asking {
  companyId: string;
  now: Date;
}

/**
 * The registered boletos of these titles in one PDF, one a page, in this order. Fails with every reason why one of them cannot be
 * printed (`boleto_not_found`, `boleto_not_registered`, `bank_data_missing`, `client_data_missing`, `boleto_over_limit`), each
 * with `data.receivableId` and a Portuguese `detail`.
 */
export function boletoPdfFor(
  _tx: Tx,
  _asking: Asking,
  _receivableIds: readonly string[],
): Promise<Result<BoletoPdf, [Reason, ...Reason[]]>> {
  return Promise.resolve(err([{ code: 'not_found' }]));
}
