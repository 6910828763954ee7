import { readPix } from '../../src/domain/pix/brCode';
import { evaluate, serial } from './evaluate';

const due = '01/07/2025';

describe('a formula gives the figure that the field expects', () => {
  test.each<[string, unknown]>([
    ['DIASATRASO(05/05/2007; 28/05/2007)', 23],
    ['DIASATRASO(05/05/2007; 07/05/2007)', 0],
    ['DIASATRASO(05/05/2007; 08/05/2007)', 3],
    ['DIASATRASO(31/12/2026; 01/12/2026)', 0],
    ['DIASATRASO(01/07/2025; 06/07/2025; 5)', 0],
    ['DIASATRASO(01/07/2025; 07/07/2025; 5)', 6],
    ['DIASATRASO(09/07/2026; 10/07/2026)', 1],
    ['DIASATRASO(09/07/2026; 10/07/2026; 0; {09/07/2026 | })', 0],
    ['MULTA(500; 01/07/2025; 11/07/2025)', 10],
    ['MULTA(500; 01/07/2025; 11/07/2025; 0,1)', 50],
    ['MULTA(500; 01/07/2025; 01/07/2025)', 0],
    ['MULTA(0; 01/07/2025; 11/07/2025)', 0],
    ['JUROS(500; 01/07/2025; 11/07/2025)', 1.67],
    ['JUROS(500; 01/07/2025; 11/07/2025; 0,01; 0; "TRUNCATE")', 1.66],
    ['JUROS(500; 01/07/2025; 11/07/2025; 0,01; 0; "truncar")', 1.66],
    ['JUROS(500; 01/07/2025; 11/07/2025; 0,01; 0; "DAILY_RATE_3DP")', 1.65],
    ['JUROS(500; 01/07/2025; 11/07/2025; ; ; ; 06/07/2025)', 0.83],
    ['JUROS(500; 01/07/2025; 11/07/2025; 0)', 0],
    ['ATUALIZADO(500; 01/07/2025; 11/07/2025)', 511.67],
    ['ATUALIZADO(500; 01/07/2025; 11/07/2025; 0,02; 0,01; 0; "Taxa diária")', 511.65],
    ['ATUALIZADO(100; 01/07/2025; 06/07/2025)', 102.17],
    ['ATUALIZADO(100; 01/07/2025; 07/07/2025; ; ; 10)', 100],
    ['FAIXA(0)', 'A vencer'],
    ['FAIXA(-3)', 'A vencer'],
    ['FAIXA(1)', '1–30'],
    ['FAIXA(30)', '1–30'],
    ['FAIXA(31)', '31–60'],
    ['FAIXA(61)', '61–90'],
    ['FAIXA(91)', '91–180'],
    ['FAIXA(181)', '181+'],
    ['DIAUTIL(14/02/2026)', serial('18/02/2026')],
    ['DIAUTIL(18/02/2026)', serial('18/02/2026')],
    ['DIAUTIL(09/07/2026; {09/07/2026})', serial('10/07/2026')],
  ])('%s = %p', (formula, expected) => {
    expect(evaluate(formula)).toEqual(expected);
  });

  test('a time of day in the data-base does not count', () => {
    expect(evaluate(`DIASATRASO(${serial(due)}; ${String(serial('11/07/2025') + 0.75).replace('.', ',')})`)).toBe(10);
  });

  test('the worked example: three titles owe 373,52', () => {
    const asOf = '24/11/2026';
    expect(evaluate(`ENCARGOS({180 | 95 | 75}; {10/08/2026 | 01/09/2026 | 28/01/2026}; ${asOf})`)).toEqual([
      [106, 3.6, 6.36, 189.96],
      [84, 1.9, 2.66, 99.56],
      [300, 1.5, 7.5, 84],
    ]);
    expect(189.96 + 99.56 + 84).toBeCloseTo(373.52, 10);
  });
});

