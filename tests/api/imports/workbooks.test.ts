import { zipSync } from 'fflate';
import { importOptionsSchema, type ImportOptions, type SheetTable } from '../../../src/contract/imports';
import { collectIssues } from '../../../src/api/imports/issues';
import { readContent, type ImportContent } from '../../../src/api/imports/readContent';
import { readImport } from '../../../src/api/imports/readImport';
import { day, workbookFile, type WorkbookCell } from './workbookFile';

async function read(content: ImportContent, options: Partial<ImportOptions> = {}) {
  const issues = collectIssues();
  const opened = await readContent(content, options.sheet, issues);
  const { file, layout } = readImport(opened, importOptionsSchema.parse(options), new Map(), issues);
  return {
    titles: (file?.titles ?? []).map(({ key, dueDate, balanceCents }) => `${key} ${dueDate} ${balanceCents}`),
    credits: (file?.credits ?? []).map(({ key, amountCents }) => `${key} ${amountCents}`),
    layout,
    errors: issues.errors(),
    codes: issues.errors().map(({ code }) => code),
    warnings: issues.warnings().map(({ code }) => code),
  };
}

const header = ['Código', 'Cliente', 'Título', 'Vencimento', 'Valor', 'Saldo'];
const row = ['C1', 'Padaria Aurora', 'T1', day('2026-08-10'), 180, 80.1];
const sheetOf = (rows: readonly (readonly WorkbookCell[])[]) => workbookFile({ Planilha1: rows });

const cells = (rows: SheetTable['rows'], place: Partial<SheetTable> = {}): ImportContent => ({
  table: { sheetName: 'Planilha1', firstRow: 0, firstColumn: 0, rows, ...place },
});

describe('a workbook', () => {
  it('is told by its bytes, whatever its name, and read with typed cells', async () => {
    const { titles, errors, layout } = await read({ bytes: await sheetOf([header, row]) });
    expect(errors).toEqual([]);
    expect(titles).toEqual(['T1 2026-08-10 8010']);
    expect(layout).toMatchObject({ sheetName: 'Planilha1', headerLine: 1 });
  });

  it('gives its first sheet with a table, or the one asked for', async () => {
    const bytes = await workbookFile({
      Capa: [['Relatório'], ['Emitido por', 'Ana']],
      Abertos: [[], ['Títulos em aberto'], header, row],
      Outros: [header, ['C1', 'Padaria Aurora', 'T2', day('2026-08-11'), 10, 10]],
    });
    expect(await read({ bytes })).toMatchObject({ titles: ['T1 2026-08-10 8010'], layout: { headerLine: 3 } });
    expect((await read({ bytes }, { sheet: 'outros' })).titles).toEqual(['T2 2026-08-11 1000']);
    const missing = await read({ bytes }, { sheet: 'Vencidos' });
    expect(missing.codes).toEqual(['sheetNotFound']);
    expect(missing.errors[0]?.message).toBe(
      'O arquivo não tem a planilha “Vencidos”. Planilhas dele: Capa, Abertos, Outros.',
    );
  });

  it('keeps the row numbers of the sheet across blank rows', async () => {
    const bad = ['C1', 'Padaria Aurora', 'T9', 'amanhã', 180, 80.1];
    const { errors } = await read({ bytes: await sheetOf([header, row, [], [], bad]) });
    expect(errors).toMatchObject([{ code: 'invalidDate', line: 5, column: 'Vencimento', row: 4, col: 3 }]);
  });
});

describe('a workbook that is refused', () => {
  const parts = (sheet: string | Uint8Array, more: Record<string, Uint8Array> = {}): Record<string, Uint8Array> => ({
    'xl/workbook.xml': Buffer.from('<workbook/>'),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? Buffer.from(sheet) : sheet,
    ...more,
  });
  const zip = (entries: Record<string, Uint8Array>) => Buffer.from(zipSync(entries, { level: 9 }));
  const bomb = () => zip(parts(new Uint8Array(16 * 1_048_576).fill(32)));

  /** Writes another unpacked size of the sheet into the archive's directory. */
  function declaring(archive: Buffer, size: number): Buffer {
    const changed = Buffer.from(archive);
    const directory = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    for (let at = directory; at >= 0; at = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), at + 1)) {
      if (
        changed
          .subarray(at + 46)
          .toString('latin1')
          .startsWith('xl/worksheets')
      )
        changed.writeUInt32LE(size, at + 24);
    }
    return changed;
  }

  /** Marks every part as encrypted. */
  function encrypted(archive: Buffer): Buffer {
    const changed = Buffer.from(archive);
    for (let at = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])); at >= 0;) {
      changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8);
      at = changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), at + 1);
    }
    return changed;
  }

  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const wide = '<worksheet><sheetData><row r="150000"><c r="XFD150000"><v>1</v></c></row></sheetData></worksheet>';
  const long = '<worksheet><sheetData><row r="900000"><c r="A900000"><v>1</v></c></row></sheetData></worksheet>';

  it.each([
    ['a bomb, by what it declares', () => bomb(), 'workbookTooLarge'],
    ['a bomb that declares gigabytes', () => declaring(bomb(), 3_000_000_000), 'workbookTooLarge'],
    [
      'a bomb that declares a few bytes, as soon as it is past them',
      () => declaring(bomb(), 900),
      'unreadableWorkbook',
    ],
    ['a sheet whose last cell would take gigabytes', () => zip(parts(wide)), 'workbookTooLarge'],
    ['a sheet with too many rows', () => zip(parts(long)), 'tooManyRows'],
    ['encrypted parts', () => encrypted(zip(parts('<worksheet/>'))), 'protectedWorkbook'],
    ['a password', () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'protectedWorkbook'],
    ['the old .xls', () => Buffer.concat([ole, Buffer.alloc(600)]), 'legacyWorkbook'],
    ['a page named .xls', () => Buffer.from('<html><table><tr><td>Valor</td></tr></table></html>'), 'markupAsWorkbook'],
    ['an archive of something else', () => zip({ 'leia-me.txt': Buffer.from('oi') }), 'unreadableWorkbook'],
    ['a damaged sheet', () => zip(parts('<worksheet><sheetData><row')), 'unreadableWorkbook'],
    ['an archive cut off', () => zip(parts('<worksheet/>')).subarray(0, 200), 'unreadableWorkbook'],
  ])('says what is wrong with %s', async (_name, make, code) => {
    const { codes, errors, titles } = await read({ bytes: make() });
    expect([codes, titles]).toEqual([[code], []]);
    expect(errors[0]?.message).toMatch(/\.$/);
  });

  it('is an empty one too', async () => {
    expect((await read({ bytes: await sheetOf([[]]) })).codes).toEqual(['emptySheet']);
  });
});

