import type { RemessaKey } from '../cnabLayout';
import { record, type FieldRow } from '../field';

type Rows = readonly FieldRow<RemessaKey>[];

const bank: Rows = [['Código do banco na compensação', 1, 3, '9(3)', { is: '001' }]];

/** The company's agreement and account, in file header and lot header alike but one place apart. */
function agreementRows(from: number, testMark: FieldRow<RemessaKey>): Rows {
  const at = (first: number, length: number): [number, number] => [from + first, from + first + length - 1];
  return [
    ['Número do convênio de cobrança BB', ...at(0, 9), '9(9)', { key: 'agreement', required: true }],
    ['Cobrança cedente BB', ...at(9, 4), '9(4)', { is: '0014' }],
    ['Número da carteira de cobrança BB', ...at(13, 2), '9(2)', { key: 'wallet', required: true }],
    ['Número da variação da carteira', ...at(15, 3), '9(3)', { key: 'walletVariation', required: true }],
    testMark,
    ['Agência mantenedora da conta', ...at(20, 5), '9(5)', { key: 'agency', required: true }],
    ['Dígito verificador da agência', ...at(25, 1), 'X(1)', { key: 'agencyDigit', required: true }],
    ['Número da conta corrente', ...at(26, 12), '9(12)', { key: 'account', required: true }],
    ['Dígito verificador da conta', ...at(38, 1), 'X(1)', { key: 'accountDigit', required: true }],
    ['Dígito verificador da agência/conta', ...at(39, 1), 'X(1)'],
    ['Nome da empresa', ...at(40, 30), 'X(30)', { key: 'companyName', cut: true, required: true }],
  ];
}

const fileHeader = record<RemessaKey>('Remessa, header de arquivo', 240, 'bbManual', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)', { is: '0000' }],
  ['Tipo de registro', 8, 8, '9(1)', { is: '0' }],
  ['Uso exclusivo FEBRABAN/CNAB', 9, 17, 'X(9)'],
  ['Tipo de inscrição da empresa', 18, 18, '9(1)', { key: 'companyDocumentType', kind: 'count' }],
  ['Número de inscrição da empresa', 19, 32, '9(14)', { key: 'companyDocument', required: true }],
  ...agreementRows(33, [
    'Campo reservado BB',
    51,
    52,
    'X(2)',
    { verify: 'Em branco, como manda o manual citado; um programa público repete aqui o TS da remessa de teste.' },
  ]),
  ['Nome do banco', 103, 132, 'X(30)', { is: 'BANCO DO BRASIL S.A.' }],
  ['Uso exclusivo FEBRABAN/CNAB', 133, 142, 'X(10)'],
  ['Código remessa/retorno', 143, 143, '9(1)', { is: '1' }],
  ['Data de geração do arquivo', 144, 151, '9(8)', { key: 'generatedOn', kind: 'date', required: true }],
  ['Hora de geração do arquivo', 152, 157, '9(6)', { key: 'generatedAt', required: true }],
  ['Número sequencial do arquivo', 158, 163, '9(6)', { key: 'fileNumber', kind: 'count', required: true }],
  ['Versão do layout do arquivo', 164, 166, '9(3)', { is: '084' }],
  ['Densidade de gravação', 167, 171, '9(5)'],
  ['Uso reservado do banco', 172, 191, 'X(20)'],
  ['Uso reservado da empresa', 192, 211, 'X(20)'],
  ['Uso exclusivo FEBRABAN/CNAB', 212, 240, 'X(29)'],
]);

const batchHeader = record<RemessaKey>('Remessa, header de lote', 240, 'bbManual', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)', { is: '0001' }],
  ['Tipo de registro', 8, 8, '9(1)', { is: '1' }],
  ['Tipo de operação', 9, 9, 'X(1)', { is: 'R' }],
  ['Tipo de serviço', 10, 11, '9(2)', { is: '01' }],
  ['Uso exclusivo FEBRABAN/CNAB', 12, 13, 'X(2)'],
  ['Versão do layout do lote', 14, 16, '9(3)', { is: '043' }],
  ['Uso exclusivo FEBRABAN/CNAB', 17, 17, 'X(1)'],
  ['Tipo de inscrição da empresa', 18, 18, '9(1)', { key: 'companyDocumentType', kind: 'count' }],
  ['Número de inscrição da empresa', 19, 33, '9(15)', { key: 'companyDocument', required: true }],
  ...agreementRows(34, [
    'Identificação de remessa de testes',
    52,
    53,
    'X(2)',
    {
      key: 'testMark',
      verify: 'TS até a homologação: a agência tem de pôr o intercâmbio em TESTE antes do envio.',
    },
  ]),
  ['Mensagem 1', 104, 143, 'X(40)'],
  ['Mensagem 2', 144, 183, 'X(40)'],
  ['Número remessa/retorno', 184, 191, '9(8)', { key: 'fileNumber', kind: 'count', required: true }],
  ['Data de gravação', 192, 199, '9(8)', { key: 'generatedOn', kind: 'date', required: true }],
  ['Data do crédito', 200, 207, '9(8)'],
  ['Uso exclusivo FEBRABAN/CNAB', 208, 240, 'X(33)'],
]);

