import type { Cents } from './cents';

/** `123456` → `1.234,56`; negative amounts with the Unicode minus sign. */
export function formatMoney(value: Cents): string {
  return (value < 0 ? '−' : '') + unsigned(value);
}

/** `123456` → `R$ 1.234,56`; the minus sign stands before `R$`. */
export function formatBrl(value: Cents): string {
  return `${value < 0 ? '−' : ''}R$ ${unsigned(value)}`;
}

function unsigned(value: Cents): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${digits.slice(-2)}`;
}
