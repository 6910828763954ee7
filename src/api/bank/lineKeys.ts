import { createHash } from 'node:crypto';
import type { ReturnOccurrence } from '../../domain/cnab/returnFile';

/**
 * What each line says, whatever file says it and wherever it stands there: a bank may repeat its lines in the next file. Lines of one
 * file that say the same are told apart by their order, since two payments may look alike.
 */
export function lineKeys(occurrences: readonly ReturnOccurrence[]): string[] {
  const seen = new Map<string, number>();
  return occurrences.map((occurrence) => {
    const { code, ourNumber, documentNumber, occurredOn, creditedOn, dueDate, amountCents, paidCents, reasons } =
      occurrence;
    const said = [code, ourNumber, documentNumber, occurredOn, creditedOn, dueDate, amountCents, paidCents, ...reasons];
    const text = JSON.stringify(said);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return createHash('sha256').update(`${text}${before}`).digest('hex');
  });
}
