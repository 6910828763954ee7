import { useState } from 'react';
import type { DownloadedFile } from '../../client/downloadFile';
import type { ApiFailure } from '../../client/failure';
import type { Result } from '../../domain/result';
import { saveFile } from './saveFile';

export interface Download {
  /** Name of what was handed to the browser last; null before, and while something is on its way. */
  name: string | null;
  failure: ApiFailure | null;
  isRunning: boolean;
  start: (ask: () => Promise<Result<DownloadedFile, ApiFailure>>) => void;
}

/** Fetches a file and hands it to the browser; one at a time. */
export const useDownload = (): Download => {
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const run = async (ask: () => Promise<Result<DownloadedFile, ApiFailure>>): Promise<void> => {
    if (isRunning) return;
    setIsRunning(true);
    setFailure(null);
    setName(null);
    const answer = await ask();
    setIsRunning(false);
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    saveFile(answer.value);
    setName(answer.value.name);
  };
  return { name, failure, isRunning, start: (ask) => void run(ask) };
};
