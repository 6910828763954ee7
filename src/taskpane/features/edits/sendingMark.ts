import { z } from 'zod';
import type { PaneHost } from '../../context/PaneHost';

const markSchema = z.object({ total: z.int().min(1), accepted: z.int().min(0) });

/** How far a sending got: of so many edits, how many have their answer. No contents: those are in the sheet. */
export type SendingMark = z.infer<typeof markSchema>;

/** Outlives the pane: found when it opens, it tells that a sending was interrupted. */
export interface SendingMarkStorage {
  read: () => SendingMark | null;
  write: (mark: SendingMark | null) => void;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The mark of one company under the host's partition of local storage. What cannot be read counts as none. */
export const createSendingMark = (host: PaneHost, storage: Storage, companyId: string): SendingMarkStorage => {
  const key = `${host.partitionKey}cobranca.sending.${companyId}`;
  return {
    read: () => {
      const text = storage.getItem(key);
      if (text === null) return null;
      const mark = markSchema.safeParse(parseJson(text));
      return mark.success ? mark.data : null;
    },
    write: (mark) => {
      if (mark === null) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(mark));
    },
  };
};
