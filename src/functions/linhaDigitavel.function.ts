import { formatLinhaDigitavel, linhaDigitavelOf } from '../domain/boleto/linhaDigitavel';
import { readBarcode } from '../domain/boleto/readBoleto';
import { boletoErrorSentence } from '../strings/boletoErrors';
import { cellError, orCellError } from './cellError';
import { textArgument } from './textArgument';

/**
 * Linha digitável de um boleto a partir do código de barras, como se imprime, depois de conferir os dígitos. Uma linha digitável também serve, para conferir: o erro diz em que campo está o algarismo errado.
 * @customfunction LINHADIGITAVEL LINHADIGITAVEL
 * @param codigoBarras Código de barras de 44 algarismos, em célula com formato Texto.
 * @returns Texto da linha digitável, com pontos e espaços.
 */
export function linhaDigitavel(codigoBarras: unknown): string {
  const barcode = readBarcode(orCellError(textArgument(codigoBarras, 'codigoBarras')));
  if (!barcode.ok) throw cellError(boletoErrorSentence(barcode.error));
  return formatLinhaDigitavel(linhaDigitavelOf(barcode.value));
}
