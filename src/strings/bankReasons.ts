import type { CnabLayoutId } from '../domain/cnab/layoutId';
import { bb240Words } from './bankReasons/bb240';
import { itau400Words } from './bankReasons/itau400';

/** A bank's codes in words. `reasons` by occurrence: the same reason code means another thing under another occurrence. */
export interface BankWords {
  bank: string;
  occurrences: Readonly<Record<string, string>>;
  reasons: readonly { of: readonly string[]; words: Readonly<Record<string, string>> }[];
}

const words: Record<CnabLayoutId, BankWords> = { bb240: bb240Words, itau400: itau400Words };

/** What an occurrence is called: `Entrada confirmada`. */
export function occurrenceText(layoutId: CnabLayoutId, code: string): string {
  return words[layoutId].occurrences[code] ?? `Ocorrência ${code} do ${words[layoutId].bank}`;
}

/** What a reason means under its occurrence: `CEP inválido`. */
export function reasonText(layoutId: CnabLayoutId, occurrenceCode: string, reason: string): string {
  const table = words[layoutId].reasons.find(({ of }) => of.includes(occurrenceCode));
  return table?.words[reason] ?? `motivo ${reason} do ${words[layoutId].bank}`;
}
