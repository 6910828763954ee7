/** Whether a text passes `Excel.FilterCriteria` of kind Values or Custom. */
export function passesFilter(text: string, value: string | number | boolean, criteria: unknown): boolean {
  if (typeof criteria !== 'object' || criteria === null) return true;
  const { filterOn, values, criterion1, criterion2, operator } = criteria as Record<string, unknown>;
  if (filterOn === 'Values' && Array.isArray(values)) return values.some((wanted) => String(wanted) === text);
  if (filterOn !== 'Custom' || typeof criterion1 !== 'string') return true;
  const first = compares(text, value, criterion1);
  if (typeof criterion2 !== 'string') return first;
  const second = compares(text, value, criterion2);
  return operator === 'Or' ? first || second : first && second;
}

function compares(text: string, value: string | number | boolean, criterion: string): boolean {
  const [, sign = '=', wanted = ''] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(wanted);
  if (wanted !== '' && !Number.isNaN(number) && typeof value === 'number') {
    const difference = value - number;
    return (
      { '>': difference > 0, '<': difference < 0, '>=': difference >= 0, '<=': difference <= 0 }[sign] ??
      (difference === 0) === (sign === '=')
    );
  }
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const matches = new RegExp(`^${pattern}$`, 'i').test(text);
  return sign === '<>' ? !matches : matches;
}
