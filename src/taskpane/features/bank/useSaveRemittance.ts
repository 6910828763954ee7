import { useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { Remittance } from '../../../contract/bank';
import { bankText } from '../../../strings/bank';
import { saveFile } from '../../browser/saveFile';
import { useApi } from '../../context/ApiContext';

export interface SaveRemittance {
  /** What was handed to the browser, in a sentence; null before. */
  sentence: string | null;
  failure: ApiFailure | null;
  isRunning: boolean;
  save: (remittance: Remittance) => void;
}

/** Fetches the file of a remessa again, byte for byte, and hands it to the browser. */
export const useSaveRemittance = (): SaveRemittance => {
  const api = useApi();
  const [sentence, setSentence] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const save = async ({ id, fileName }: Remittance): Promise<void> => {
    setIsRunning(true);
    setFailure(null);
    setSentence(null);
    const answer = await api.remittanceFile(id, fileName);
    setIsRunning(false);
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    saveFile({ name: fileName, content: answer.value.content });
    setSentence(bankText.out.downloaded(fileName));
  };
  return { sentence, failure, isRunning, save: (remittance) => void save(remittance) };
};
