import type { FunctionCall, FunctionsMetadata } from '../../src/workbench/host/hostContract';
import type { AddinDouble } from './support/addinDouble';
import { connectedAddin, done } from './support/workbook';

const functions: FunctionsMetadata = {
  functions: [
    {
      id: 'MULTA',
      name: 'MULTA',
      parameters: [
        { name: 'saldo', type: 'number' },
        { name: 'taxa', type: 'any', optional: true },
      ],
    },
    { id: 'ENCARGOS', name: 'ENCARGOS', parameters: [{ name: 'saldos', type: 'any', dimensionality: 'matrix' }] },
  ],
};
const service = 'Microsoft.ExcelServices.CustomFunctions';

let addin: AddinDouble;
beforeEach(() => {
  addin = connectedAddin(functions);
});

const announce = (): void => {
  done(addin, (request) => {
    request.service(service).call('_SetOsfControlContainerReadyForCustomFunctions');
  });
};
const answer = (results: unknown[]): void => {
  done(addin, (request) => {
    request.service(service).call('SetInvocationArrayResults', results);
  });
};
/** Id, function and arguments of every call that was sent. */
const sent = (): [number, string, unknown[]][] =>
  addin
    .entries()
    .filter(([, type]) => type === 1000)
    .map(([, , , message]) => (message as [number, string, unknown[]]).slice(0, 3) as [number, string, unknown[]]);
const invoke = (...calls: FunctionCall[]) => addin.session.channel.invoke(calls);

test('calls wait until the functions are loaded and then travel in one message', async () => {
  const results = invoke({ name: 'COBRANCA.MULTA', args: [100] }, { name: 'multa', args: [[[50]], 0.02] });
  expect(addin.events('richApiMessage')).toEqual([]);
  announce();
  expect(addin.events('richApiMessage')).toHaveLength(1);
  expect(sent()).toEqual([
    [1, 'MULTA', [100, null]],
    [2, 'MULTA', [50, 0.02]],
  ]);
  answer([
    [2, true, 1, [0]],
    [1, true, 2, [0]],
  ]);
  await expect(results).resolves.toEqual([
    { ok: true, value: 2 },
    { ok: true, value: 1 },
  ]);
});

test('a range goes as a matrix and a matrix comes back', async () => {
  announce();
  const results = invoke({ name: 'COBRANCA.ENCARGOS', args: [[[1], [null]]] });
  expect(sent()).toEqual([[1, 'ENCARGOS', [[[1], ['']]]]]);
  answer([
    [
      1,
      true,
      [
        [10, 'x'],
        [20, { type: 'Error', basicValue: '#NUM!' }],
      ],
      [0],
    ],
  ]);
  await expect(results).resolves.toEqual([
    {
      ok: true,
      value: [
        [10, 'x'],
        [20, { code: '#NUM!', message: '' }],
      ],
    },
  ]);
});

test('errors keep the sentence that Excel shows, and only that', async () => {
  announce();
  const results = invoke(...[1, 2, 3, 4].map((saldo): FunctionCall => ({ name: 'MULTA', args: [saldo] })));
  answer([
    [1, false, 'Saldo negativo', 7, [0]],
    [2, false, 'sem dado', 1, [0]],
    [3, false, 'TypeError: x', 2, [0]],
    [4, true, { type: 'Error', basicValue: '#NUM!' }, [0]],
  ]);
  await expect(results).resolves.toEqual([
    { ok: false, error: { code: '#VALUE!', message: 'Saldo negativo' } },
    { ok: false, error: { code: '#N/A', message: 'sem dado' } },
    { ok: false, error: { code: '#VALUE!', message: '' } },
    { ok: false, error: { code: '#NUM!', message: '' } },
  ]);
});

test('what Excel answers by itself never reaches the add-in', async () => {
  announce();
  const results = await invoke(
    { name: 'COBRANCA.NADA', args: [] },
    { name: 'MULTA', args: ['abc'] },
    { name: 'MULTA', args: [] },
    { name: 'MULTA', args: [1, 2, 3] },
    { name: 'MULTA', args: [{ code: '#DIV/0!', message: '' }] },
    { name: 'ENCARGOS', args: [[[1], [{ code: '#REF!', message: '' }]]] },
  );
  expect(results.map((one) => (one.ok ? one.value : one.error.code))).toEqual([
    '#NAME?',
    '#VALUE!',
    '#VALUE!',
    '#VALUE!',
    '#DIV/0!',
    '#REF!',
  ]);
  expect(sent()).toEqual([]);
});

test('a range where one value is expected calls once for every cell', async () => {
  announce();
  const results = invoke({ name: 'MULTA', args: [[[1], [2]], 0.1] });
  expect(sent().map(([, , args]) => args)).toEqual([
    [1, 0.1],
    [2, 0.1],
  ]);
  answer([
    [1, true, 11, [0]],
    [2, false, 'ruim', 7, [0]],
  ]);
  await expect(results).resolves.toEqual([{ ok: true, value: [[11], [{ code: '#VALUE!', message: 'ruim' }]] }]);
});

test('a cancelled call is told to the add-in and its late result is dropped', async () => {
  announce();
  const cancel = new AbortController();
  const results = addin.session.channel.invoke([{ name: 'MULTA', args: [1] }], { signal: cancel.signal });
  cancel.abort();
  answer([[1, true, 5, [0]]]);
  await expect(results).resolves.toEqual([{ ok: false, error: { code: '#N/A', message: '' } }]);
  expect(addin.entries().at(-1)?.slice(0, 4)).toEqual([1, 1001, '', '{"invocationId":1}']);
});

test('calls under way are sent again to a reloaded add-in', async () => {
  announce();
  const results = invoke({ name: 'MULTA', args: [1] });
  addin.handshake();
  announce();
  expect(sent().map(([id]) => id)).toEqual([1, 1]);
  answer([[1, true, 5, [0]]]);
  await expect(results).resolves.toEqual([{ ok: true, value: 5 }]);
});

test('the host is not settled before a call has its result', async () => {
  jest.useFakeTimers();
  announce();
  let settled = false;
  void invoke({ name: 'MULTA', args: [1] });
  const rest = addin.session.activity.settled().then(() => {
    settled = true;
  });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(settled).toBe(false);
  answer([[1, true, 5, [0]]]);
  await jest.advanceTimersByTimeAsync(1_000);
  await rest;
  expect(settled).toBe(true);
  jest.useRealTimers();
});
