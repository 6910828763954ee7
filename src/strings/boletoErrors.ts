import type { BoletoError } from '../domain/boleto/readBoleto';
import { formatBrDate } from '../domain/calendar/isoDate';

/** Why a text is no barcode or linha digitável, in a sentence with what to look at. */
export function boletoErrorSentence(error: BoletoError): string {
  switch (error.code) {
    case 'empty':
      return 'Informe o código de barras ou a linha digitável.';
    case 'notDigits':
      return 'O código de um boleto só tem algarismos, pontos e espaços.';
    case 'wrongLength':
      return `O código tem ${error.digits} ${error.digits === 1 ? 'algarismo' : 'algarismos'}: o código de barras tem 44, a linha digitável 47.`;
    case 'utilityBill':
      return 'É uma guia de arrecadação (conta de consumo ou tributo), não um boleto bancário.';
    case 'wrongDigits':
      return wrongDigits(error.fields);
    case 'notReais':
      return `O código não é de um boleto em reais: a 4ª posição é ${error.currency}, não 9.`;
    case 'badFactor':
      return `O fator de vencimento ${String(error.factor).padStart(4, '0')} não existe: vai de 1000 a 9999, ou 0000 sem vencimento.`;
    case 'dueDateOutsideWindow':
      return `O vencimento seria ${error.candidates.map(formatBrDate).join(' ou ')}: longe demais da data de referência.`;
  }
}

function wrongDigits(fields: readonly (1 | 2 | 3 | 4)[]): string {
  const parts: string[] = fields.filter((field) => field !== 4).map((field) => `o ${field}º campo`);
  if (fields.includes(4)) parts.push('o dígito geral');
  const last = parts.pop() ?? '';
  const list = parts.length === 0 ? last : `${parts.join(', ')} e ${last}`;
  return `Algum algarismo está errado: ${parts.length === 0 ? 'não confere' : 'não conferem'} ${list}.`;
}
