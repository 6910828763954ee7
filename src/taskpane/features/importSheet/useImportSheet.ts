import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import { importReportSchema, type ImportPreview, type ImportReport } from '../../../contract/imports';
import { maxSheetColumns, maxSheetRows, type OpenWorksheet, type UnusableSheet } from '../../../excel/openWorksheet';
import { importSheetText } from '../../../strings/importSheet';
import { useApi } from '../../context/ApiContext';
import { fromSheet } from '../../context/fromSheet';
import { usePaneHost } from '../../context/PaneHostContext';
import { newIdempotencyKey } from '../../idempotencyKey';
import { firstChoices, importBody, type Choices } from './choices';

/** What is being done with the sheet, or what came of it. */
export type ImportStage =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number; total: number }
  /** The sheet cannot be used, in words. */
  | { kind: 'unusable'; sentence: string }
  | { kind: 'checking' }
  | { kind: 'checked' }
  | { kind: 'importing' }
  | { kind: 'failed'; during: 'checking' | 'importing'; failure: ApiFailure }
  | { kind: 'imported'; report: ImportReport };

export interface ImportSheet {
  stage: ImportStage;
  sheet: OpenWorksheet | null;
  /** Of the last check, also while another one is under way. */
  preview: ImportPreview | null;
  choices: Choices;
  /** The sheet that is open now, or the one read before. */
  read: (which: 'open' | 'same') => void;
  change: (patch: Partial<Choices>, pauseMilliseconds?: number) => void;
  check: () => void;
  run: () => void;
  /** Gives up a reading or a check. */
  cancel: () => void;
}

const unusableSentence = (unusable: UnusableSheet): string => {
  const text = importSheetText.unusable;
  switch (unusable.kind) {
    case 'empty':
      return text.empty(unusable.sheetName);
    case 'ours':
      return text.ours(unusable.sheetName);
    case 'gone':
      return text.gone;
    case 'tooLarge':
      return text.tooLarge(unusable.sheetName, unusable.rows, unusable.columns, maxSheetRows, maxSheetColumns);
  }
};

const reportOf = (failure: ApiFailure): ImportReport | null => {
  if (failure.kind !== 'problem' || failure.problem.code !== 'import_has_errors') return null;
  const report = importReportSchema.safeParse(failure.problem.data?.['report']);
  return report.success ? report.data : null;
};

/** Reads the open sheet, has it checked at every change of the choices, and imports it once. Lives on while its view is left. */
export const useImportSheet = (): ImportSheet => {
  const api = useApi();
  const { tools } = usePaneHost();
  const queries = useQueryClient();
  const [stage, setStage] = useState<ImportStage>({ kind: 'idle' });
  const [sheet, setSheet] = useState<OpenWorksheet | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [choices, setChoices] = useState<Choices>(firstChoices);
  const running = useRef<AbortController | null>(null);
  const waiting = useRef<number | undefined>(undefined);
  // One import, one key: made again when anything of it changes, kept when it is sent again.
  const key = useRef<string | null>(null);
  const latest = useRef<{ sheet: OpenWorksheet | null; choices: Choices }>({ sheet: null, choices: firstChoices });

  const begin = useCallback((): AbortController => {
    running.current?.abort();
    window.clearTimeout(waiting.current);
    const controller = new AbortController();
    running.current = controller;
    return controller;
  }, []);

  useEffect(
    () => () => {
      running.current?.abort();
      window.clearTimeout(waiting.current);
    },
    [],
  );

  const check = useCallback(async (): Promise<void> => {
    const { sheet: read, choices: chosen } = latest.current;
    if (read === null) return;
    const { signal } = begin();
    setStage({ kind: 'checking' });
    const answer = await api.previewImport(importBody(read, chosen), { signal });
    if (signal.aborted) return;
    if (!answer.ok) {
      setStage({ kind: 'failed', during: 'checking', failure: answer.error });
      return;
    }
    setPreview(answer.value);
    setStage({ kind: 'checked' });
  }, [api, begin]);

  const read = useCallback(
    async (which: 'open' | 'same'): Promise<void> => {
      const before = latest.current.sheet;
      const { signal } = begin();
      key.current = null;
      setStage({ kind: 'reading', done: 0, total: 0 });
      const answer = await fromSheet(
        tools.readOpenWorksheet({
          ...(which === 'same' && before !== null ? { sheetId: before.sheetId } : {}),
          signal,
          onProgress: ({ done, total }) => {
            if (!signal.aborted) setStage({ kind: 'reading', done, total });
          },
        }),
      );
      if (signal.aborted) return;
      if (!answer.ok) {
        setStage({ kind: 'unusable', sentence: answer.error.message });
        return;
      }
      if (answer.value === null) return;
      if (!answer.value.ok) {
        setStage({ kind: 'unusable', sentence: unusableSentence(answer.value.error) });
        return;
      }
      const found = answer.value.value;
      const isSame = before?.sheetId === found.sheetId;
      latest.current = { sheet: found, choices: isSame ? latest.current.choices : firstChoices };
      setSheet(found);
      setChoices(latest.current.choices);
      if (!isSame) setPreview(null);
      await check();
    },
    [begin, check, tools],
  );

  const change = useCallback(
    (patch: Partial<Choices>, pauseMilliseconds = 0) => {
      latest.current = { ...latest.current, choices: { ...latest.current.choices, ...patch } };
      key.current = null;
      setChoices(latest.current.choices);
      begin();
      setStage({ kind: 'checking' });
      waiting.current = window.setTimeout(() => void check(), pauseMilliseconds);
    },
    [begin, check],
  );

  const run = useCallback(async (): Promise<void> => {
    const { sheet: chosenSheet, choices: chosen } = latest.current;
    if (chosenSheet === null) return;
    const { signal } = begin();
    key.current ??= newIdempotencyKey();
    setStage({ kind: 'importing' });
    const answer = await api.importTitles(importBody(chosenSheet, chosen), {
      signal,
      idempotencyKey: key.current,
    });
    if (signal.aborted) return;
    if (answer.ok) {
      key.current = null;
      setStage({ kind: 'imported', report: answer.value });
      await queries.invalidateQueries();
      return;
    }
    // What the backend refused was not done: another try is another import.
    if (answer.error.kind === 'problem') key.current = null;
    const report = reportOf(answer.error);
    if (report !== null) setPreview((shown) => (shown === null ? null : { ...shown, report }));
    setStage({ kind: 'failed', during: 'importing', failure: answer.error });
  }, [api, begin, queries]);

  const cancel = useCallback(() => {
    begin();
    setStage(
      latest.current.sheet === null ? { kind: 'idle' } : { kind: 'unusable', sentence: importSheetText.stopped },
    );
  }, [begin]);

  return {
    stage,
    sheet,
    preview,
    choices,
    read: useCallback((which) => void read(which), [read]),
    change,
    check: useCallback(() => void check(), [check]),
    run: useCallback(() => void run(), [run]),
    cancel,
  };
};
