import { connectedAddin, done, refusal } from './support/workbook';

const writeOn = (sheet: string) => (request: Parameters<Parameters<typeof done>[1]>[0]) => {
  request.range(sheet, 'A1').set('Values', [['novo']]);
};

test('a refusal asked for meets the next write once, and the one after it passes', () => {
  const addin = connectedAddin();
  addin.session.fault.refuseNext('AccessDenied', null);
  expect(refusal(addin, writeOn('Planilha1'))).toBe('AccessDenied');
  done(addin, writeOn('Planilha1'));
});

test('a refusal asked for one sheet waits until that sheet is written', () => {
  const addin = connectedAddin();
  done(addin, (request) => {
    request.workbook.property('Worksheets').method('Add', 'Clientes');
  });
  addin.session.fault.refuseNext('AccessDenied', 'Clientes');
  done(addin, writeOn('Planilha1'));
  expect(refusal(addin, writeOn('Clientes'))).toBe('AccessDenied');
});
