import { useCallback, useEffect, useRef, useState } from 'react';
import type { Api } from '../../../client/api';
import type { SheetFailure } from '../../../excel/failure';
import type { ProbeResult } from '../../../excel/functionProbe';
import type { Result } from '../../../domain/result';
import { diagnosticsText } from '../../../strings/diagnostics';
import { useApi } from '../../context/ApiContext';
import { useCompany } from '../../context/CompanyContext';
import { fromSheet } from '../../context/fromSheet';
import { usePaneHost } from '../../context/PaneHostContext';
import { failureSentence } from '../../shell/failureSentence';
import { skewSeconds, type Facts, type ServerFacts } from './facts';
import { pageBuild } from './pageBuild';

const text = diagnosticsText;

export type DiagnosticsWork = 'checking' | 'repairing' | 'probing' | null;

export interface Diagnostics {
  facts: Facts | null;
  work: DiagnosticsWork;
  /** What the last act came to. */
  message: string | null;
  check: () => void;
  repair: () => void;
  probe: () => void;
}

const askServer = async (
  api: Api,
  signal: AbortSignal,
): Promise<{ server: ServerFacts | null; serverRefusal: string | null }> => {
  const sentAt = Date.now();
  const answer = await api.health({ signal });
  const answeredAt = Date.now();
  if (!answer.ok) return { server: null, serverRefusal: failureSentence(answer.error) };
  return {
    server: {
      health: answer.value,
      skewSeconds: skewSeconds(answer.value.time, sentAt, answeredAt),
      roundTripMilliseconds: answeredAt - sentAt,
    },
    serverRefusal: null,
  };
};

const valueOr = <T, E>(answer: Result<T, E>, otherwise: T): T => (answer.ok ? answer.value : otherwise);

/** Finds out what can be found out, once when the view opens and whenever asked again. */
export const useDiagnostics = (): Diagnostics => {
  const api = useApi();
  const { sheets, tools } = usePaneHost();
  const { settings } = useCompany();
  const [facts, setFacts] = useState<Facts | null>(null);
  const [work, setWork] = useState<DiagnosticsWork>('checking');
  const [message, setMessage] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const probed = useRef<ReadonlyMap<string, ProbeResult> | null>(null);

  const check = useCallback(async (): Promise<void> => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setWork('checking');
    const server = askServer(api, signal);
    const host = await fromSheet(tools.readDiagnostics());
    const load = await fromSheet(sheets.loadState());
    const broken = await fromSheet(tools.countBrokenCells());
    const refused = [host, load, broken].find((answer): answer is { ok: false; error: SheetFailure } => !answer.ok);
    const answered = await server;
    if (signal.aborted) return;
    setFacts({
      build: pageBuild(document),
      settings,
      host: valueOr(host, null),
      ...answered,
      load: valueOr(load, null),
      broken: valueOr(broken, []),
      hostRefusal: refused?.error.message ?? null,
      functions: probed.current,
    });
    setWork(null);
  }, [api, settings, sheets, tools]);

  useEffect(() => {
    void check();
    return () => running.current?.abort();
  }, [check]);

  const repair = async (): Promise<void> => {
    setWork('repairing');
    setMessage(null);
    const answer = await fromSheet(tools.repairFormulas());
    if (!answer.ok) setMessage(answer.error.message);
    else if (answer.value.state === 'noTables') setMessage(text.nothingToRepair);
    else setMessage(text.repaired(answer.value.columns, answer.value.cells));
    await check();
  };

  const probe = async (): Promise<void> => {
    setWork('probing');
    setMessage(null);
    const answer = await fromSheet(tools.probeFunctions());
    if (answer.ok) probed.current = answer.value;
    else setMessage(answer.error.message);
    await check();
  };

  return { facts, work, message, check: () => void check(), repair: () => void repair(), probe: () => void probe() };
};
