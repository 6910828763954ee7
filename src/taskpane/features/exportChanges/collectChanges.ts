import type { Api } from '../../../client/api';
import type { ApiFailure } from '../../../client/failure';
import type { Change } from '../../../contract/changes';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { ok, type Result } from '../../../domain/result';

/** From where the changes are wanted. */
export type Since = { kind: 'cursor'; after: number } | { kind: 'date'; date: IsoDate };

export interface CollectedChanges {
  changes: Change[];
  /** They are numbered over `after`, up to and with `until`. */
  after: number;
  until: number;
  /** There are more than one export takes. */
  isCut: boolean;
}

/** As many as the backend puts into one file. */
export const mostChanges = 50_000;

/** Day of a moment by the company's clock. */
const dayIn = (timeZone: string): ((moment: string) => string) => {
  // The Swedish write dates as ISO does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (moment) => format.format(new Date(moment));
};

/** Walks the feed of what the ERP has to be told, page by page; `onFound` hears how many there are so far. */
export const collectChanges = async (
  api: Pick<Api, 'changes'>,
  since: Since,
  timeZone: string,
  options: { signal: AbortSignal; onFound: (count: number) => void; most?: number },
): Promise<Result<CollectedChanges, ApiFailure>> => {
  const most = options.most ?? mostChanges;
  const day = dayIn(timeZone);
  const changes: Change[] = [];
  let after = since.kind === 'cursor' ? since.after : 0;
  let until = after;
  for (;;) {
    const page = await api.changes({ after: until, scope: 'erp' }, { signal: options.signal });
    if (!page.ok) return page;
    for (const change of page.value.changes) {
      if (since.kind === 'date' && changes.length === 0 && day(change.occurredAt) < since.date) {
        after = change.sequence;
        continue;
      }
      if (changes.length === most) return ok({ changes, after, until: changes.at(-1)?.sequence ?? after, isCut: true });
      changes.push(change);
    }
    options.onFound(changes.length);
    until = page.value.cursor;
    if (!page.value.more) return ok({ changes, after, until, isCut: false });
  }
};
