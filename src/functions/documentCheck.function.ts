import { isValidCnpj } from '../domain/documents/cnpj';
import { isValidCpf } from '../domain/documents/cpf';
import { cellErrors } from '../strings/cellErrors';
import { cellError } from './cellError';
import { isBlankText } from './textArgument';

/**
 * Diz se um CPF ou CNPJ tem os dígitos certos, com ou sem pontos; vale também o CNPJ com letras. Em um número, os zeros à esquerda que o Excel tirou são repostos. Uma célula vazia dá FALSO.
 * @customfunction CPFCNPJVALIDO CPFCNPJVALIDO
 * @param documento CPF ou CNPJ.
 * @returns VERDADEIRO ou FALSO.
 */
export function cpfCnpjValido(documento: unknown): boolean {
  if (isBlankText(documento)) return false;
  if (typeof documento === 'string') return isValidCpf(documento) || isValidCnpj(documento);
  if (typeof documento !== 'number') throw cellError(cellErrors.notText('documento'));
  if (!Number.isInteger(documento) || documento < 0 || documento >= 1e14) return false;
  return isValidCpf(String(documento).padStart(11, '0')) || isValidCnpj(String(documento).padStart(14, '0'));
}