describe('the cells of an open sheet', () => {
  it('read serial dates, numbers, text dates, `R$`, brackets and non-breaking spaces alike', async () => {
    const { titles, credits, errors } = await read(
      cells([
        ['Carteira de 24/11/2026', '', '', '', '', ''],
        ['', '', '', '', '', ''],
        ['Saldo', 'Vencimento', 'Cliente', 'Título', 'Valor', 'Conferido'],
        [80.1, 46244, 'Padaria', 'T1', 180, true],
        ['R$\u00a01.234,56', '11/08/2026', 'Padaria', 'T2', '1.234,56', false],
        ['', '2026-08-12', 'Padaria', 1003, ' 7,00 ', ''],
        ['(1,00)', 20260813, 'Padaria', 'T4', '(1,00)', ''],
        [373.5199999999999, 20260813, 'Padaria', 'T5', 373.52, ''],
      ]),
    );
    expect(errors).toEqual([]);
    expect(titles).toEqual([
      'T1 2026-08-10 8010',
      'T2 2026-08-11 123456',
      '1003 2026-08-12 700',
      'T5 2026-08-13 37352',
    ]);
    expect(credits).toEqual(['T4 100']);
  });

  it('leave out totals, subtotals, sums, headings of groups, repeated headers and notes beside the table', async () => {
    const { titles, errors, warnings } = await read(
      cells([
        header,
        ['Grupo: vencidos', null, null, null, null, null],
        ['C1', 'Padaria', 'T1', 46244, 180, 180, 'ligar'],
        ['Subtotal', null, null, null, 180, 180],
        header,
        ['C1', 'Padaria', 'T2', 46244, 20, 20],
        [null, null, null, null, 20, 20],
        [null, null, null, 'Total geral', 200, 200],
        [null, null, null, null, null, 200],
        ['Emitido por Ana'],
      ]),
    );
    expect(errors).toEqual([]);
    expect(titles).toEqual(['T1 2026-08-10 18000', 'T2 2026-08-10 2000']);
    expect(warnings).toEqual(['groupRow', 'totalsRow', 'totalsRow', 'totalsRow', 'totalsRow', 'footerRow']);
  });

  it('say where in the sheet a cell is wrong', async () => {
    const { errors } = await read(
      cells([header, ['C1', 'Padaria', 'T1', 'logo', 'cem', 1.005]], { firstRow: 4, firstColumn: 2 }),
    );
    expect(errors).toMatchObject([
      { code: 'invalidMoney', line: 6, row: 5, col: 6, column: 'Valor', value: 'cem' },
      { code: 'fractionOfCent', line: 6, row: 5, col: 7 },
      { code: 'invalidDate', line: 6, row: 5, col: 5 },
    ]);
  });

  it('refuse an instalment that Excel turned into a date, and a number that lost digits', async () => {
    const { errors } = await read(
      cells([
        ['Cliente', 'Título', 'Parcela', 'Vencimento', 'Valor'],
        ['Padaria', 'T1', 46025, 46244, 10],
        ['Padaria', 35_200_611_222_333_000, 1, 46244, 10],
      ]),
    );
    expect(errors.map(({ code, row: at }) => [code, at])).toEqual([
      ['installmentIsDate', 1],
      ['scientificNotation', 2],
    ]);
  });

  it('tell that day and month may be swapped', async () => {
    const texts = Array.from({ length: 9 }, (_each, index) => ['Padaria', `T${index}`, `0${index + 1}/12/2026`, 10]);
    const small = ['Cliente', 'Título', 'Vencimento', 'Valor'];
    expect((await read(cells([small, ...texts]))).warnings).toContain('ambiguousDates');
    expect((await read(cells([small, ...texts]), { dateFormat: 'dd/mm/yyyy' })).warnings).not.toContain(
      'ambiguousDates',
    );
    const mixed = [
      ['Padaria', 'A', 46244, 10],
      ['Padaria', 'B', '28/08/2026', 10],
    ];
    expect((await read(cells([small, ...mixed]))).warnings).toContain('mixedDates');
  });

  it('are empty, or have no headers that could be recognised', async () => {
    expect((await read(cells([[null, ''], []]))).codes).toEqual(['emptySheet']);
    const unknown = await read(
      cells([
        ['Fulano', 'Quanto', 'Quando'],
        ['Padaria', 10, 46244],
      ]),
    );
    expect(unknown.codes).toEqual(['headerNotFound']);
    expect(unknown.layout?.columns).toEqual([
      { header: 'Fulano', column: 0, field: null, example: 'Padaria' },
      { header: 'Quanto', column: 1, field: null, example: '10' },
      { header: 'Quando', column: 2, field: null, example: '46244' },
    ]);
  });
});
