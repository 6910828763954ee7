import { bigint, customType, date, timestamp } from 'drizzle-orm/pg-core';

/** Integer centavos; the driver's parser has refused anything a double cannot hold exactly. */
export const cents = (name: string) => bigint(name, { mode: 'number' });

/** Civil date as `YYYY-MM-DD` text. */
export const civilDate = (name: string) => date(name, { mode: 'string' });

/** Instant. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Exact decimal fraction as text without padding: `"0.02"`, where the column holds `0.02000000`. */
export const rate = customType<{ data: string; driverData: string }>({
  dataType: () => 'numeric(11, 8)',
  fromDriver: (text) => trimDecimal(text),
});

/** `"0.02000000"` → `"0.02"`, `"1.00000000"` → `"1"`. */
export function trimDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
