import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { excelPlan } from '../../scripts/excel-plan.mjs';

const root = path.resolve(__dirname, '../..');
const files = { root, manifest: path.join(root, '.cache/excel/manifest.xml') };

describe('npm run excel', () => {
  it('trusts the certificate and puts the add-in into Excel on a Mac, by a pinned tool', () => {
    const { refusal, trust, sideload } = excelPlan('darwin', files);
    expect(refusal).toBeUndefined();
    expect(trust?.args.slice(1)).toEqual(['install', '--days', '365']);
    expect(sideload).toEqual({
      command: 'npx',
      args: [
        '--yes',
        'office-addin-debugging@7.0.0',
        'start',
        files.manifest,
        'desktop',
        '--app',
        'excel',
        '--no-debug',
        '--no-live-reload',
      ],
    });
  });

  it('calls the command of Windows, with a path of several words in quotes', () => {
    const { sideload } = excelPlan('win32', { root, manifest: 'C:\\Meus Projetos\\manifest.xml' });
    expect(sideload?.command).toBe('npx.cmd');
    expect(sideload?.args).toContain('"C:\\Meus Projetos\\manifest.xml"');
  });

  it('says in one sentence on Linux why not and what to do', () => {
    const plan = excelPlan('linux', files);
    expect(plan.sideload).toBeUndefined();
    expect(plan.refusal).toMatch(/Excel na Web.*Carregar meu suplemento\.$/);
    const run = spawnSync(process.execPath, [path.join(root, 'scripts/excel.mjs')], { encoding: 'utf8' });
    if (process.platform === 'linux') expect([run.status, run.stderr.trim()]).toEqual([1, plan.refusal]);
  });

  it('never makes the tool a dependency', () => {
    const { dependencies, devDependencies } =
      jest.requireActual<Record<string, Record<string, string>>>('../../package.json');
    expect({ ...dependencies, ...devDependencies }).not.toHaveProperty('office-addin-debugging');
  });
});
