import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { ChangeFileFormat } from '../../../client/toolsApi';
import { exportChangesText } from '../../../strings/exportChanges';
import { saveFile } from '../../browser/saveFile';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { fromSheet } from '../../context/fromSheet';
import { usePaneHost } from '../../context/PaneHostContext';
import { collectChanges, type CollectedChanges, type Since } from './collectChanges';
import { readLastExport, writeLastExport, type LastExport } from './lastExport';

export type ExportStage =
  | { kind: 'reading'; found: number }
  | { kind: 'read' }
  | { kind: 'writing' }
  | { kind: 'downloading' }
  | { kind: 'failed'; failure: ApiFailure }
  | { kind: 'refused'; sentence: string };

/** What was exported, and how the mark stood before. */
export interface Exported {
  sentence: string;
  isDownload: boolean;
  isMarked: boolean;
  before: LastExport | null;
}

export interface ChangesExport {
  stage: ExportStage;
  /** Undefined until the workbook has answered. */
  last: LastExport | null | undefined;
  found: CollectedChanges | null;
  exported: Exported | null;
  read: (since: Since) => void;
  createSheet: () => void;
  download: (format: ChangeFileFormat) => void;
  /** The next export brings these changes again. */
  unmark: () => void;
}

/** Reads what the ERP has to be told, exports it and remembers in the workbook up to where. */
export const useChangesExport = (): ChangesExport => {
  const api = useApi();
  const host = usePaneHost();
  const { settings } = useCompany();
  const companyId = settings.company.id;
  const { timeZone } = settings.company;
  const [stage, setStage] = useState<ExportStage>({ kind: 'reading', found: 0 });
  const [last, setLast] = useState<LastExport | null | undefined>(undefined);
  const [found, setFound] = useState<CollectedChanges | null>(null);
  const [exported, setExported] = useState<Exported | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    let isGone = false;
    void fromSheet(readLastExport(host, companyId)).then((answer) => {
      if (!isGone) setLast(answer.ok ? answer.value : null);
    });
    return () => {
      isGone = true;
      running.current?.abort();
    };
  }, [host, companyId]);

  const read = useCallback(
    async (since: Since): Promise<void> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setFound(null);
      setExported(null);
      setStage({ kind: 'reading', found: 0 });
      const answer = await collectChanges(api, since, timeZone, {
        signal,
        onFound: (count) => setStage({ kind: 'reading', found: count }),
      });
      if (signal.aborted) return;
      if (!answer.ok) {
        setStage({ kind: 'failed', failure: answer.error });
        return;
      }
      setFound(answer.value);
      setStage({ kind: 'read' });
    },
    [api, timeZone],
  );

  const mark = async (sentence: string, isDownload: boolean, until: number): Promise<void> => {
    const next = { cursor: until, at: new Date().toISOString() };
    const written = await fromSheet(writeLastExport(host, companyId, next));
    if (written.ok) setLast(next);
    setExported({ sentence, isDownload, isMarked: written.ok, before: exported?.before ?? last ?? null });
    setStage({ kind: 'read' });
  };

  const createSheet = async (): Promise<void> => {
    if (found === null) return;
    setStage({ kind: 'writing' });
    const answer = await fromSheet(host.tools.writeChangesSheet(found.changes, timeZone));
    if (!answer.ok) {
      setStage({ kind: 'refused', sentence: answer.error.message });
      return;
    }
    await mark(exportChangesText.sheetCreated(answer.value, found.changes.length), false, found.until);
  };

  const download = async (format: ChangeFileFormat): Promise<void> => {
    if (found === null) return;
    setStage({ kind: 'downloading' });
    const answer = await api.changesFile(format, { after: found.after, until: found.until, scope: 'erp' });
    if (!answer.ok) {
      setStage({ kind: 'failed', failure: answer.error });
      return;
    }
    saveFile(answer.value);
    await mark(exportChangesText.downloaded(answer.value.name), true, found.until);
  };

  const unmark = async (): Promise<void> => {
    if (exported === null) return;
    const written = await fromSheet(writeLastExport(host, companyId, exported.before));
    if (!written.ok) {
      setStage({ kind: 'refused', sentence: written.error.message });
      return;
    }
    setLast(exported.before);
    setExported({ ...exported, isMarked: false, sentence: exportChangesText.undone });
  };

  return {
    stage,
    last,
    found,
    exported,
    read: useCallback((since) => void read(since), [read]),
    createSheet: () => void createSheet(),
    download: (format) => void download(format),
    unmark: () => void unmark(),
  };
};
