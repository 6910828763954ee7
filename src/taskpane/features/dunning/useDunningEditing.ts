import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiFailure } from '../../../client/failure';
import type { Dunning, DunningUpdate } from '../../../contract/dunning';
import { useApi } from '../../context/ApiContext';

export interface DunningEditing {
  isSaving: boolean;
  failure: ApiFailure | null;
  /** Somebody else changed the régua first; it was read again. */
  isStale: boolean;
  /** Saves the régua with these changes; true where it was. */
  save: (change: Partial<Omit<DunningUpdate, 'version'>>) => Promise<boolean>;
}

/** Changes to the régua, each saved at once as the whole of it. */
export const useDunningEditing = (dunning: Dunning): DunningEditing => {
  const api = useApi();
  const queries = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const isStale = failure?.kind === 'problem' && failure.problem.status === 412;

  const save = async (change: Partial<Omit<DunningUpdate, 'version'>>): Promise<boolean> => {
    if (isSaving) return false;
    setIsSaving(true);
    setFailure(null);
    const { enabled, weeklyCap, steps, version } = dunning;
    const answer = await api.changeDunning({ enabled, weeklyCap, steps, version, ...change });
    setIsSaving(false);
    if (answer.ok) {
      queries.setQueryData(['dunning'], answer.value);
      void queries.invalidateQueries({ queryKey: ['dunningSimulation'] });
      void queries.invalidateQueries({ queryKey: ['emailTemplates'] });
      return true;
    }
    setFailure(answer.error);
    if (answer.error.kind === 'problem' && answer.error.problem.status === 412) {
      await queries.refetchQueries({ queryKey: ['dunning'] });
    }
    return false;
  };
  return { isSaving, failure, isStale, save };
};
