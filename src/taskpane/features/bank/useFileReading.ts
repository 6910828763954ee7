import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { Result } from '../../../domain/result';
import { newIdempotencyKey } from '../../idempotencyKey';
import type { PickedFile } from './FilePicker';

type Answer<T> = Promise<Result<T, ApiFailure>>;

export type ReadingStage<T> =
  | { kind: 'checking' }
  | { kind: 'checked'; preview: T }
  | { kind: 'applying'; preview: T }
  | { kind: 'applied'; result: T }
  | { kind: 'failed'; failure: ApiFailure; preview: T | null };

export interface FileReading<T> {
  stage: ReadingStage<T>;
  check: () => void;
  apply: () => void;
}

/** A file of the bank that is checked first and applied when the person says so; sending it again does nothing twice. */
export const useFileReading = <T>(
  file: PickedFile,
  calls: {
    preview: (file: PickedFile, options: { signal: AbortSignal }) => Answer<T>;
    apply: (file: PickedFile, options: { idempotencyKey: string }) => Answer<T>;
  },
  onApplied: () => void,
): FileReading<T> => {
  const [stage, setStage] = useState<ReadingStage<T>>({ kind: 'checking' });
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const { preview: ask, apply: send } = calls;
  const running = useRef<AbortController | null>(null);

  const check = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setStage({ kind: 'checking' });
    void ask(file, { signal: controller.signal }).then((answer) => {
      if (controller.signal.aborted) return;
      setStage(
        answer.ok
          ? { kind: 'checked', preview: answer.value }
          : { kind: 'failed', failure: answer.error, preview: null },
      );
    });
  }, [ask, file]);

  useEffect(() => {
    check();
    return () => running.current?.abort();
  }, [check]);

  const apply = async (): Promise<void> => {
    const preview = stage.kind === 'checked' ? stage.preview : stage.kind === 'failed' ? stage.preview : null;
    if (preview === null) return;
    setStage({ kind: 'applying', preview });
    const answer = await send(file, { idempotencyKey });
    if (answer.ok) {
      setStage({ kind: 'applied', result: answer.value });
      onApplied();
      return;
    }
    setStage({ kind: 'failed', failure: answer.error, preview });
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };

  return { stage, check, apply: () => void apply() };
};
