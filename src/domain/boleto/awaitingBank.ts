const payableStates = ['registered', 'cancelQueued', 'cancelSent'];

/**
 * Whether a boleto became due since its bank was last heard, so that it may have been paid and nobody here can know. Dates as
 * `YYYY-MM-DD`; `lastReturnOn` is the day of the newest retorno of its account, null where none was read.
 */
export function isAwaitingBank(
  boleto: { state: string; dueDate: string; lastReturnOn: string | null },
  today: string,
): boolean {
  const { state, dueDate, lastReturnOn } = boleto;
  const isHeard = lastReturnOn !== null && lastReturnOn > dueDate;
  return payableStates.includes(state) && dueDate < today && !isHeard;
}
