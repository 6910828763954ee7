const busy = new Set([429, 503]);
const longestWaitSeconds = 30;

/** Seconds that an answer asks to wait (RFC 9110 §10.2.3), or null where it does not say. */
export const retryAfterSeconds = (header: string | null, now: number): number | null => {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header.trim());
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
};

/** Waits as the answer asks. False where it does not ask, asks for too long, or the caller gave up. */
export const waitBeforeRetry = async (response: Response, signal: AbortSignal | undefined): Promise<boolean> => {
  if (!busy.has(response.status)) return false;
  const seconds = retryAfterSeconds(response.headers.get('Retry-After'), Date.now());
  if (seconds === null || seconds > longestWaitSeconds) return false;
  await response.body?.cancel();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
  return signal?.aborted !== true;
};
