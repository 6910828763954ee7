/** The banks whose boletos this program issues, by compensation code (FEBRABAN/COMPE). */
export const bankCodes = ['001', '033', '104', '237', '341', '756'] as const;

export type BankCode = (typeof bankCodes)[number];

export interface Bank {
  code: BankCode;
  /** As printed beside the code on a boleto. */
  name: string;
  /** Printed after the code: `341-7`. */
  digit: string;
}

const banks: Record<BankCode, Bank> = {
  '001': { code: '001', name: 'Banco do Brasil', digit: '9' },
  '033': { code: '033', name: 'Santander', digit: '7' },
  '104': { code: '104', name: 'Caixa', digit: '0' },
  '237': { code: '237', name: 'Bradesco', digit: '2' },
  '341': { code: '341', name: 'Itaú', digit: '7' },
  '756': { code: '756', name: 'Sicoob', digit: '0' },
};

export function isBankCode(code: string): code is BankCode {
  return code in banks;
}

export function bankOf(code: BankCode): Bank {
  return banks[code];
}
