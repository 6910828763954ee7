/** A bank's file layout that this program writes and reads. Everything else is off. */
export const cnabLayoutIds = ['bb240', 'itau400'] as const;

export type CnabLayoutId = (typeof cnabLayoutIds)[number];

const layoutOfBank: Record<string, CnabLayoutId> = { '001': 'bb240', '341': 'itau400' };

/** The layout of a bank's files, or null where remessa and retorno are off for the bank. */
export function cnabLayoutOf(bankCode: string): CnabLayoutId | null {
  return layoutOfBank[bankCode] ?? null;
}
