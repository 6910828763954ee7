/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { readdirSync, readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { err, ok } from '../../src/domain/result';
import type { HostDiagnostics } from '../../src/excel/diagnostics';
import { probedFunctions, resultOf } from '../../src/excel/functionProbe';
import { skewSeconds, type Facts } from '../../src/taskpane/features/diagnostics/facts';
import { findingsOf } from '../../src/taskpane/features/diagnostics/findings';
import { pageBuild } from '../../src/taskpane/features/diagnostics/pageBuild';
import { sectionsOf, supportText } from '../../src/taskpane/features/diagnostics/sections';
import { createFakeApi } from './support/api';
import { prepareBrowser } from './support/browser';
import { createFakeHost } from './support/host';
import { renderPane } from './support/renderPane';
import { settings } from './support/worked';

beforeAll(prepareBrowser);

const host: HostDiagnostics = {
  host: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.1', readOnly: false },
  officeJs: null,
  sets: [{ name: 'ExcelApi', highest: '1.17', required: '1.13', isEnough: true }],
  culture: { name: 'pt-BR', decimalSeparator: ',', groupSeparator: '.' },
  displayLanguage: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
};

const health = {
  status: 'ok' as const,
  version: '1.2.3',
  database: 'postgresql' as const,
  migration: 5,
  time: '2026-11-24T15:00:00.000Z',
};

const sound: Facts = {
  build: 'abcdef12',
  settings,
  host,
  server: { health, skewSeconds: 0, roundTripMilliseconds: 12 },
  serverRefusal: null,
  load: null,
  broken: [],
  hostRefusal: null,
  functions: null,
};

describe('what is found wrong', () => {
  it('is nothing where all is well', () => {
    expect(findingsOf(sound)).toEqual([]);
  });

  it.each<[string, Partial<Facts>, RegExp]>([
    [
      'a set that is too old',
      { host: { ...host, sets: [{ name: 'ExcelApi', highest: '1.9', required: '1.13', isEnough: false }] } },
      /não tem ExcelApi 1\.13 \(tem até 1\.9\)/,
    ],
    ['a silent server', { server: null, serverRefusal: 'Sem conexão.' }, /não respondeu/],
    ['a wrong clock', { server: { health, skewSeconds: -400, roundTripMilliseconds: 1 } }, /difere .* 400 segundos/],
    ['a read-only file', { host: { ...host, host: { ...host.host, readOnly: true } } }, /só para leitura/],
    [
      'unknown functions',
      { broken: [{ table: 'receivables', rows: 9, unknownName: 9, busy: 0, other: 0 }] },
      /9 células mostram #NOME\?/,
    ],
    ['a function that fails', { functions: new Map([['MULTA', 'busy' as const]]) }, /não respondem: MULTA/],
  ])('names %s', (_what, given, sentence) => {
    expect(findingsOf({ ...sound, ...given }).map(({ title }) => title)).toEqual([expect.stringMatching(sentence)]);
  });

  it('comes worst first', () => {
    const broken = [{ table: 'clients' as const, rows: 1, unknownName: 0, busy: 1, other: 0 }];
    const findings = findingsOf({ ...sound, server: null, serverRefusal: 'x', broken });
    expect(findings.map(({ title }) => title)).toEqual([
      'O servidor não respondeu.',
      expect.stringContaining('#OCUPADO!'),
    ]);
  });
});

describe('the text for support', () => {
  it('has what was found and nobody’s name', () => {
    const person = { ...settings, user: { ...settings.user, name: 'Fulana de Tal' } };
    const text = supportText(sectionsOf({ ...sound, settings: person }), findingsOf(sound));
    expect(text).toContain('Compilação: abcdef12');
    expect(text).toContain('Banco de dados: PostgreSQL');
    expect(text).not.toContain('Fulana');
    expect(text).not.toContain(settings.company.name);
  });
});

describe('the difference of the clocks', () => {
  it('takes the answer to have been given halfway', () => {
    const sent = Date.parse('2026-11-24T14:59:50.000Z');
    expect(skewSeconds('2026-11-24T15:00:00.000Z', sent, sent + 4_000)).toBe(8);
  });
});

describe('the test of functions', () => {
  it('has a call for every function there is', () => {
    const ids = readdirSync('src/functions')
      .filter((name) => name.endsWith('.function.ts'))
      .flatMap((name) =>
        [...readFileSync(`src/functions/${name}`, 'utf8').matchAll(/@customfunction (\w+)/g)].map(([, id]) => id),
      );
    expect([...probedFunctions].sort()).toEqual(ids.sort());
  });

  it.each([
    [100, 'works'],
    ['31–60', 'works'],
    ['#NAME?', 'unknownName'],
    ['#BUSY!', 'busy'],
    ['#VALUE!', 'error'],
  ] as const)('takes %s for: %s', (value, result) => {
    expect(resultOf(value)).toBe(result);
  });
});

describe('the build of the page', () => {
  it('is the hash in the name of its script', () => {
    document.body.innerHTML = '<script src="/vendor.js"></script><script src="/taskpane.1a2b3c4d.js"></script>';
    expect(pageBuild(document)).toBe('1a2b3c4d');
    document.body.innerHTML = '';
    expect(pageBuild(document)).toBeNull();
  });
});

describe('Diagnóstico', () => {
  it('says what is wrong, repairs, and gives the text to copy by hand where copying is refused', async () => {
    const api = createFakeApi();
    api.health = () => Promise.resolve(err({ kind: 'network' }));
    const host_ = createFakeHost({
      tools: {
        readDiagnostics: () => Promise.resolve(host),
        countBrokenCells: () => Promise.resolve([{ table: 'clients', rows: 2, unknownName: 2, busy: 0, other: 0 }]),
        repairFormulas: () => Promise.resolve({ state: 'done', columns: 3, cells: 1_200 }),
      },
    });
    const { user } = renderPane({ api, host: host_ });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Diagnóstico' }));
    expect(await screen.findByText('2 problemas')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Reparar fórmulas' }));
    expect(await screen.findByText('1.200 fórmulas regravadas em 3 colunas.')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Copiar para o suporte' }));
    const field = await screen.findByRole('textbox', { name: 'Texto para o suporte' });
    expect((field as HTMLTextAreaElement).value).toContain('[Excel]');
  });

  it('shows the server where it answers', async () => {
    const api = createFakeApi();
    api.health = () => Promise.resolve(ok({ ...health, time: new Date().toISOString() }));
    const fake = createFakeHost({
      tools: { readDiagnostics: () => Promise.resolve(host), countBrokenCells: () => Promise.resolve([]) },
    });
    const { user } = renderPane({ api, host: fake });
    await user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Diagnóstico' }));
    expect(await screen.findByText('Nenhum problema encontrado.')).toBeInTheDocument();
    expect(screen.getByText('PostgreSQL')).toBeInTheDocument();
  });
});
