/**
 * Whether Excel would take the text as a formula through `formulas`, as far as marks go: parentheses and quotes close, arguments are
 * parted by commas. A semicolon outside of texts and array constants is the local notation and refused, as in real Excel.
 */
export function isWellFormedFormula(formula: string): boolean {
  const open: string[] = [];
  for (let at = 1; at < formula.length; at += 1) {
    const mark = formula[at];
    if (mark === '"' || mark === "'") {
      if (open.at(-1) === '[') continue;
      const end = closingQuote(formula, at, mark);
      if (end === -1) return false;
      at = end;
    } else if (mark === '(' || mark === '{' || mark === '[') {
      open.push(mark);
    } else if (mark === ')' || mark === '}' || mark === ']') {
      if (open.pop() !== { ')': '(', '}': '{', ']': '[' }[mark]) return false;
    } else if (mark === ';' && open.at(-1) !== '{' && open.at(-1) !== '[') {
      return false;
    }
  }
  return open.length === 0 && !/[-+*/^&=<>,(]\s*$/.test(formula.slice(1));
}

function closingQuote(formula: string, from: number, quote: string): number {
  for (let at = from + 1; at < formula.length; at += 1) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at;
    at += 1;
  }
  return -1;
}
