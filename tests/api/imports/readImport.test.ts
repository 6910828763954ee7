import iconv from 'iconv-lite';
import { importOptionsSchema, type ImportOptions } from '../../../src/contract/imports';
import { collectIssues } from '../../../src/api/imports/issues';
import { readContent } from '../../../src/api/imports/readContent';
import { readImport } from '../../../src/api/imports/readImport';

type Options = Partial<ImportOptions>;

async function read(content: string | Uint8Array, options: Options = {}) {
  const issues = collectIssues();
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const opened = await readContent({ bytes }, options.sheet, issues);
  const { file, layout } = readImport(opened, importOptionsSchema.parse(options), new Map(), issues);
  const brief = (list: ReturnType<typeof issues.errors>) =>
    list.map(({ line, column, code }) => ({ line, column, code }));
  return {
    titles: file?.titles ?? [],
    credits: file?.credits ?? [],
    provisional: file?.provisional ?? 0,
    clients: [...(file?.clients.values() ?? [])],
    layout,
    errors: brief(issues.errors()),
    warnings: brief(issues.warnings()),
    sentences: [...issues.errors(), ...issues.warnings()].map((issue) => issue.message),
  };
}

const header = 'Código do cliente;Cliente;CPF/CNPJ;Título;Parcela;Vencimento;Valor;Saldo';

