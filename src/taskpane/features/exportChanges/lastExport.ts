import { z } from 'zod';
import type { PaneHost } from '../../context/PaneHost';

const lastExportSchema = z.object({ cursor: z.int().min(0), at: z.string() });

/** Up to where this workbook was exported, and when. */
export type LastExport = z.infer<typeof lastExportSchema>;

type Settings = Pick<PaneHost, 'readSetting' | 'writeSetting'>;

const keyOf = (companyId: string): string => `cobranca.exported.${companyId}`;

/** The last export of a company's changes from this workbook; null where there was none, or none that can be read. */
export const readLastExport = async (settings: Settings, companyId: string): Promise<LastExport | null> => {
  const text = await settings.readSetting(keyOf(companyId));
  if (text === null) return null;
  const stored = lastExportSchema.safeParse(parseJson(text));
  return stored.success ? stored.data : null;
};

export const writeLastExport = (settings: Settings, companyId: string, last: LastExport | null): Promise<void> =>
  settings.writeSetting(keyOf(companyId), last === null ? null : JSON.stringify(last));

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