describe('matrices', () => {
  test('ENCARGOS leaves blank rows blank and shows a bad row in its own place', () => {
    expect(evaluate('ENCARGOS({500 |  | -1}; {01/07/2025 |  | 01/07/2025}; 11/07/2025)')).toEqual([
      [10, 10, 1.67, 511.67],
      ['', '', '', ''],
      Array(4).fill('#VALUE! "saldo" não pode ser negativo.'),
    ]);
  });

  test('ENCARGOS takes rates and interest dates by row', () => {
    expect(
      evaluate(
        'ENCARGOS({500 | 500}; {01/07/2025 | 01/07/2025}; 11/07/2025; {0,1 | }; {0,01 | 0}; 0; "HALF_UP"; { | 06/07/2025})',
      ),
    ).toEqual([
      [10, 50, 1.67, 551.67],
      [10, 10, 0, 510],
    ]);
  });

  test('ENCARGOS charges a partly paid title on what the payment left, and adds what it assessed', () => {
    expect(
      evaluate(
        'ENCARGOS({400}; {01/07/2025}; 11/07/2025; {0,02}; {0,01}; 0; "Arredondar"; {06/07/2025}; ; {0}; {400}; {3,5}; {0,7})',
      ),
    ).toEqual([[10, 3.5, 1.37, 404.87]]);
  });

  test('ENCARGOS charges an instalment of a renegotiation on its principal part only', () => {
    expect(
      evaluate('ENCARGOS({110 | 110}; {01/07/2025 | 01/07/2025}; 11/07/2025; ; ; ; ; ; ; {100 | }; {100 | })'),
    ).toEqual([
      [10, 2, 0.33, 112.33],
      [10, 2.2, 0.37, 112.57],
    ]);
  });

  test('ENCARGOS prefers the rates of the title itself, also where they are 0', () => {
    expect(
      evaluate(
        'ENCARGOS({500 | 500}; {01/07/2025 | 01/07/2025}; 11/07/2025; {0,1}; {0,02}; ; ; ; ; ; ; ; ; {0 | }; {0,01 | })',
      ),
    ).toEqual([
      [10, 0, 1.67, 501.67],
      [10, 50, 3.33, 553.33],
    ]);
  });

  test('RESUMO adds the titles of each client and leaves one without titles at zero', () => {
    const titles = '{"a" | "b" | "a" | }; {10 | 0 | 3 | }; {01/07/2025 | 20/07/2025 | 08/07/2025 | }';
    const amounts = '{500 | 100 | 0,1 | }; {10 | 0 | 0 | }; {1,67 | 0 | 0,2 | }; {511,67 | 100 | 0,3 | }';
    expect(evaluate(`RESUMO({"a" | "b" | "c" | }; ${titles}; ${amounts})`)).toEqual([
      [2, 2, 10, serial('01/07/2025'), 500.1, 10, 1.87, 511.97, 511.97],
      [1, 0, 0, serial('20/07/2025'), 100, 0, 0, 100, 0],
      Array(9).fill(0),
      Array(9).fill(''),
    ]);
  });

  test('RESUMO shows an error on the client of a title in error, never a sum without it', () => {
    const titles = '{"a" | "b"}; {10 | "erro"}; {01/07/2025 | 01/07/2025}';
    expect(evaluate(`RESUMO({"b"}; ${titles}; {1 | 1}; {0 | 0}; {0 | 0}; {1 | 1})`)).toEqual([
      Array(9).fill('#VALUE! Um título deste cliente está com erro na planilha Títulos. Corrija-o lá.'),
    ]);
  });

  test('ENCARGOS refuses columns of different lengths and ranges of two columns', () => {
    expect(evaluate('ENCARGOS({1 | 2}; {01/07/2025}; 11/07/2025)')).toMatch(/^#VALUE! .*mesmo número de linhas/);
    expect(evaluate('ENCARGOS({1; 2}; {01/07/2025}; 11/07/2025)')).toMatch(/^#VALUE! .*uma só coluna/);
  });

  test('PARCELAS is monthly from the original day, and leaves the odd centavos on the last one', () => {
    expect(evaluate('PARCELAS(100; 3; 31/01/2026)')).toEqual([
      [1, serial('02/02/2026'), 33.33],
      [2, serial('02/03/2026'), 33.33],
      [3, serial('31/03/2026'), 33.34],
    ]);
  });

  test('PARCELAS counts days where an interval is given', () => {
    expect(evaluate('PARCELAS(10; 2; 02/02/2026; 15)')).toEqual([
      [1, serial('02/02/2026'), 5],
      [2, serial('18/02/2026'), 5],
    ]);
  });
});

describe('boletos, Pix and documents', () => {
  const barcode = '75692121800000157791314001099317418746595001';
  const linha = '75691.31407 01099.317412 87465.950019 2 12180000015779';
  const utilityBill = '838600000050096000190009000801782309000343062712';

  test.each<[string, unknown]>([
    [`LINHADIGITAVEL("${barcode}")`, linha],
    [`LINHADIGITAVEL("${linha}")`, linha],
    [`BOLETOVALIDO("${linha}")`, true],
    [`BOLETOVALIDO("${barcode}"; 25/11/2026)`, true],
    [`BOLETOVALIDO("${linha}"; 01/01/2036)`, false],
    [`BOLETOVALIDO("${linha.replace('31407', '31408')}")`, false],
    [`BOLETOVALIDO("${utilityBill}")`, false],
    ['BOLETOVALIDO("00190")', false],
    ['BOLETOVALIDO()', false],
    ['BOLETOVALIDO(0)', false],
    ['CPFCNPJVALIDO("123.456.789-09")', true],
    ['CPFCNPJVALIDO("123.456.789-00")', false],
    ['CPFCNPJVALIDO("12.ABC.345/01DE-35")', true],
    ['CPFCNPJVALIDO("12abc34501de35")', true],
    ['CPFCNPJVALIDO("12ABC34501DE36")', false],
    ['CPFCNPJVALIDO(11222333000181)', true],
    ['CPFCNPJVALIDO(191)', true],
    ['CPFCNPJVALIDO(192)', false],
    ['CPFCNPJVALIDO(-191)', false],
    ['CPFCNPJVALIDO(12345678909,5)', false],
    ['CPFCNPJVALIDO()', false],
    ['CPFCNPJVALIDO("não informado")', false],
  ])('%s = %p', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  test('PIXCOPIAECOLA writes a code that says key, amount and txid', () => {
    const code = evaluate('PIXCOPIAECOLA("11.222.333/0001-81"; "Tintas São João"; "São Paulo"; 373,52; "TITULO42")');
    expect(readPix(String(code))).toMatchObject({
      ok: true,
      value: {
        kind: 'static',
        key: { kind: 'cnpj', value: '11222333000181' },
        name: 'Tintas Sao Joao',
        city: 'Sao Paulo',
        amountCents: 37_352,
        txid: 'TITULO42',
      },
    });
  });

  test('PIXCOPIAECOLA leaves the amount open where none is given, and takes a whole number as txid', () => {
    const code = evaluate('PIXCOPIAECOLA("pix@alvorada.example"; "Alvorada"; "Recife"; ; 1042)');
    expect(readPix(String(code))).toMatchObject({ value: { amountCents: null, txid: '1042' } });
    expect(readPix(String(evaluate('PIXCOPIAECOLA("pix@alvorada.example"; "Alvorada"; "Recife")')))).toMatchObject({
      value: { amountCents: null, txid: null },
    });
  });

  test.each<[string, RegExp]>([
    ['LINHADIGITAVEL()', /Informe "codigoBarras"/],
    ['LINHADIGITAVEL(75692121800000157791314001099317418746595001)', /perde algarismos.*Texto/],
    ['LINHADIGITAVEL("7569")', /tem 4 algarismos: o código de barras tem 44/],
    ['LINHADIGITAVEL("7569 2A")', /só tem algarismos/],
    [`LINHADIGITAVEL("${barcode.replace('5779', '5778')}")`, /não confere o dígito geral/],
    [
      `LINHADIGITAVEL("${linha.replace('99.317', '89.317').replace('950019', '950018')}")`,
      /o 2º campo, o 3º campo e o/,
    ],
    [`LINHADIGITAVEL("${utilityBill}")`, /guia de arrecadação/],
    ['BOLETOVALIDO(123456789012345678)', /perde algarismos/],
    [`BOLETOVALIDO("${linha}"; "hoje")`, /"dataReferencia" é um texto/],
    ['CPFCNPJVALIDO({"123.456.789-09"})', /"documento" precisa ser um texto/],
    ['PIXCOPIAECOLA(; "Alvorada"; "Recife")', /Informe "chave"/],
    ['PIXCOPIAECOLA(12345678909; "Alvorada"; "Recife")', /"chave" está como número/],
    ['PIXCOPIAECOLA("11943214321"; "Alvorada"; "Recife")', /CPF, CNPJ, e-mail, telefone com \+55/],
    ['PIXCOPIAECOLA("pix@alvorada.example"; ""; "Recife")', /Informe "nome"/],
    ['PIXCOPIAECOLA("pix@alvorada.example"; "Alvorada"; "---"; -1)', /"valor" não pode ser negativo/],
    ['PIXCOPIAECOLA("pix@alvorada.example"; "Alvorada"; "Recife"; 10000000000)', /O valor do Pix vai de 0,01/],
    ['PIXCOPIAECOLA("pix@alvorada.example"; "Alvorada"; "Recife"; 1; "A-1")', /O txid tem de 1 a 25/],
  ])('%s says what is wrong', (formula, message) => {
    const result = evaluate(formula);
    expect(result).toMatch(/^#VALUE! /);
    expect(result).toMatch(message);
  });
});

describe('a bad argument is #VALUE! with a sentence, never a number', () => {
  test.each<[string, RegExp]>([
    ['DIASATRASO(0; 11/07/2025)', /Informe uma data em "vencimento"/],
    ['DIASATRASO(; 11/07/2025)', /Informe uma data em "vencimento"/],
    ['DIASATRASO("01/07/2025x"; 11/07/2025)', /"vencimento" é um texto/],
    ['DIASATRASO(01/07/2025; -5)', /"dataBase" não é uma data/],
    ['DIASATRASO(01/07/2025; 9999999)', /"dataBase" não é uma data/],
    ['DIASATRASO(01/07/2025; 11/07/2025; 1,5)', /"carenciaDias" precisa ser um número inteiro/],
    ['DIASATRASO(01/07/2025; 11/07/2025; -1)', /"carenciaDias" precisa estar entre 0 e 365/],
    ['DIASATRASO(01/07/2025; 11/07/2025; 0; {"natal"})', /feriados tem uma célula que não é data/],
    ['MULTA(-1; 01/07/2025; 11/07/2025)', /"saldo" não pode ser negativo/],
    ['MULTA("mil"; 01/07/2025; 11/07/2025)', /"saldo" precisa ser um valor em reais/],
    ['MULTA(1,005; 01/07/2025; 11/07/2025)', /fração de centavo/],
    ['MULTA(99999999999; 01/07/2025; 11/07/2025)', /10 bilhões/],
    ['MULTA(500; 01/07/2025; 11/07/2025; 2)', /passa de 100%. Escreva 2% como 0,02/],
    ['MULTA(500; 01/07/2025; 11/07/2025; -0,02)', /"taxa" não pode ser negativa/],
    ['MULTA(500; 01/07/2025; 11/07/2025; "2%")', /"taxa" precisa ser uma taxa/],
    ['JUROS(500; 01/07/2025; 11/07/2025; 1,5)', /"taxaMes" passa de 100%/],
    ['JUROS(500; 01/07/2025; 11/07/2025; 0,01; 0; "BANKERS")', /"arredondamento" precisa ser/],
    ['JUROS(500; 01/07/2025; 11/07/2025; 0,01; 0; ; "ontem")', /"jurosDesde" é um texto/],
    ['ATUALIZADO(500; 01/07/2025; 11/07/2025; 0,02; 0,123456789)', /casas decimais demais/],
    ['FAIXA("dez")', /"dias" precisa ser um número inteiro/],
    ['PARCELAS(0,02; 3; 01/07/2025)', /ao menos 0,01/],
    ['PARCELAS(100; 0; 01/07/2025)', /"n" precisa estar entre 1 e 360/],
    ['PARCELAS(100; ; 01/07/2025)', /"n" precisa estar entre 1 e 360/],
    ['PARCELAS(100; 361; 01/07/2025)', /entre 1 e 360/],
    ['PARCELAS(100; 3; 0)', /Informe uma data em "primeiroVencimento"/],
    ['PARCELAS(100; 300; 01/07/2025; 3650)', /Não foi possível dividir/],
    ['DIAUTIL("hoje")', /"data" é um texto/],
  ])('%s', (formula, message) => {
    const result = evaluate(formula);
    expect(result).toMatch(/^#VALUE! /);
    expect(result).toMatch(message);
  });

  test('the largest amounts and dates that are let in do not overflow', () => {
    expect(evaluate('ATUALIZADO(10000000000; 01/01/1901; 31/12/2199; 1; 1)')).toBeGreaterThan(1e10);
  });
});
