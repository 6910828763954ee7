import { richApiData } from './support/addinDouble';
import { RequestBuilder } from './support/requestBuilder';
import { batch, connectedAddin, done } from './support/workbook';

test('the context says that the document can be written and carries the settings of the workbook', () => {
  const addin = connectedAddin();
  addin.settings.current = { rascunho: '{"b":1}' };
  const context = addin.handshake();
  expect(context).toMatchObject({ _appName: 16, _clientMode: 1, _settings: [['rascunho', '{"b":1}']] });
  const matrix = JSON.parse(context._requirementMatrix as string) as Record<string, string>;
  expect(matrix).toMatchObject({ ExcelApi: '1.17', SharedRuntime: '1.2', CustomFunctions: '1.9' });
  expect(matrix.File).toBeUndefined();
});

test('texts that are no messages of office.js are left alone', () => {
  const addin = connectedAddin();
  const before = addin.answers.length;
  for (const text of ['olá', '{"_messageType":1}', '{quebrado', 42, null]) addin.postRaw(text);
  expect(addin.answers).toHaveLength(before);
});

test('a request over 5 MB is refused with the code of office.js', () => {
  const addin = connectedAddin();
  const request = new RequestBuilder();
  request.range('Planilha1', 'A1').set('Values', [['x'.repeat(30_000)]]);
  const text = JSON.stringify(request.body) + ' '.repeat(5 * 1024 * 1024);
  const data = richApiData(request.body) as { ArrayData: unknown[] };
  data.ArrayData[4] = text;
  expect(addin.execute(data)).toMatchObject({ Error: 5103 });
});

test('an answer over 5 MB is refused with the code of office.js', () => {
  const addin = connectedAddin();
  const sheet = addin.grid.activeSheet();
  const lines = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
  addin.grid.write({ sheet, row: 0, column: 0, rows: 200, columns: 1 }, lines);
  const request = new RequestBuilder();
  request.range('Planilha1', 'A1:A200').load('values');
  expect(addin.execute(richApiData(request.body))).toMatchObject({ Error: 5104 });
});

test('while a person types in a cell a call fails, or waits when it asked to', () => {
  const addin = connectedAddin();
  const request = new RequestBuilder();
  request.workbook.property('Worksheets').load('items/name');
  addin.grid.setEditing(true);
  expect(addin.execute(richApiData(request.body, 0))).toMatchObject({ Error: 5004 });
  const before = addin.answers.length;
  expect(addin.execute(richApiData(request.body, 64))).toBeUndefined();
  addin.grid.setEditing(false);
  return addin.session.activity.settled().then(() => {
    expect(addin.answers).toHaveLength(before + 1);
    expect(addin.answers.at(-1)?._data).toMatchObject({ Error: 0 });
  });
});

test('a reloaded page of the add-in finds no registrations and references of the old one', async () => {
  const addin = connectedAddin();
  let kept = 0;
  const { value } = batch(addin, (request) => {
    const range = request.range('Planilha1', 'A1');
    kept = request.action(1, range.id, '');
    request.workbook.property('Worksheets').call('_RegisterSelectionChangedEvent');
  });
  const { _ReferenceId: reference } = value(kept) as { _ReferenceId: string };
  addin.handshake();
  const { response } = batch(addin, (request) => {
    request.reference(reference).load('values');
  });
  expect(response.Error?.Code).toBe('InvalidReference');
  addin.grid.select([{ sheet: addin.grid.activeSheet(), row: 3, column: 3, rows: 1, columns: 1 }]);
  await addin.session.activity.settled();
  expect(addin.entries()).toEqual([]);
});

test('a ribbon command ends when the add-in says completed', async () => {
  const addin = connectedAddin();
  const running = addin.session.commands.run('Cobranca.LoadPortfolio', 'loadPortfolio');
  await Promise.resolve();
  await Promise.resolve();
  expect(addin.events('appCommandInvoked')).toEqual([
    { 0: 'Cobranca.LoadPortfolio', 1: 'loadPortfolio', 2: '{"source":{"id":"Cobranca.LoadPortfolio"}}' },
  ]);
  addin.execute({ 0: 'Cobranca.LoadPortfolio', 1: 0, 2: '{}', DdaMethod: { DispatchId: 94 } });
  await expect(running).resolves.toBeUndefined();
});

test('a command that the add-in does not know is an error, not silence', async () => {
  const addin = connectedAddin();
  const running = addin.session.commands.run('Cobranca.X', 'nada');
  await Promise.resolve();
  await Promise.resolve();
  addin.execute({ 0: 'Cobranca.X', 1: 11_101, 2: '', DdaMethod: { DispatchId: 94 } });
  await expect(running).rejects.toThrow('nada');
});

test('settings of the document are saved with the workbook and read back', () => {
  const addin = connectedAddin();
  addin.execute({
    DdaMethod: { DispatchId: 76 },
    DdaSettingsMethod: { OverwriteIfStale: true, Properties: [['a', '{"b":1}']] },
  });
  expect(addin.settings.current).toEqual({ a: '{"b":1}' });
  expect(addin.execute({ DdaMethod: { DispatchId: 75 } })).toMatchObject({
    Properties: { Settings: [{ Name: 'a', Value: '{"b":1}' }] },
  });
});

test('a method of office.js that is not known is refused and listed', () => {
  const addin = connectedAddin();
  expect(addin.execute({ DdaMethod: { DispatchId: 77 } })).toMatchObject({ Error: 5000 });
  expect(addin.log).toContainEqual(expect.objectContaining({ kind: 'notFound', member: 'executeMethod 77' }));
});

test('the add-in greys a button, hides the pane and shows it again', () => {
  const addin = connectedAddin();
  done(addin, (request) => {
    request
      .service('Microsoft.DynamicRibbon.DynamicRibbon')
      .method('GetButton', 'Cobranca.Negotiate')
      .set('Enabled', false);
    request.service('Microsoft.AppRuntime.AppRuntimeService').call('SetAppRuntimeState', 'Background');
    request.service('Microsoft.AppRuntime.AppRuntimeService').call('SetAppRuntimeState', 'Visible');
  });
  expect(addin.ribbon).toEqual([['Cobranca.Negotiate', { enabled: false }]]);
  expect(addin.pane).toEqual([false, true]);
});
