import { setTimeout as delay } from 'node:timers/promises';

/** Does `work` again and again with a pause between, until stopped. A failure is told and the next round tries again. */
export function repeatedly(
  pauseMs: number,
  onError: (error: Error) => void,
  work: () => Promise<void>,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
      }
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
