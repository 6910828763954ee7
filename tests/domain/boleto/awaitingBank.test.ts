import { isAwaitingBank } from '../../../src/domain/boleto/awaitingBank';

test.each([
  ['registered', '2026-11-24', '2026-11-24', true],
  ['registered', '2026-11-24', '2026-11-25', false],
  ['registered', '2026-11-24', null, true],
  ['registered', '2026-11-26', '2026-11-24', false],
  ['cancelSent', '2026-11-24', '2026-11-20', true],
  ['sent', '2026-11-24', '2026-11-20', false],
  ['paid', '2026-11-24', '2026-11-20', false],
])('a boleto %s due %s with the last retorno of %s on the 26th: %s', (state, dueDate, lastReturnOn, expected) => {
  expect(isAwaitingBank({ state, dueDate, lastReturnOn }, '2026-11-26')).toBe(expected);
});
