import type { BoletoSlip } from '../../../src/api/documents/boletoSlip';

/** A slip of invented people; `barcode` is a published example of Banco do Brasil. */
export const slip: BoletoSlip = {
  bank: { name: 'Banco do Brasil', code: '001', digit: '9' },
  barcode: '00193373700000001000500940144816060680935031',
  beneficiary: {
    name: 'Distribuidora Demonstração S.A.',
    document: 'CNPJ 11.222.333/0001-81',
    address: 'Avenida das Demonstrações, 1000, São Paulo, SP, 01000-000',
  },
  payer: {
    name: 'Mercearia São Jorge Ltda.',
    document: 'CNPJ 12.ABC.345/01DE-35',
    address: 'Rua das Acácias, 120, Jardim América, Ribeirão Preto - SP, 14020-260',
  },
  agencyAndCode: '1234-5 / 123456',
  dueDate: '2026-12-10',
  documentDate: '2026-11-24',
  documentNumber: '0977/3',
  documentKind: 'OU',
  acceptance: 'N',
  processedOn: '2026-11-24',
  ourNumber: '31234560000000042',
  wallet: '17',
  amountCents: 123_456,
  instructions: ['Após 10/12/2026, multa de 2,00 % (R$ 24,69).', 'Sujeito a protesto 30 dias após o vencimento.'],
  about: 'Título 0977/3: parcela 3 de 6 da negociação 12',
  installment: '3/6',
  bankPix: null,
};

/** Names and addresses that no form foresees. */
export const longSlip: BoletoSlip = {
  ...slip,
  beneficiary: {
    name: 'Sociedade Brasileira de Distribuição, Importação e Comércio Varejista de Gêneros Alimentícios e Afins do Vale do Paranapanema Ltda.',
    document: 'CNPJ 11.222.333/0001-81',
    address:
      'Rodovia Governador Manoel Machado de Assis, quilômetro 1234,5, Galpão 17-B, Distrito Industrial Prefeito José da Conceição, Santo Antônio da Serra, GO, 72900-000',
  },
  payer: {
    name: 'Cooperativa Agroindustrial dos Produtores Rurais e Criadores de Búfalos do Médio Jequitinhonha em Recuperação Judicial Ltda.',
    document: 'CNPJ 12.ABC.345/01DE-35',
    address:
      'Estrada Municipal Vereador Sebastião Aparecido dos Santos Gonçalves, s/nº, Fazenda Nossa Senhora do Bom Sucesso, São José do Vale do Rio Preto - RJ, 25780-000',
  },
  documentNumber: 'NF-000123456789/012',
  amountCents: 9_999_999_999,
  bankPix:
    '00020101021226870014br.gov.bcb.pix2565qrcodepix.exemplo.com.br/pix/v2/cobv/9d36b84fc70b478fb95c12729b90ca5204000053039865802BR5911FULANO SA6009SAO PAULO62070503***6304ABCD',
};
