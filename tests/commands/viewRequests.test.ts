import { negotiateSelection } from '../../src/commands/negotiateSelection';
import { onViewRequest, requestView, type ViewRequest } from '../../src/commands/viewRequests';

function collect() {
  const requests: ViewRequest[] = [];
  const stop = onViewRequest((request) => requests.push(request));
  return { requests, stop };
}

test('a request made before the pane listens reaches it once it does', () => {
  requestView({ view: 'portfolio', load: true });
  const first = collect();
  expect(first.requests).toEqual([{ view: 'portfolio', load: true }]);
  first.stop();
  const second = collect();
  expect(second.requests).toEqual([]);
  second.stop();
});

test('Negociar seleção hands over what is selected, then shows the pane', async () => {
  const { requests, stop } = collect();
  const selection = { clientIds: ['c1'], receivableIds: ['t1', 't2'] };
  let shown = 0;
  await negotiateSelection({
    selectedReceivables: () => Promise.resolve(selection),
    showPane: () => {
      shown = requests.length;
      return Promise.resolve();
    },
  });
  expect(requests).toEqual([{ view: 'negotiation', selection }]);
  expect(shown).toBe(1);
  stop();
});

test('with nothing selected the pane is told so, and says what to select', async () => {
  const { requests, stop } = collect();
  await negotiateSelection({ selectedReceivables: () => Promise.resolve(null), showPane: () => Promise.resolve() });
  expect(requests).toEqual([{ view: 'negotiation', selection: null }]);
  stop();
});