function detailRows(segment: string): Rows {
  return [
    ...bank,
    ['Lote de serviço', 4, 7, '9(4)', { is: '0001' }],
    ['Tipo de registro', 8, 8, '9(1)', { is: '3' }],
    ['Número sequencial do registro no lote', 9, 13, '9(5)', { key: 'detailNumber', kind: 'count', required: true }],
    ['Código do segmento', 14, 14, 'X(1)', { is: segment }],
    ['Uso exclusivo FEBRABAN/CNAB', 15, 15, 'X(1)'],
    ['Código de movimento', 16, 17, '9(2)', { key: 'movementCode', required: true }],
  ];
}

const segmentP = record<RemessaKey>('Remessa, segmento P (título)', 240, 'bbManual', [
  ...detailRows('P'),
  ['Agência mantenedora da conta', 18, 22, '9(5)', { key: 'agency', required: true }],
  ['Dígito verificador da agência', 23, 23, 'X(1)', { key: 'agencyDigit', required: true }],
  ['Número da conta corrente', 24, 35, '9(12)', { key: 'account', required: true }],
  ['Dígito verificador da conta', 36, 36, 'X(1)', { key: 'accountDigit', required: true }],
  ['Dígito verificador da agência/conta', 37, 37, 'X(1)'],
  ['Identificação do título no banco', 38, 57, 'X(20)', { key: 'ourNumber', required: true }],
  ['Código da carteira', 58, 58, '9(1)', { key: 'walletCode', required: true }],
  ['Forma de cadastramento do título', 59, 59, '9(1)'],
  ['Tipo de documento', 60, 60, 'X(1)'],
  ['Identificação da emissão', 61, 61, '9(1)'],
  ['Identificação da distribuição', 62, 62, 'X(1)'],
  ['Número do documento de cobrança', 63, 77, 'X(15)', { key: 'documentNumber', required: true }],
  ['Data de vencimento do título', 78, 85, '9(8)', { key: 'dueDate', kind: 'date', required: true }],
  ['Valor nominal do título', 86, 100, '9(13)V9(2)', { key: 'amountCents', required: true }],
  ['Agência encarregada da cobrança', 101, 105, '9(5)'],
  ['Dígito verificador da agência', 106, 106, 'X(1)'],
  [
    'Espécie do título',
    107,
    108,
    '9(2)',
    {
      key: 'kindCode',
      required: true,
      verify: 'OU (99, outros) consta da tabela C015 da FEBRABAN, mas não da lista citada do BB para a carteira 17.',
    },
  ],
  ['Título aceito/não aceito', 109, 109, 'X(1)', { key: 'accepted', required: true }],
  ['Data da emissão do título', 110, 117, '9(8)', { key: 'issueDate', kind: 'date', required: true }],
  [
    'Código do juros de mora',
    118,
    118,
    '9(1)',
    {
      key: 'interestCode',
      verify: 'O 3 (isento) não é tratado pelo BB: sem juros, a isenção tem de estar no cadastro da carteira.',
    },
  ],
  ['Data do juros de mora', 119, 126, '9(8)', { key: 'interestFrom', kind: 'date' }],
  ['Juros de mora por dia', 127, 141, '9(13)V9(2)', { key: 'interestPerDayCents' }],
  ['Código do desconto 1', 142, 142, '9(1)'],
  ['Data do desconto 1', 143, 150, '9(8)'],
  ['Desconto 1', 151, 165, '9(13)V9(2)'],
  ['Valor do IOF', 166, 180, '9(13)V9(2)'],
  ['Valor do abatimento', 181, 195, '9(13)V9(2)'],
  ['Identificação do título na empresa', 196, 220, 'X(25)', { key: 'companyKey' }],
  [
    'Código para protesto',
    221,
    221,
    '9(1)',
    { key: 'protestCode', required: true, verify: 'Efeito deste campo num movimento que não é entrada.' },
  ],
  ['Número de dias para protesto', 222, 223, '9(2)', { key: 'protestDays', kind: 'count' }],
  ['Código para baixa/devolução', 224, 224, '9(1)'],
  ['Número de dias para baixa/devolução', 225, 227, '9(3)'],
  ['Código da moeda', 228, 229, '9(2)', { is: '09' }],
  ['Número do contrato da operação de crédito', 230, 239, '9(10)'],
  ['Uso exclusivo FEBRABAN/CNAB', 240, 240, 'X(1)'],
]);

