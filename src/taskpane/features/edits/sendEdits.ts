import type { Api } from '../../../client/api';
import type { ApiFailure } from '../../../client/failure';
import { editItemSchema, type EditItem, type EditOutcome, type EditResult } from '../../../contract/edits';
import type { SheetFailure } from '../../../excel/failure';
import type { PendingEdit } from '../../../excel/outcomes';
import type { Sheets } from '../../../excel/sheets';
import { sheetMessages } from '../../../strings/sheets';
import { fromSheet } from '../../context/fromSheet';

/** As many as one call takes. */
export const batchSize = 200;

export interface SendEnd {
  counts: Record<EditOutcome, number>;
  /** What failed or was ignored, with its sentence. */
  refused: { edit: PendingEdit; outcome: 'failed' | 'ignored'; message: string }[];
  /** How many got no answer: they stay pending. */
  unanswered: number;
  /** Answers that the sheet could not be marked with, and why. */
  unwritten: { results: EditResult[]; reason: Pick<SheetFailure, 'message'> } | null;
  /** Why it stopped before the end. */
  stopped: { kind: 'cancelled' } | { kind: 'failure'; failure: ApiFailure } | null;
}

export interface SendOptions {
  api: Api;
  sheets: Sheets;
  /** Asked between two batches; the one under way is always finished. */
  isCancelled: () => boolean;
  /** Called with the number of edits that have their answer, after each batch was written to the sheet. */
  onProgress: (done: number) => void;
}

/** An edit of the sheet as the API takes it. */
export const editItemOf = ({ table, key, id, version, set }: PendingEdit): EditItem =>
  editItemSchema.parse({ kind: table === 'clients' ? 'client' : 'receivable', key, id, version, set });

/** Marks the sheet with answers; why it could not, or null. */
export const writeResults = async (
  sheets: Sheets,
  results: EditResult[],
): Promise<Pick<SheetFailure, 'message'> | null> => {
  const answer = await fromSheet(sheets.writeEditResults(results));
  if (!answer.ok) return answer.error;
  switch (answer.value.state) {
    case 'done':
      return null;
    case 'noTables':
      return { message: sheetMessages.itemNotFound };
    case 'failed':
      return answer.value.reason;
  }
};

/**
 * Sends edits in batches and marks the sheet after each, so that at any moment what was accepted is marked and the rest is still
 * pending. Every edit has a key of its own that lies in its row: what is sent again is never done twice.
 */
export const sendEdits = async (edits: readonly PendingEdit[], options: SendOptions): Promise<SendEnd> => {
  const { api, sheets } = options;
  const end: SendEnd = {
    counts: { sent: 0, alreadyThere: 0, ignored: 0, failed: 0 },
    refused: [],
    unanswered: edits.length,
    unwritten: null,
    stopped: null,
  };
  for (let first = 0; first < edits.length; first += batchSize) {
    if (options.isCancelled()) return { ...end, stopped: { kind: 'cancelled' } };
    const batch = edits.slice(first, first + batchSize);
    const answer = await api.edits(batch.map(editItemOf));
    if (!answer.ok) return { ...end, stopped: { kind: 'failure', failure: answer.error } };
    const { results } = answer.value;
    end.unanswered -= batch.length;
    const editOf = new Map(batch.map((edit) => [edit.key, edit]));
    for (const { key, outcome, message } of results) {
      end.counts[outcome] += 1;
      const edit = editOf.get(key);
      if (edit !== undefined && (outcome === 'failed' || outcome === 'ignored')) {
        end.refused.push({ edit, outcome, message: message ?? '' });
      }
    }
    const reason = await writeResults(sheets, results);
    // The rows would be sent a second time for nothing; the person first sees to the sheet.
    if (reason !== null) return { ...end, unwritten: { results, reason } };
    options.onProgress(first + batch.length);
  }
  return end;
};
