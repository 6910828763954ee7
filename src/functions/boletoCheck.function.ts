import { readBarcode, readBoleto } from '../domain/boleto/readBoleto';
import { orCellError } from './cellError';
import { optionalDateArgument } from './dateArgument';
import { isBlankText, textArgument } from './textArgument';

/**
 * Diz se os dígitos de um boleto bancário em reais conferem. Uma guia de arrecadação (conta de consumo ou tributo) e uma célula vazia dão FALSO.
 * @customfunction BOLETOVALIDO BOLETOVALIDO
 * @param linhaOuCodigo Linha digitável (47 algarismos, com ou sem pontos e espaços) ou código de barras (44), em célula com formato Texto.
 * @param [dataReferencia] Data em volta da qual o boleto vence: FALSO também se o vencimento ficar mais de 3000 dias antes ou 5500 depois dela. Sem informar: o vencimento não é conferido.
 * @returns VERDADEIRO ou FALSO.
 */
export function boletoValido(linhaOuCodigo: unknown, dataReferencia?: unknown): boolean {
  const referenceDate = orCellError(optionalDateArgument(dataReferencia, 'dataReferencia'));
  if (isBlankText(linhaOuCodigo)) return false;
  const text = orCellError(textArgument(linhaOuCodigo, 'linhaOuCodigo'));
  return (referenceDate === null ? readBarcode(text) : readBoleto(text, referenceDate)).ok;
}
