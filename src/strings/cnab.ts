import type { RemessaProblem } from '../domain/cnab/remessa';
import type { ReturnError } from '../domain/cnab/returnFile';

/** Where a person finds what a file cannot be written with. */
const fields: Record<string, string> = {
  'company.name': 'Nome da empresa',
  'company.document': 'CNPJ da empresa',
  'account.agency': 'Agência da conta',
  'account.agencyDigit': 'Dígito da agência',
  'account.account': 'Número da conta',
  'account.accountDigit': 'Dígito da conta',
  'account.agreement': 'Convênio',
  'account.wallet': 'Carteira',
  'account.walletVariation': 'Variação da carteira',
  date: 'Data do arquivo',
  time: 'Hora do arquivo',
  fileNumber: 'Número do arquivo',
  instructions: 'Quantidade de instruções',
  ourNumber: 'Nosso número',
  documentNumber: 'Número do título',
  companyKey: 'Identificação na empresa',
  kind: 'Espécie',
  issueDate: 'Data de emissão',
  dueDate: 'Vencimento',
  amountCents: 'Valor',
  fineRate: 'Multa',
  interestPerDayCents: 'Juros por dia',
  protestAfterDays: 'Dias para protesto',
  'payer.name': 'Nome do cliente',
  'payer.document': 'CPF/CNPJ do cliente',
  'payer.street': 'Endereço do cliente',
  'payer.district': 'Bairro do cliente',
  'payer.city': 'Cidade do cliente',
  'payer.state': 'UF do cliente',
  'payer.postalCode': 'CEP do cliente',
};

/** `Título 0977/3: falta o CEP do cliente.` */
export function remessaProblemText(problem: RemessaProblem): string {
  const { documentNumber } = problem;
  const said = reasonOf(problem);
  return documentNumber === null ? said : `Título ${documentNumber}: ${said}`;
}

function reasonOf({ code, field, value, max }: RemessaProblem): string {
  const name = fields[field] ?? field;
  switch (code) {
    case 'missing':
      return `${name} não informado.`;
    case 'tooLong':
      return `${name} (${value}) passa dos ${max} caracteres do arquivo do banco.`;
    case 'notNumeric':
      return `${name} (${value}) tem letras, e o arquivo do banco só aceita números.`;
    case 'invalid':
      return field === 'issueDate' ? `${name} posterior ao vencimento.` : `${name} inválido: ${value}.`;
    case 'outOfRange':
      return `${name} fora do que o arquivo do banco aceita.`;
    case 'tooPrecise':
      return `${name} com mais de duas casas decimais no percentual.`;
    case 'duplicated':
      return `${name} ${value} aparece duas vezes no mesmo arquivo.`;
    case 'unsupported':
      return `${name} ${value} não está entre as que este programa escreve.`;
  }
}

/** `Linha 5, coluna 395, Número sequencial: esperado 000005, veio 000004.` Nothing was read. */
export function returnErrorText(error: ReturnError): string {
  return `${placeOf(error)}: ${whatOf(error)} Nada foi lido.`;
}

function placeOf({ line, column, field }: ReturnError): string {
  const place = `Linha ${line}, coluna ${column}`;
  return field === null ? place : `${place}, ${field}`;
}

function whatOf({ code, expected, found }: ReturnError): string {
  switch (code) {
    case 'empty':
      return 'o arquivo está vazio.';
    case 'unknownLayout':
      return 'não é um arquivo de retorno de um banco e layout que este programa lê (Banco do Brasil 240, Itaú 400).';
    case 'notAReturn':
      return 'é uma remessa, não um retorno.';
    case 'lineLength':
      return `a linha tem ${found} caracteres e devia ter ${expected}.`;
    case 'badField':
    case 'badSequence':
      if (expected === null) return `depois do fim do arquivo veio “${found}”.`;
      return found === null || found === ''
        ? `esperado ${expected}, e não veio nada.`
        : `esperado ${expected}, veio “${found}”.`;
    case 'totalsDiffer':
      return `as linhas dão ${expected}, o arquivo diz ${found}.`;
  }
}
