import { importArguments, importMapping } from '../../../src/api/imports/importArguments';
import { reportLines } from '../../../src/api/imports/reportLines';

describe('the command line of an import', () => {
  it('has defaults for everything but the file', () => {
    expect(importArguments(['a.csv'])).toEqual({
      ok: true,
      value: {
        file: 'a.csv',
        mapFile: null,
        companyId: null,
        options: { full: false, confirmed: false, partial: false },
      },
    });
  });

  it.each([
    ['dd/mm/aaaa', 'dd/mm/yyyy'],
    ['D/M/YYYY', 'dd/mm/yyyy'],
    ['m/d/yyyy', 'm/d/yyyy'],
    ['MM/DD/YYYY', 'm/d/yyyy'],
    ['aaaa-mm-dd', 'yyyy-mm-dd'],
    ['aaaammdd', 'yyyymmdd'],
  ])('takes %s for %s', (written, meant) => {
    const parsed = importArguments(['a.csv', '--date-format', written, '--full', '--partial']);
    expect(parsed).toMatchObject({ value: { options: { dateFormat: meant, full: true, partial: true } } });
  });

  it('takes a sheet, a source and a confirmation', () => {
    const parsed = importArguments(['a.xlsx', '--sheet', 'Contas', '--source', 'omie', '--full', '--confirm']);
    expect(parsed).toMatchObject({
      value: { file: 'a.xlsx', options: { sheet: 'Contas', source: 'omie', full: true, confirmed: true } },
    });
  });

  it.each([
    [[]],
    [['a.csv', 'b.csv']],
    [['a.csv', '--nada']],
    [['a.csv', '--date-format', 'quinta']],
    [['a.csv', '--decimal', 'x']],
  ])('answers %j with the usage', (args) => {
    const parsed = importArguments(args);
    expect(parsed.ok ? '' : parsed.error).toContain('Uso: npm run -s import -- ARQUIVO.csv|ARQUIVO.xlsx');
  });

  it('reads a mapping file, and nothing that is none', () => {
    expect(importMapping('\uFEFF{"vencimento": "Vence em"}')).toEqual({ vencimento: 'Vence em' });
    expect(importMapping('{"vencimento": 1}')).toBeNull();
    expect(importMapping('vencimento')).toBeNull();
  });

  it('shows place, column and value of what was wrong', () => {
    const lines = reportLines({
      id: null,
      applied: false,
      lines: 2,
      clients: { created: 0, updated: 0, unchanged: 0 },
      receivables: { created: 0, updated: 0, unchanged: 0, paid: 0, closed: 0, skipped: 0, renegotiatedHere: 0 },
      credits: { created: 0, updated: 0, unchanged: 0, closed: 0, linked: 0 },
      provisional: 0,
      errors: [
        {
          line: 4,
          column: 'Vencimento',
          row: null,
          col: null,
          code: 'impossibleDate',
          message: 'Não existe.',
          value: '31/02/2026',
        },
      ],
      warnings: [
        {
          line: null,
          column: null,
          row: null,
          col: null,
          code: 'nothingClosed',
          message: 'Nada foi fechado.',
          value: null,
        },
      ],
    });
    expect(lines.slice(0, 2)).toEqual([
      'Erro (linha 4, coluna “Vencimento”, «31/02/2026»): Não existe.',
      'Aviso: Nada foi fechado.',
    ]);
    expect(lines.at(-1)).toMatch(/^Nada foi importado/);
  });

  it('counts what was done, credits only where there are any', () => {
    const done = {
      id: null,
      applied: true,
      lines: 11,
      clients: { created: 2, updated: 0, unchanged: 0 },
      receivables: { created: 3, updated: 0, unchanged: 1, paid: 0, closed: 0, skipped: 7, renegotiatedHere: 0 },
      credits: { created: 5, updated: 0, unchanged: 0, closed: 0, linked: 2 },
      provisional: 1,
      errors: [],
      warnings: [],
    };
    expect(reportLines(done)).toEqual([
      'Linhas lidas: 11',
      'Clientes — novos: 2, alterados: 0, sem mudança: 0',
      'Títulos — novos: 3, alterados: 0, sem mudança: 1',
      'Saíram — pagos: 0, fechados: 0. Renegociados aqui: 0',
      'Não são dívida — linhas: 7, provisórias: 1',
      'Créditos — novos: 5, alterados: 0, sem mudança: 0, encerrados: 0',
      'Abatimentos ligados a títulos: 2',
      'Importação concluída.',
    ]);
    const none = { ...done, credits: { created: 0, updated: 0, unchanged: 0, closed: 0, linked: 0 } };
    expect(reportLines(none).join()).not.toContain('Créditos');
  });
});
