import { z } from 'zod';
import type { PaneHost } from '../../context/PaneHost';
import { draftSchema, type Draft } from './draft';

/** Keeps drafts where they outlive the pane: contents in this browser, ids and key in the workbook. */
export interface DraftStorage {
  load: (clientId: string) => Draft | null;
  save: (draft: Draft) => void;
  remove: (clientId: string) => void;
  /** Drafts that were sent and had no answer, whoever their clients are. */
  awaiting: () => Draft[];
  /** What the workbook remembers of a draft whose contents are elsewhere or gone. */
  remembered: (clientId: string) => Promise<RememberedDraft | null>;
}

const rememberedSchema = z.object({ idempotencyKey: z.string().min(1), receivableIds: z.array(z.string()) });

export type RememberedDraft = z.infer<typeof rememberedSchema>;

const settingKey = (clientId: string): string => `cobranca.draft.${clientId}`;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Drafts of one company under the host's partition of local storage. What cannot be read any more counts as no draft. */
export const createDraftStorage = (host: PaneHost, storage: Storage, companyId: string): DraftStorage => {
  const prefix = `${host.partitionKey}cobranca.draft.${companyId}.`;
  const localKey = (clientId: string): string => `${prefix}${clientId}`;
  const written = new Map<string, string | null>();
  const remember = (clientId: string, value: string | null): void => {
    if (written.get(clientId) === value) return;
    written.set(clientId, value);
    // The draft itself is safe in local storage; a workbook that cannot be written (read-only) only forgets the ids.
    host.writeSetting(settingKey(clientId), value).catch(() => undefined);
  };
  const load = (clientId: string): Draft | null => {
    const text = storage.getItem(localKey(clientId));
    if (text === null) return null;
    const draft = draftSchema.safeParse(parseJson(text));
    return draft.success ? draft.data : null;
  };
  return {
    load,
    save: (draft) => {
      storage.setItem(localKey(draft.clientId), JSON.stringify(draft));
      const receivableIds = draft.receivables.map((row) => row.id);
      remember(draft.clientId, JSON.stringify({ idempotencyKey: draft.idempotencyKey, receivableIds }));
    },
    remove: (clientId) => {
      storage.removeItem(localKey(clientId));
      remember(clientId, null);
    },
    awaiting: () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index))
        .filter((key) => key?.startsWith(prefix) === true)
        .map((key) => load(String(key).slice(prefix.length)))
        .filter((draft) => draft !== null)
        .filter((draft) => draft.pending !== null),
    remembered: async (clientId) => {
      const text = await host.readSetting(settingKey(clientId));
      if (text === null) return null;
      const remembered = rememberedSchema.safeParse(parseJson(text));
      return remembered.success ? remembered.data : null;
    },
  };
};
