import { useCallback, useEffect, useState } from 'react';
import { fromSheet } from '../../context/fromSheet';
import { useSheets } from '../../context/PaneHostContext';

export interface SelectedClients {
  /** Clients of the lines selected in our tables; null until the sheet has answered. */
  ids: readonly string[] | null;
  /** Why the sheet could not be read. */
  refusal: string | null;
  read: () => void;
}

/** Whose lines are selected in the sheet, as it stood when last asked. */
export const useSelectedClients = (): SelectedClients => {
  const sheets = useSheets();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const ask = useCallback(async () => {
    const answer = await fromSheet(sheets.selectedReceivables());
    setIds(answer.ok ? (answer.value?.clientIds ?? []) : []);
    setRefusal(answer.ok ? null : answer.error.message);
  }, [sheets]);
  useEffect(() => {
    void ask();
  }, [ask]);
  return {
    ids,
    refusal,
    read: () => {
      setIds(null);
      void ask();
    },
  };
};
