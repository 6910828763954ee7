import { expect, test } from './support/workbench';

const results: readonly (readonly [formula: string, text: string])[] = [
  ['=COBRANCA.ATUALIZADO(500,DATE(2025,7,1),DATE(2025,7,11))', '511.67'],
  ['=COBRANCA.MULTA(500,DATE(2025,7,1),DATE(2025,7,11))', '10'],
  ['=COBRANCA.JUROS(500,DATE(2025,7,1),DATE(2025,7,11))', '1.67'],
  ['=COBRANCA.JUROS(500,DATE(2025,7,1),DATE(2025,7,11),0.01,0,"TRUNCATE")', '1.66'],
  ['=COBRANCA.JUROS(500,DATE(2025,7,1),DATE(2025,7,11),0.01,0,"DAILY_RATE_3DP")', '1.65'],
  ['=COBRANCA.DIASATRASO(DATE(2007,5,5),DATE(2007,5,28))', '23'],
  ['=COBRANCA.DIASATRASO(DATE(2007,5,5),DATE(2007,5,7))', '0'],
  ['=COBRANCA.FAIXA(45)', '31–60'],
  ['=COBRANCA.DIAUTIL(DATE(2026,11,21))', '46349'],
  [
    '=COBRANCA.LINHADIGITAVEL("75692121800000157791314001099317418746595001")',
    '75691.31407 01099.317412 87465.950019 2 12180000015779',
  ],
  ['=COBRANCA.BOLETOVALIDO("75691.31407 01099.317412 87465.950019 2 12180000015779",DATE(2026,11,25))', 'true'],
  ['=COBRANCA.BOLETOVALIDO("75691.31407 01099.317412 87465.950019 3 12180000015779")', 'false'],
  ['=COBRANCA.CPFCNPJVALIDO("12.ABC.345/01DE-35")', 'true'],
  [
    '=COBRANCA.PIXCOPIAECOLA("123.456.789-09","Tintas São João","Recife",373.52,"TITULO42")',
    '00020126330014br.gov.bcb.pix0111123456789095204000053039865406373.525802BR5915Tintas Sao Joao6006Recife62120508TITULO426304DB62',
  ],
];

test('custom functions compute in cells', async ({ workbench }) => {
  await workbench.pane.getByRole('button', { name: 'Entrar' }).waitFor();
  for (const [index, [formula]] of results.entries()) await workbench.set('Planilha1', `A${index + 1}`, formula);
  for (const [index, [formula, expected]] of results.entries()) {
    const cell = await workbench.cell('Planilha1', `A${index + 1}`);
    expect.soft(String(cell.value), formula).toBe(expected);
  }
});

test('ENCARGOS and PARCELAS spill, and SUMIFS adds what they spilled', async ({ workbench }) => {
  await workbench.pane.getByRole('button', { name: 'Entrar' }).waitFor();
  await workbench.set('Planilha1', 'A1', 500);
  await workbench.set('Planilha1', 'A2', 1000);
  await workbench.set('Planilha1', 'B1', '=DATE(2025,7,1)');
  await workbench.set('Planilha1', 'B2', '=DATE(2025,7,6)');
  await workbench.set('Planilha1', 'D1', '=COBRANCA.ENCARGOS(A1:A2,B1:B2,DATE(2025,7,11))');
  const charges = await workbench.range('Planilha1', 'D1:G2');
  expect(charges.map((row) => row.map((cell) => cell.value))).toEqual([
    [10, 10, 1.67, 511.67],
    [5, 20, 1.67, 1021.67],
  ]);
  await workbench.set('Planilha1', 'I1', '=SUMIFS(G1:G2,D1:D2,">5")');
  expect((await workbench.cell('Planilha1', 'I1')).value).toBe(511.67);

  await workbench.set('Planilha1', 'K1', '=COBRANCA.PARCELAS(100,3,DATE(2027,1,31))');
  const installments = await workbench.range('Planilha1', 'K1:M3');
  expect(installments.map((row) => row[2]?.value)).toEqual([33.33, 33.33, 33.34]);
  // 31/01 is a Sunday, 28/02 too, 31/03 a Wednesday.
  expect(installments.map((row) => row[1]?.value)).toEqual([46419, 46447, 46477]);
});

test('a bad argument gives an error with a Portuguese sentence, never a number', async ({ workbench }) => {
  await workbench.pane.getByRole('button', { name: 'Entrar' }).waitFor();
  await workbench.set('Planilha1', 'A1', '=COBRANCA.MULTA(500,"amanhã",DATE(2025,7,11))');
  expect((await workbench.cell('Planilha1', 'A1')).error).toEqual({
    code: '#VALUE!',
    message: expect.stringContaining('é um texto, não uma data'),
  });
  await workbench.set('Planilha1', 'A2', '=COBRANCA.MULTA(-1,DATE(2025,7,1),DATE(2025,7,11))');
  expect((await workbench.cell('Planilha1', 'A2')).error?.message).toContain('não pode ser negativo');
  await workbench.set('Planilha1', 'A3', '=COBRANCA.MULTA(500,DATE(2025,7,1),DATE(2025,7,11),2)');
  expect((await workbench.cell('Planilha1', 'A3')).error?.message).toContain('passa de 100%');
  await workbench.set('Planilha1', 'A4', '=COBRANCA.PARCELAS(0.02,3,DATE(2027,1,31))');
  expect((await workbench.cell('Planilha1', 'A4')).error?.message).toContain('pequeno demais');
});
