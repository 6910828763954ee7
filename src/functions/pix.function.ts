import { staticPix } from '../domain/pix/brCode';
import { ok, type Result } from '../domain/result';
import { staticPixErrorSentence } from '../strings/pixErrors';
import { amountArgument } from './amountArgument';
import { cellError, orCellError } from './cellError';
import { isBlankText, textArgument } from './textArgument';

/**
 * Código Pix copia e cola (estático), pronto para colar no aplicativo do banco ou para um QR Code. Quem paga vê o nome do cadastro da chave; confira a chave antes de enviar.
 * @customfunction PIXCOPIAECOLA PIXCOPIAECOLA
 * @param chave Chave Pix de quem recebe: CPF, CNPJ, e-mail, telefone com +55 ou chave aleatória, em célula com formato Texto.
 * @param nome Nome de quem recebe; saem os acentos e o que passa de 25 caracteres.
 * @param cidade Cidade de quem recebe; saem os acentos e o que passa de 15 caracteres.
 * @param [valor] Valor em reais. Sem informar: quem paga digita o valor; zero também.
 * @param [txid] Identificador que volta no extrato, até 25 letras sem acento e algarismos. Sem informar: nenhum.
 * @returns Texto do código.
 */
export function pixCopiaECola(chave: unknown, nome: unknown, cidade: unknown, valor?: unknown, txid?: unknown): string {
  const key = orCellError(textArgument(chave, 'chave'));
  const name = orCellError(textArgument(nome, 'nome'));
  const city = orCellError(textArgument(cidade, 'cidade'));
  const amount = orCellError(amountArgument(valor, 'valor'));
  const code = staticPix({
    key,
    name,
    city,
    amountCents: amount === 0 ? null : amount,
    txid: orCellError(txidArgument(txid)),
  });
  if (!code.ok) throw cellError(staticPixErrorSentence(code.error));
  return code.value;
}

/** A title's number is often a number in its cell; as a whole number it is taken as it is shown. */
function txidArgument(value: unknown): Result<string | null, string> {
  if (isBlankText(value)) return ok(null);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return ok(String(value));
  return textArgument(value, 'txid');
}