describe('layouts of ERPs', () => {
  it('reads Omie, whose list has no names and whose parcel is 001/003', async () => {
    const { titles, errors } = await read(
      'codigo_lancamento_omie;codigo_cliente_fornecedor;data_vencimento;data_previsao;valor_documento;numero_documento;numero_parcela;codigo_tipo_documento;data_emissao;status_titulo\n' +
        '900123;55501;10/08/2026;12/08/2026;180,00;1021;002/003;BOL;10/06/2026;ATRASADO\n' +
        '900124;55501;10/09/2026;12/09/2026;180,00;1021;003/003;BOL;10/06/2026;RECEBIDO\n',
    );
    expect(errors).toEqual([]);
    expect(titles).toMatchObject([
      {
        key: '900123',
        clientKey: '55501',
        number: '1021',
        installmentNumber: 2,
        installmentCount: 3,
        dueDate: '2026-08-10',
        issueDate: '2026-06-10',
        faceValueCents: 18_000,
        outcome: 'open',
      },
      { key: '900124', outcome: 'paid', balanceCents: 0 },
    ]);
  });

  it('reads Bling, whose situation is a number', async () => {
    const { titles, clients, errors } = await read(
      'id,situacao,vencimento,vencimentoOriginal,valor,saldo,dataEmissao,numeroDocumento,contato.nome,contato.numeroDocumento\n' +
        '1,3,2026-09-15,2026-09-01,"1,200.50",700.25,2026-08-01,NF 10,Padaria Aurora,11222333000181\n' +
        '2,2,2026-09-01,2026-09-01,100.00,0.00,2026-08-01,NF 11,Padaria Aurora,11222333000181\n' +
        '3,5,2026-09-01,2026-09-01,100.00,100.00,2026-08-01,NF 12,Padaria Aurora,11222333000181\n',
    );
    expect(errors).toEqual([]);
    expect(clients).toMatchObject([{ key: '11222333000181', name: 'Padaria Aurora', document: '11222333000181' }]);
    expect(titles).toMatchObject([
      { key: '1', faceValueCents: 120_050, balanceCents: 70_025, originalDueDate: '2026-09-01', outcome: 'open' },
      { key: '2', outcome: 'paid' },
      { key: '3', outcome: 'cancelled' },
    ]);
  });

  it('reads Tiny, by words', async () => {
    const { titles, clients } = await read(
      'id;situacao;data;dataVencimento;numeroDocumento;serieDocumento;valor;saldo;cliente.nome;cliente.cpfCnpj;cliente.email\n' +
        '77;atrasadas;01/06/2026;01/07/2026;555;1;95,00;95,00;Ana Souza;529.982.247-25;ana@exemplo.com.br\n',
    );
    expect(titles).toMatchObject([{ key: '77', number: '555', dueDate: '2026-07-01', issueDate: '2026-06-01' }]);
    expect(clients).toMatchObject([{ key: '52998224725', isConsumer: true, email: 'ana@exemplo.com.br' }]);
  });

  it('reads a Conta Azul sheet, where a payment date means paid', async () => {
    const { titles, errors } = await read(
      'Data de Pagamento;Data de Vencimento;Data de Competência;Descrição;Categoria;Valor;Centro de Custo;Cliente/Fornecedor;CNPJ/CPF Cliente/Fornecedor;Observações\n' +
        ';10/08/2026;01/08/2026;Venda 12 - 1/2;Vendas;R$ 1.180,00;;Loja Sol;11.222.333/0001-81;\n' +
        '11/09/2026;10/09/2026;01/08/2026;Venda 12 - 2/2;Vendas;R$ 1.180,00;;Loja Sol;11.222.333/0001-81;\n',
    );
    expect(errors).toEqual([]);
    expect(titles.map(({ key, outcome, faceValueCents }) => ({ key, outcome, faceValueCents }))).toEqual([
      { key: 'Venda 12 - 1/2/11222333000181/2026-08-10', outcome: 'open', faceValueCents: 118_000 },
      { key: 'Venda 12 - 2/2/11222333000181/2026-09-10', outcome: 'paid', faceValueCents: 118_000 },
    ]);
  });

  it('reads Protheus SE1: compound keys, aaaammdd, credits and provisional titles left out', async () => {
    const { titles, clients, credits, provisional, errors, warnings } = await read(
      'E1_FILIAL;E1_PREFIXO;E1_NUM;E1_PARCELA;E1_TIPO;E1_CLIENTE;E1_LOJA;E1_NOMCLI;E1_EMISSAO;E1_VENCTO;E1_VENCREA;E1_VENCORI;E1_BAIXA;E1_VALOR;E1_SALDO\n' +
        '01;UNI;000123;A;NF;000045;01;COMERCIAL LIMA;20260601;20260805;20260805;20260801;20260820;1500.00;900.00\n' +
        '01;UNI;000124; ;NF;000045;01;COMERCIAL LIMA;20260601;20260805;20260805;20260801;        ;1500.00;1500.00\n' +
        '01;UNI;000009; ;NCC;000045;01;COMERCIAL LIMA;20260601;20260805;20260805;20260801;        ;200.00;200.00\n' +
        '01;UNI;000010; ;RA;000045;01;COMERCIAL LIMA;20260601;20260805;20260805;20260801;        ;200.00;200.00\n' +
        '01;UNI;000123;A;AB-;000045;01;COMERCIAL LIMA;20260601;20260805;20260805;20260801;        ;10.00;10.00\n' +
        '01;UNI;000123;A;IR-;000045;01;COMERCIAL LIMA;20260601;20260805;20260805;20260801;        ;10.00;10.00\n' +
        '01;UNI;000011; ;PR;000045;01;COMERCIAL LIMA;20260601;20260805;20260805;20260801;        ;10.00;10.00\n',
    );
    expect(errors).toEqual([]);
    expect(credits.map(({ kind, key, linkKey, amountCents }) => ({ kind, key, linkKey, amountCents }))).toEqual([
      { kind: 'credit', key: '01/UNI/000009//NCC', linkKey: null, amountCents: 20_000 },
      { kind: 'advance', key: '01/UNI/000010//RA', linkKey: null, amountCents: 20_000 },
      { kind: 'rebate', key: '01/UNI/000123/A/AB-', linkKey: '01/UNI/000123/A', amountCents: 1_000 },
      { kind: 'rebate', key: '01/UNI/000123/A/IR-', linkKey: '01/UNI/000123/A', amountCents: 1_000 },
    ]);
    expect(provisional).toBe(1);
    expect(warnings).toEqual([
      { line: 4, column: null, code: 'creditsTaken' },
      { line: 8, column: null, code: 'provisionalSkipped' },
    ]);
    expect(clients).toMatchObject([{ key: '000045/01', name: 'COMERCIAL LIMA' }]);
    expect(titles).toMatchObject([
      {
        key: '01/UNI/000123/A/NF',
        number: '000123-A',
        originalDueDate: '2026-08-01',
        dueDate: '2026-08-05',
        balanceCents: 90_000,
        interestFrom: '2026-08-20',
        outcome: 'open',
      },
      { key: '01/UNI/000124//NF', interestFrom: null, outcome: 'open' },
    ]);
  });

  it('reads the headers of Protheus’ own screens, where Cliente is a code beside Nome Cliente', async () => {
    const { titles, clients, credits, errors } = await read(
      'Filial;Prefixo;No. Titulo;Parcela;Tipo;Natureza;Cliente;Loja;Nome Cliente;DT Emissao;Vencimento;Vencto Real;Vencto Orig;Vlr.Titulo;Saldo\n' +
        '01;UNI;000123;001;NF;1001;000045;01;COMERCIAL LIMA;01/06/2026;05/08/2026;05/08/2026;01/08/2026;1.500,00;900,00\n' +
        '01;UNI;000123;001;AB-;1001;000045;01;COMERCIAL LIMA;01/06/2026;05/08/2026;05/08/2026;01/08/2026;50,00;50,00\n',
    );
    expect(errors).toEqual([]);
    expect(clients).toMatchObject([{ key: '000045/01', name: 'COMERCIAL LIMA' }]);
    expect(titles).toMatchObject([
      {
        key: '01/UNI/000123/1/NF',
        dueDate: '2026-08-05',
        originalDueDate: '2026-08-01',
        issueDate: '2026-06-01',
        balanceCents: 90_000,
        linkKey: '01/UNI/000123/1',
      },
    ]);
    expect(credits).toMatchObject([{ linkKey: '01/UNI/000123/1' }]);
  });

  it('reads English headers and a declared American date', async () => {
    const { titles, errors } = await read(
      'Customer ID,Customer Name,Invoice Number,Installment,Due Date,Amount,Open Balance\nC1,Acme,INV-9,2,9/1/2026,"1,000.00",250.5\n',
      { dateFormat: 'm/d/yyyy' },
    );
    expect(errors).toEqual([]);
    expect(titles).toMatchObject([
      { key: 'INV-9/2', clientKey: 'C1', dueDate: '2026-09-01', faceValueCents: 100_000, balanceCents: 25_050 },
    ]);
  });

  it('takes other headers from a mapping, in either language', async () => {
    const { titles, errors } = await read('Cod;Doc Fiscal;Pc;Vence em;Quanto\n9;ABC;1;2026-01-31;10\n', {
      map: { clientKey: 'Cod', number: 'doc fiscal', parcela: 'Pc', vencimento: 'Vence em', amount: 'Quanto' },
    });
    expect(errors).toEqual([]);
    expect(titles).toMatchObject([{ key: 'ABC/1', clientKey: '9', dueDate: '2026-01-31', faceValueCents: 1_000 }]);
  });

  it('says which mapped header and which field do not exist', async () => {
    const { sentences } = await read(`${header}\n1;A;;T;1;01/02/2026;1,00;\n`, {
      map: { frete: 'Frete', phone: 'Telefonema' },
    });
    expect(sentences).toEqual([
      expect.stringContaining('campo desconhecido: frete'),
      'O mapeamento aponta para a coluna “Telefonema”, que não existe no arquivo.',
    ]);
  });
});

