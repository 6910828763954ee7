import type { RemessaKey } from '../cnabLayout';
import { record } from '../field';

const fileHeader = record<RemessaKey>('Remessa, header de arquivo', 400, 'itauManual', [
  ['Tipo de registro', 1, 1, '9(1)', { is: '0' }],
  ['Operação', 2, 2, '9(1)', { is: '1' }],
  ['Literal de remessa', 3, 9, 'X(7)', { is: 'REMESSA' }],
  ['Código do serviço', 10, 11, '9(2)', { is: '01' }],
  ['Literal de serviço', 12, 26, 'X(15)', { is: 'COBRANCA' }],
  ['Agência', 27, 30, '9(4)', { key: 'agency', required: true }],
  ['Zeros', 31, 32, '9(2)'],
  ['Conta', 33, 37, '9(5)', { key: 'account', required: true }],
  ['DAC', 38, 38, '9(1)', { key: 'accountDigit', required: true }],
  ['Brancos', 39, 46, 'X(8)'],
  ['Nome da empresa', 47, 76, 'X(30)', { key: 'companyName', cut: true, required: true }],
  ['Código do banco', 77, 79, '9(3)', { is: '341' }],
  ['Nome do banco', 80, 94, 'X(15)', { is: 'BANCO ITAU SA' }],
  ['Data de geração', 95, 100, '9(6)', { key: 'generatedOn', kind: 'date', required: true }],
  ['Brancos', 101, 394, 'X(294)'],
  ['Número sequencial', 395, 400, '9(6)', { key: 'lineNumber', kind: 'count' }],
]);

const title = record<RemessaKey>('Remessa, registro 1 (título)', 400, 'itauManual', [
  ['Tipo de registro', 1, 1, '9(1)', { is: '1' }],
  ['Código de inscrição', 2, 3, '9(2)', { key: 'companyDocumentType', kind: 'count' }],
  ['Número de inscrição', 4, 17, '9(14)', { key: 'companyDocument', required: true }],
  ['Agência', 18, 21, '9(4)', { key: 'agency', required: true }],
  ['Zeros', 22, 23, '9(2)'],
  ['Conta', 24, 28, '9(5)', { key: 'account', required: true }],
  ['DAC', 29, 29, '9(1)', { key: 'accountDigit', required: true }],
  ['Brancos', 30, 33, 'X(4)'],
  ['Instrução/alegação', 34, 37, '9(4)'],
  ['Uso da empresa', 38, 62, 'X(25)', { key: 'companyKey' }],
  ['Nosso número', 63, 70, '9(8)', { key: 'ourNumber', required: true }],
  ['Quantidade de moeda', 71, 83, '9(8)V9(5)'],
  ['Nº da carteira', 84, 86, '9(3)', { key: 'wallet', required: true }],
  ['Uso do banco', 87, 107, 'X(21)'],
  [
    'Carteira',
    108,
    108,
    'X(1)',
    { key: 'walletCode', verify: 'A nota 5 transcrita não traz a carteira 109; o código I vem de programas públicos.' },
  ],
  ['Código de ocorrência', 109, 110, '9(2)', { key: 'movementCode', required: true }],
  ['Nº do documento', 111, 120, 'X(10)', { key: 'documentNumber', required: true }],
  ['Vencimento', 121, 126, '9(6)', { key: 'dueDate', kind: 'date' }],
  ['Valor do título', 127, 139, '9(11)V9(2)', { key: 'amountCents', required: true }],
  ['Código do banco', 140, 142, '9(3)', { is: '341' }],
  ['Agência cobradora', 143, 147, '9(5)'],
  ['Espécie', 148, 149, 'X(2)', { key: 'kindCode' }],
  ['Aceite', 150, 150, 'X(1)', { key: 'accepted' }],
  ['Data de emissão', 151, 156, '9(6)', { key: 'issueDate', kind: 'date' }],
  [
    'Instrução 1',
    157,
    158,
    'X(2)',
    {
      key: 'protestCode',
      verify:
        'Sem protesto vai 00 (como fazem programas públicos); uma instrução permanente de protesto na conta só se inibe com 10.',
    },
  ],
  ['Instrução 2', 159, 160, 'X(2)', { is: '00' }],
  ['Juros de 1 dia', 161, 173, '9(11)V9(2)', { key: 'interestPerDayCents' }],
  ['Desconto até', 174, 179, '9(6)'],
  ['Valor do desconto', 180, 192, '9(11)V9(2)'],
  ['Valor do IOF', 193, 205, '9(11)V9(2)'],
  ['Abatimento', 206, 218, '9(11)V9(2)'],
  ['Código de inscrição do pagador', 219, 220, '9(2)', { key: 'payerDocumentType', kind: 'count' }],
  ['Número de inscrição do pagador', 221, 234, '9(14)', { key: 'payerDocument', required: true }],
  // note 15 of the manual: name and blanks may be used together
  ['Nome do pagador / brancos', 235, 274, 'X(40)', { key: 'payerName', cut: true, required: true }],
  ['Logradouro', 275, 314, 'X(40)', { key: 'payerStreet', cut: true, required: true }],
  ['Bairro', 315, 326, 'X(12)', { key: 'payerDistrict', cut: true }],
  ['CEP', 327, 334, '9(8)', { key: 'payerPostalCode', required: true }],
  ['Cidade', 335, 349, 'X(15)', { key: 'payerCity', cut: true, required: true }],
  ['Estado', 350, 351, 'X(2)', { key: 'payerState', required: true }],
  ['Sacador/avalista', 352, 381, 'X(30)'],
  ['Brancos', 382, 385, 'X(4)'],
  [
    'Data de mora',
    386,
    391,
    '9(6)',
    {
      key: 'interestFrom',
      kind: 'date',
      verify: 'O manual a pede com a instrução 44; programas públicos a informam sempre que há juros, como aqui.',
    },
  ],
  [
    'Prazo',
    392,
    393,
    '9(2)',
    { key: 'protestDays', kind: 'count', verify: 'Menor prazo de protesto aceito: aqui de 2 a 99 dias corridos.' },
  ],
  ['Brancos', 394, 394, 'X(1)'],
  ['Número sequencial', 395, 400, '9(6)', { key: 'lineNumber', kind: 'count' }],
]);

const fine = record<RemessaKey>('Remessa, registro 2 (multa)', 400, 'itauManual', [
  ['Tipo de registro', 1, 1, '9(1)', { is: '2' }],
  ['Código da multa', 2, 2, 'X(1)', { key: 'fineCode', required: true }],
  ['Data da multa', 3, 10, '9(8)', { key: 'fineFrom', kind: 'date', required: true }],
  ['Multa', 11, 23, '9(11)V9(2)', { key: 'finePercent', required: true }],
  ['Brancos', 24, 394, 'X(371)', { verify: 'O manual transcrito escreve X(370), que não fecha 400 posições.' }],
  ['Número sequencial', 395, 400, '9(6)', { key: 'lineNumber', kind: 'count' }],
]);

const fileTrailer = record<RemessaKey>('Remessa, trailer de arquivo', 400, 'itauManual', [
  ['Tipo de registro', 1, 1, '9(1)', { is: '9' }],
  ['Brancos', 2, 394, 'X(393)'],
  ['Número sequencial', 395, 400, '9(6)', { key: 'lineNumber', kind: 'count' }],
]);

export const itau400Remessa = { fileHeader, title, fine, fileTrailer };
