import { ok, type Result } from '../../domain/result';
import { documentFileNames } from '../../strings/documents';
import type { Tx } from '../storage/database';
import type { BoletoSlip } from './boletoSlip';
import { boletoSlips, type WhyNot } from './boletoSlips';
import { plainFileName } from './fileName';
import { boletoPdf } from './pdf/boletoPdf';

export interface PdfFile {
  /** `boleto-0977-3.pdf`, in ASCII. */
  fileName: string;
  content: Buffer;
}

/** Who asks: the company, and the instant that the file says it was made at. */
export interface Asking {
  companyId: string;
  now: Date;
}

/**
 * The registered boletos of these titles in one PDF, one a page, in this order. Fails with every reason why one of them cannot be
 * printed (`not_found`, `boleto_not_found`, `boleto_not_registered`, `bank_data_missing`, `client_data_missing`,
 * `company_data_missing`, `boleto_over_limit`), with a Portuguese `detail` and, where it is about a title, `data.receivableId`.
 */
export async function boletoPdfFor(
  tx: Tx,
  { companyId, now }: Asking,
  receivableIds: readonly string[],
): Promise<Result<PdfFile, WhyNot>> {
  const slips = await boletoSlips(tx, companyId, receivableIds);
  if (!slips.ok) return slips;
  return ok(await boletoFile(slips.value, now));
}

/** The PDF with its name, for slips at hand. */
export async function boletoFile(slips: readonly BoletoSlip[], madeAt: Date): Promise<PdfFile> {
  const [only, ...others] = slips;
  const name =
    only !== undefined && others.length === 0
      ? documentFileNames.boleto(only.documentNumber)
      : documentFileNames.boletos(slips.length);
  return { fileName: `${plainFileName(name)}.pdf`, content: await boletoPdf(slips, madeAt) };
}