describe('text and shape of a file', () => {
  const line = '1;Padaria São João;;T-1;1;31/12/2026;1.234,56;';

  it.each([
    ['UTF-8', Buffer.from(`${header}\n${line}\n`, 'utf8')],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${header}\n${line}\n`, 'utf8')],
    ['Windows-1252', iconv.encode(`${header}\r\n${line}\r\n`, 'windows-1252')],
    ['UTF-16', iconv.encode(`\uFEFF${header}\r\n${line}\r\n`, 'utf-16le')],
    ['old Mac line ends', Buffer.from(`${header}\r${line}\r`, 'utf8')],
  ])('reads %s', async (_name, bytes) => {
    const { titles, clients, errors } = await read(bytes);
    expect(errors).toEqual([]);
    expect(clients).toMatchObject([{ name: 'Padaria São João' }]);
    expect(titles).toMatchObject([{ faceValueCents: 123_456, dueDate: '2026-12-31' }]);
  });

  it.each([
    ['semicolon', ';'],
    ['comma', ','],
    ['tab', '\t'],
  ])('guesses the %s', async (_name, mark) => {
    const { titles, errors } = await read(
      `sep=${mark}\n${header.replaceAll(';', mark)}\n${['1', 'A', '', 'T', '1', '2026-12-31', '"1.234,56"', ''].join(mark)}\n`,
    );
    expect(errors).toEqual([]);
    expect(titles).toMatchObject([{ line: 3, faceValueCents: 123_456 }]);
  });

  it('finds the headers under the title lines of a report', async () => {
    const { titles } = await read(`Contas a receber\nEmitido em;24/11/2026\n\n${header}\n${line}\n`);
    expect(titles).toMatchObject([{ line: 5, key: 'T-1/1' }]);
  });

  it('keeps line numbers right after quoted cells with line ends, and loose quotes', async () => {
    const { titles, clients, errors } = await read(
      `${header};Endereço\r\n1;"Padaria ""Aurora""";;T-1;1;31/12/2026;1,00;;"Rua A\r\nsala 2"\r\n2;Bar "do Zé";;T-2;1;32/12/2026;1,00;;\r\n`,
    );
    expect(titles).toMatchObject([{ line: 2 }]);
    expect(clients).toMatchObject([{ name: 'Padaria "Aurora"', address: 'Rua A sala 2' }]);
    expect(errors).toEqual([{ line: 4, column: 'Vencimento', code: 'impossibleDate' }]);
  });

  it('skips totals and footers at the end, with a warning each', async () => {
    const { titles, errors, warnings } = await read(
      `${header}\n${line}\nTOTAL GERAL;;;;;;1.234,56;1.234,56\n;;;;;;1.234,56;\nEmitido por Fulano;;;;;;;\n`,
    );
    expect(titles).toHaveLength(1);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      { line: 3, column: null, code: 'totalsRow' },
      { line: 4, column: null, code: 'totalsRow' },
      { line: 5, column: null, code: 'footerRow' },
    ]);
  });

  it.each([
    ['an empty file', '', 'emptyFile'],
    ['blank lines', ' \n \n', 'emptyFile'],
    ['a workbook under another name', Buffer.from('PK\u0003\u0004rest'), 'unreadableWorkbook'],
    ['a text without headers', 'lorem ipsum\ndolor sit\n', 'headerNotFound'],
    ['headers without titles', `${header}\n`, 'noTitles'],
    ['quotes left open', `${header}\n1;"A;;T;1;31/12/2026;1,00;\n`, 'quoteNotClosed'],
  ])('refuses %s', async (_name, content, code) => {
    expect((await read(content)).errors.map((error) => error.code)).toEqual([code]);
  });

  it('names every required column that is missing', async () => {
    const { sentences } = await read('Nome fantasia;Telefone\nX;1\n');
    expect(sentences.join('\n')).toMatch(/código do cliente[\s\S]*chave do título[\s\S]*vencimento[\s\S]*valor/);
  });

  it('keeps text that looks like a formula as it is', async () => {
    const { clients, titles } = await read(`${header}\n=1+1;=HYPERLINK("x");;@SUM(A1);1;31/12/2026;1,00;\n`);
    expect(clients).toMatchObject([{ key: '=1+1', name: '=HYPERLINK("x")' }]);
    expect(titles).toMatchObject([{ number: '@SUM(A1)' }]);
  });
});

