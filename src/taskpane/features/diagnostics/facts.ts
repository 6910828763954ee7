import type { Health } from '../../../contract/health';
import type { Settings } from '../../../contract/settings';
import type { BrokenCells, HostDiagnostics } from '../../../excel/diagnostics';
import type { ProbeResult } from '../../../excel/functionProbe';
import type { LoadState } from '../../../excel/outcomes';

export interface ServerFacts {
  health: Health;
  /** Of the server's clock against this computer's; positive: the server is ahead. */
  skewSeconds: number;
  roundTripMilliseconds: number;
}

/** Everything that was found out. What a question got no answer to is null, with the reason beside it. */
export interface Facts {
  build: string | null;
  settings: Pick<Settings, 'user' | 'company'>;
  host: HostDiagnostics | null;
  server: ServerFacts | null;
  serverRefusal: string | null;
  load: LoadState | null;
  broken: readonly BrokenCells[];
  /** What Excel would not answer. */
  hostRefusal: string | null;
  /** Null: not tried. */
  functions: ReadonlyMap<string, ProbeResult> | null;
}

/** Clock of the server against ours: the answer is taken to have been given halfway. */
export const skewSeconds = (serverTime: string, sentAt: number, answeredAt: number): number =>
  Math.round((Date.parse(serverTime) - (sentAt + answeredAt) / 2) / 1000);
