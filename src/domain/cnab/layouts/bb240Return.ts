import type { ReturnKey } from '../cnabLayout';
import { record, type FieldRow } from '../field';

type Rows = readonly FieldRow<ReturnKey>[];

const bank: Rows = [['Código do banco na compensação', 1, 3, '9(3)', { is: '001' }]];

const fileHeader = record<ReturnKey>('Retorno, header de arquivo', 240, 'bbReturn', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)', { is: '0000' }],
  ['Tipo de registro', 8, 8, '9(1)', { is: '0' }],
  ['Uso exclusivo FEBRABAN/CNAB', 9, 17, 'X(9)'],
  ['Tipo de inscrição da empresa', 18, 18, '9(1)'],
  ['Número de inscrição da empresa', 19, 32, '9(14)'],
  ['Número do convênio de cobrança BB', 33, 41, '9(9)', { key: 'agreement' }],
  ['Cobrança cedente BB', 42, 45, '9(4)'],
  ['Carteira, variação e campo reservado BB', 46, 52, 'X(7)'],
  ['Agência mantenedora da conta', 53, 57, '9(5)', { key: 'agency' }],
  ['Dígito verificador da agência', 58, 58, 'X(1)'],
  ['Número da conta corrente', 59, 70, '9(12)', { key: 'account' }],
  ['Dígito verificador da conta', 71, 71, 'X(1)'],
  ['Dígito verificador da agência/conta', 72, 72, 'X(1)'],
  ['Nome da empresa', 73, 102, 'X(30)'],
  ['Nome do banco', 103, 132, 'X(30)'],
  ['Uso exclusivo FEBRABAN/CNAB', 133, 142, 'X(10)'],
  ['Código remessa/retorno', 143, 143, '9(1)', { is: '2' }],
  ['Data de geração do arquivo', 144, 151, '9(8)', { key: 'generatedOn', kind: 'date' }],
  ['Hora de geração do arquivo', 152, 157, '9(6)'],
  ['Número sequencial do arquivo', 158, 163, '9(6)', { key: 'fileNumber', kind: 'count' }],
  ['Versão do layout do arquivo', 164, 166, '9(3)'],
  ['Densidade de gravação', 167, 171, '9(5)'],
  ['Usos reservados', 172, 240, 'X(69)'],
]);

const batchHeader = record<ReturnKey>('Retorno, header de lote', 240, 'bbReturn', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)'],
  ['Tipo de registro', 8, 8, '9(1)', { is: '1' }],
  ['Tipo de operação', 9, 9, 'X(1)', { is: 'T' }],
  ['Tipo de serviço', 10, 11, '9(2)', { is: '01' }],
  ['Uso exclusivo FEBRABAN/CNAB', 12, 13, 'X(2)'],
  ['Versão do layout do lote', 14, 16, '9(3)'],
  ['Uso exclusivo FEBRABAN/CNAB', 17, 17, 'X(1)'],
  ['Tipo e número de inscrição da empresa', 18, 33, '9(16)'],
  ['Convênio, carteira e variação', 34, 51, 'X(18)'],
  [
    'Identificação de remessa de testes',
    52,
    53,
    'X(2)',
    { key: 'testMark', verify: 'Se o retorno de uma remessa de teste repete o TS.' },
  ],
  ['Agência e conta', 54, 73, 'X(20)'],
  ['Nome da empresa', 74, 103, 'X(30)'],
  ['Mensagens', 104, 183, 'X(80)'],
  ['Número remessa/retorno', 184, 191, '9(8)'],
  ['Data de gravação', 192, 199, '9(8)'],
  ['Data do crédito', 200, 207, '9(8)'],
  ['Uso exclusivo FEBRABAN/CNAB', 208, 240, 'X(33)'],
]);

function detailRows(segment: string): Rows {
  return [
    ...bank,
    ['Lote de serviço', 4, 7, '9(4)'],
    ['Tipo de registro', 8, 8, '9(1)', { is: '3' }],
    ['Número sequencial do registro no lote', 9, 13, '9(5)'],
    ['Código do segmento', 14, 14, 'X(1)', { is: segment }],
    ['Uso exclusivo FEBRABAN/CNAB', 15, 15, 'X(1)'],
    ['Código de movimento', 16, 17, '9(2)', { key: 'code' }],
  ];
}

