import { cents } from '../../domain/money/cents';
import { formatBrl, formatMoney } from '../../domain/money/formatMoney';

/** Centavos of the contract as `R$ 1.234,56`. */
export const brl = (amount: number): string => formatBrl(cents(amount));

/** Centavos of the contract as `1.234,56`. */
export const plainMoney = (amount: number): string => formatMoney(cents(amount));
