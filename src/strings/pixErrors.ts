import { cents } from '../domain/money/cents';
import { formatBrl } from '../domain/money/formatMoney';
import type { StaticPixError } from '../domain/pix/brCode';

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