describe('what is wrong in a line', () => {
  it('reports every wrong cell, by line and column, and still reads the good lines', async () => {
    const { titles, errors } = await read(
      `${header}\n` +
        ';A;;T-1;1;31/12/2026;1,00;\n' +
        '1;A;;;1;31/12/2026;1,00;\n' +
        '1;A;;T-3;1;31/02/2026;abc;\n' +
        '1;A;;T-4;1;;;\n' +
        '1;A;;T-5;1;31/12/2026;1,005;\n' +
        '1;A;;T-6;1;31/12/2026;0,00;\n' +
        '1;A;;1,5E+15;1;31/12/2026;1,00;\n' +
        '1;A;;T-8;1;31/12/2026;1,00;;a mais\n' +
        '1;A;;T-9;1;31/12/2026;1,00;\n' +
        '1;A;;T-9;1;31/12/2026;1,00;\n',
    );
    expect(titles.map((title) => title.key)).toEqual(['T-9/1']);
    expect(errors).toEqual([
      { line: 2, column: 'Código do cliente', code: 'missingValue' },
      { line: 3, column: 'Título', code: 'missingValue' },
      { line: 4, column: 'Valor', code: 'invalidMoney' },
      { line: 4, column: 'Vencimento', code: 'impossibleDate' },
      { line: 5, column: 'Valor', code: 'missingValue' },
      { line: 5, column: 'Vencimento', code: 'missingValue' },
      { line: 6, column: 'Valor', code: 'fractionOfCent' },
      { line: 7, column: 'Valor', code: 'zeroAmount' },
      { line: 8, column: 'Título', code: 'scientificNotation' },
      { line: 9, column: null, code: 'tooManyCells' },
      { line: 11, column: 'Título', code: 'duplicatedKey' },
    ]);
  });

  it('suggests the month-first format where the day-first one is impossible', async () => {
    expect((await read(`${header}\n1;A;;T;1;12/31/2026;1,00;\n`)).errors).toEqual([
      { line: 2, column: 'Vencimento', code: 'monthFirstDate' },
    ]);
    // Compact dates tell year, month and day by their places: nothing there to read the other way round.
    expect((await read(`${header}\n1;A;;T;1;20261301;1,00;\n`)).errors).toEqual([
      { line: 2, column: 'Vencimento', code: 'impossibleDate' },
    ]);
  });

  it('imports a client with a wrong document without it, and says so', async () => {
    const { clients, errors, warnings } = await read(`${header}\n1;A;111.222.333-44;T;1;31/12/2026;1,00;\n`);
    expect(errors).toEqual([]);
    expect(clients).toMatchObject([{ document: null }]);
    expect(warnings).toEqual([{ line: 2, column: 'CPF/CNPJ', code: 'invalidDocument' }]);
  });

  it('puts back the zeros that a spreadsheet cut from a document', async () => {
    expect((await read(`${header}\n1;A;191;T;1;31/12/2026;1,00;\n`)).clients).toMatchObject([
      { document: '00000000191' },
    ]);
  });

  it('warns of a client whose data differ between lines', async () => {
    const { clients, warnings } = await read(`${header}\n1;A;;T;1;31/12/2026;1,00;\n1;B;;U;1;31/12/2026;1,00;\n`);
    expect(clients).toMatchObject([{ name: 'A' }]);
    expect(warnings).toEqual([{ line: 3, column: 'Cliente', code: 'clientDiffers' }]);
  });

  it('never takes a negative row for debt', async () => {
    const { titles, credits } = await read(
      `${header}\n1;A;;T;1;31/12/2026;-1,00;\n1;A;;U;1;31/12/2026;(1,00);\n1;A;;V;1;31/12/2026;1,00-;\n1;A;;W;1;31/12/2026;1,00;-1,00\n`,
    );
    expect(titles).toEqual([]);
    expect(credits.map(({ kind, amountCents }) => `${kind} ${amountCents}`)).toEqual(Array(4).fill('credit 100'));
  });
});

