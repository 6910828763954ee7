import type { LoadState } from './outcomes';
import { readSettingIn, writeSettingIn } from './workbookSettings';

const settingKey = 'cobranca.load';

/** What this workbook was last loaded with; null where nothing was. */
export async function readLoadState(context: Excel.RequestContext): Promise<LoadState | null> {
  const text = await readSettingIn(context, settingKey);
  return text === null ? null : (JSON.parse(text) as LoadState);
}

export async function writeLoadState(context: Excel.RequestContext, state: LoadState): Promise<void> {
  await writeSettingIn(context, settingKey, JSON.stringify(state));
  await context.sync();
}

/** Marks the last load as broken off; its cursor stays, so that the same changes come again. */
export async function markBroken(context: Excel.RequestContext): Promise<void> {
  const state = await readLoadState(context);
  if (state !== null) await writeLoadState(context, { ...state, complete: false });
}