const segmentT = record<ReturnKey>('Retorno, segmento T (título)', 240, 'bbReturn', [
  ...detailRows('T'),
  ['Agência mantenedora da conta', 18, 22, '9(5)'],
  ['Dígito verificador da agência', 23, 23, 'X(1)'],
  ['Número da conta corrente', 24, 35, '9(12)'],
  ['Dígito verificador da conta', 36, 36, 'X(1)'],
  ['Dígito verificador da agência/conta', 37, 37, 'X(1)'],
  ['Identificação do título no banco', 38, 57, 'X(20)', { key: 'ourNumber' }],
  ['Código da carteira', 58, 58, '9(1)'],
  ['Número do documento de cobrança', 59, 73, 'X(15)', { key: 'documentNumber' }],
  ['Data de vencimento do título', 74, 81, '9(8)', { key: 'dueDate', kind: 'date' }],
  ['Valor nominal do título', 82, 96, '9(13)V9(2)', { key: 'amountCents' }],
  ['Número do banco', 97, 99, '9(3)'],
  ['Agência cobradora/recebedora', 100, 104, '9(5)'],
  ['Dígito verificador da agência', 105, 105, 'X(1)'],
  ['Identificação do título na empresa', 106, 130, 'X(25)', { key: 'companyKey' }],
  ['Código da moeda', 131, 132, '9(2)'],
  ['Tipo de inscrição', 133, 133, '9(1)'],
  ['Número de inscrição', 134, 148, '9(15)'],
  ['Nome', 149, 188, 'X(40)'],
  ['Número do contrato da operação de crédito', 189, 198, '9(10)'],
  ['Valor da tarifa/custas', 199, 213, '9(13)V9(2)', { key: 'feeCents' }],
  ['Motivo da ocorrência', 214, 223, 'X(10)', { key: 'reasons' }],
  ['Uso exclusivo FEBRABAN/CNAB', 224, 240, 'X(17)'],
]);

const segmentU = record<ReturnKey>('Retorno, segmento U (valores)', 240, 'bbReturn', [
  ...detailRows('U'),
  ['Juros/multa/encargos', 18, 32, '9(13)V9(2)', { key: 'chargesCents' }],
  ['Valor do desconto concedido', 33, 47, '9(13)V9(2)', { key: 'discountCents' }],
  ['Valor do abatimento concedido', 48, 62, '9(13)V9(2)', { key: 'rebateCents' }],
  ['Valor do IOF recolhido', 63, 77, '9(13)V9(2)'],
  ['Valor pago pelo pagador', 78, 92, '9(13)V9(2)', { key: 'paidCents' }],
  ['Valor líquido a ser creditado', 93, 107, '9(13)V9(2)', { key: 'creditedCents' }],
  ['Valor de outras despesas', 108, 122, '9(13)V9(2)'],
  ['Valor de outros créditos', 123, 137, '9(13)V9(2)'],
  ['Data da ocorrência', 138, 145, '9(8)', { key: 'occurredOn', kind: 'date' }],
  ['Data da efetivação do crédito', 146, 153, '9(8)', { key: 'creditedOn', kind: 'date' }],
  ['Ocorrência do pagador', 154, 210, 'X(57)'],
  ['Banco correspondente na compensação', 211, 213, '9(3)'],
  ['Nosso número no banco correspondente', 214, 233, 'X(20)'],
  ['Uso exclusivo FEBRABAN/CNAB', 234, 240, 'X(7)'],
]);

const batchTrailer = record<ReturnKey>('Retorno, trailer de lote', 240, 'bbReturn', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)'],
  ['Tipo de registro', 8, 8, '9(1)', { is: '5' }],
  ['Uso exclusivo FEBRABAN/CNAB', 9, 17, 'X(9)'],
  ['Quantidade de registros do lote', 18, 23, '9(6)', { key: 'batchLines', kind: 'count' }],
  ['Totais e uso exclusivo FEBRABAN/CNAB', 24, 240, 'X(217)'],
]);

const fileTrailer = record<ReturnKey>('Retorno, trailer de arquivo', 240, 'bbReturn', [
  ...bank,
  ['Lote de serviço', 4, 7, '9(4)', { is: '9999' }],
  ['Tipo de registro', 8, 8, '9(1)', { is: '9' }],
  ['Uso exclusivo FEBRABAN/CNAB', 9, 17, 'X(9)'],
  ['Quantidade de lotes do arquivo', 18, 23, '9(6)', { key: 'batchCount', kind: 'count' }],
  ['Quantidade de registros do arquivo', 24, 29, '9(6)', { key: 'fileLines', kind: 'count' }],
  ['Quantidade de contas e uso exclusivo FEBRABAN/CNAB', 30, 240, 'X(211)'],
]);

export const bb240Return = { fileHeader, batchHeader, segmentT, segmentU, batchTrailer, fileTrailer };