describe('the decimal mark of a whole file', () => {
  const rows = (...amounts: string[]) =>
    amounts.map((amount, index) => `1;A;;T${index};1;31/12/2026;${amount};`).join('\n');

  it('lets the cells that tell decide for those that do not', async () => {
    expect((await read(`${header}\n${rows('1.234', '1.234,56')}\n`)).titles.map((t) => t.faceValueCents)).toEqual([
      123_400, 123_456,
    ]);
    expect((await read(`${header}\n${rows('1,234', '1,234.56')}\n`)).titles.map((t) => t.faceValueCents)).toEqual([
      123_400, 123_456,
    ]);
  });

  it('refuses a value nothing tells how to read, unless the mark is declared', async () => {
    const content = `${header}\n${rows('1.234', '500')}\n`;
    expect((await read(content)).errors).toEqual([{ line: 2, column: 'Valor', code: 'ambiguousMoney' }]);
    expect((await read(content, { decimal: 'comma' })).titles.map((t) => t.faceValueCents)).toEqual([123_400, 50_000]);
  });

  it('refuses the cell that contradicts the rest of the file', async () => {
    expect((await read(`${header}\n${rows('1.234,56', '7,10', '1,234.56')}\n`)).errors).toEqual([
      { line: 4, column: 'Valor', code: 'mixedMoney' },
    ]);
  });
});