const segmentQ = record<RemessaKey>('Remessa, segmento Q (pagador)', 240, 'bbManual', [
  ...detailRows('Q'),
  ['Tipo de inscrição', 18, 18, '9(1)', { key: 'payerDocumentType', kind: 'count' }],
  ['Número de inscrição', 19, 33, '9(15)', { key: 'payerDocument', required: true }],
  ['Nome', 34, 73, 'X(40)', { key: 'payerName', cut: true, required: true }],
  ['Endereço', 74, 113, 'X(40)', { key: 'payerStreet', cut: true, required: true }],
  ['Bairro', 114, 128, 'X(15)', { key: 'payerDistrict', cut: true }],
  ['CEP e sufixo do CEP', 129, 136, '9(8)', { key: 'payerPostalCode', required: true }],
  ['Cidade', 137, 151, 'X(15)', { key: 'payerCity', cut: true, required: true }],
  ['Unidade da Federação', 152, 153, 'X(2)', { key: 'payerState', required: true }],
  ['Tipo de inscrição do sacador/avalista', 154, 154, '9(1)'],
  ['Número de inscrição do sacador/avalista', 155, 169, '9(15)'],
  ['Nome do sacador/avalista', 170, 209, 'X(40)'],
  ['Banco correspondente na compensação', 210, 212, '9(3)'],
  ['Nosso número no banco correspondente', 213, 232, 'X(20)'],
  ['Uso exclusivo FEBRABAN/CNAB', 233, 240, 'X(8)'],
]);

const segmentR = record<RemessaKey>('Remessa, segmento R (multa)', 240, 'bbManual', [
  ...detailRows('R'),
  ['Código do desconto 2', 18, 18, '9(1)'],
  ['Data do desconto 2', 19, 26, '9(8)'],
  ['Desconto 2', 27, 41, '9(13)V9(2)'],
  ['Código do desconto 3', 42, 42, '9(1)'],
  ['Data do desconto 3', 43, 50, '9(8)'],
  ['Desconto 3', 51, 65, '9(13)V9(2)'],
  ['Código da multa', 66, 66, 'X(1)', { key: 'fineCode', required: true }],
  ['Data da multa', 67, 74, '9(8)', { key: 'fineFrom', kind: 'date', required: true }],
  ['Multa (percentual)', 75, 89, '9(13)V9(2)', { key: 'finePercent', required: true }],
  ['Informação ao pagador', 90, 99, 'X(10)'],
  ['Mensagem 3', 100, 139, 'X(40)'],
  ['Mensagem 4', 140, 179, 'X(40)'],
  ['Uso exclusivo FEBRABAN/CNAB', 180, 199, 'X(20)'],
  ['Código de ocorrência do pagador', 200, 207, '9(8)'],
  ['Banco para débito', 208, 210, '9(3)'],
  ['Agência para débito', 211, 215, '9(5)'],
  ['Dígito da agência para débito', 216, 216, 'X(1)'],
  ['Conta para débito', 217, 228, '9(12)'],
  ['Dígito da conta para débito', 229, 229, 'X(1)'],
  ['Dígito da agência/conta para débito', 230, 230, 'X(1)'],
  ['Aviso de débito automático', 231, 231, '9(1)'],
  ['Uso exclusivo FEBRABAN/CNAB', 232, 240, 'X(9)'],
]);

const batchTrailer = record<RemessaKey>('Remessa, trailer de lote', 240, 'bbManual', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)', { is: '0001' }],
  ['Tipo de registro', 8, 8, '9(1)', { is: '5' }],
  ['Uso exclusivo FEBRABAN/CNAB', 9, 17, 'X(9)'],
  ['Quantidade de registros do lote', 18, 23, '9(6)', { key: 'batchLines', kind: 'count', required: true }],
  ['Uso exclusivo FEBRABAN/CNAB', 24, 240, 'X(217)'],
]);

const fileTrailer = record<RemessaKey>('Remessa, trailer de arquivo', 240, 'bbManual', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)', { is: '9999' }],
  ['Tipo de registro', 8, 8, '9(1)', { is: '9' }],
  ['Uso exclusivo FEBRABAN/CNAB', 9, 17, 'X(9)'],
  ['Quantidade de lotes do arquivo', 18, 23, '9(6)', { is: '000001' }],
  ['Quantidade de registros do arquivo', 24, 29, '9(6)', { key: 'fileLines', kind: 'count', required: true }],
  ['Quantidade de contas para conciliação', 30, 35, '9(6)'],
  ['Uso exclusivo FEBRABAN/CNAB', 36, 240, 'X(205)'],
]);

export const bb240Remessa = { fileHeader, batchHeader, segmentP, segmentQ, segmentR, batchTrailer, fileTrailer };
