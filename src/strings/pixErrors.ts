import { cents } from '../domain/money/cents';
import { formatBrl } from '../domain/money/formatMoney';
import type { PixError, StaticPixError } from '../domain/pix/brCode';

/** Why no Pix code can be written, in a sentence with what to do. */
export function staticPixErrorSentence(error: StaticPixError): string {
  switch (error.code) {
    case 'badKey':
      return error.reason === 'empty'
        ? 'Informe a chave Pix.'
        : 'A chave Pix precisa ser CPF, CNPJ, e-mail, telefone com +55 ou chave aleatória.';
    case 'nameMissing':
      return 'Informe o nome de quem recebe o Pix.';
    case 'cityMissing':
      return 'Informe a cidade de quem recebe o Pix.';
    case 'amountOutOfRange':
      return `O valor do Pix vai de 0,01 a ${formatBrl(cents(error.max))}.`;
    case 'badTxid':
      return 'O txid tem de 1 a 25 letras sem acento e algarismos, sem espaços nem traços.';
  }
}

/** Why a pasted text is no Pix code, in a sentence. */
export function pixErrorSentence(error: PixError): string {
  switch (error.code) {
    case 'empty':
      return 'Cole o código Pix copia e cola.';
    case 'notPix':
      return 'Não é um código Pix copia e cola.';
    case 'malformed':
      return 'O código Pix está incompleto ou tem caracteres a mais: copie-o de novo, inteiro.';
    case 'wrongCrc':
      return 'O código Pix foi alterado: os quatro últimos caracteres não conferem.';
    case 'badField':
      return `O código Pix tem um campo que falta ou não vale (${error.id}).`;
  }
}
