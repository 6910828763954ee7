import { readFileSync, writeFileSync } from 'node:fs';
import { cnabTables } from './support/cnabTables';

const path = 'docs/cnab.md';
const mark = '<!-- daqui em diante, escrito a partir dos layouts: UPDATE_CNAB_DOC=1 npx jest cnabDoc -->';

it('docs/cnab.md lists every field that still has to be checked, and every other one, as the layouts have them', () => {
  const [prose = ''] = readFileSync(path, 'utf8').split(mark);
  const expected = `${prose}${mark}\n\n${cnabTables()}\n`;
  if (process.env.UPDATE_CNAB_DOC === '1') writeFileSync(path, expected);
  expect(readFileSync(path, 'utf8')).toBe(expected);
});
