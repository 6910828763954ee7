import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { useCompany } from '../context/CompanyContext';
import { usePaneHost } from '../context/PaneHostContext';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readKept = <Schema extends z.ZodType>(key: string, schema: Schema): z.output<Schema> | null => {
  const text = window.localStorage.getItem(key);
  if (text === null) return null;
  const kept = schema.safeParse(parseJson(text));
  return kept.success ? kept.data : null;
};

/**
 * What a person has begun and not finished, kept in this browser under the host's partition and the company, so that leaving the
 * view or the pane loses nothing. What cannot be read any more counts as nothing. Null takes it away.
 */
export const useKept = <Schema extends z.ZodType>(
  name: string,
  schema: Schema,
): [z.output<Schema> | null, (value: z.output<Schema> | null) => void] => {
  const { partitionKey } = usePaneHost();
  const { settings } = useCompany();
  const key = `${partitionKey}cobranca.${name}.${settings.company.id}`;
  const [kept, setKept] = useState(() => ({ key, value: readKept(key, schema) }));
  // Another thing of the same kind.
  const current = kept.key === key ? kept : { key, value: readKept(key, schema) };
  if (current !== kept) setKept(current);
  const keep = useCallback(
    (value: z.output<Schema> | null) => {
      if (value === null) window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, JSON.stringify(value));
      setKept({ key, value });
    },
    [key],
  );
  return [current.value, keep];
};
