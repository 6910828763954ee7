import { runInExcel } from './runInExcel';

/** Settings of ours in the workbook file. No personal data and no tokens: whoever has the file can read them. */
export async function readSetting(key: string): Promise<string | null> {
  return runInExcel((context) => readSettingIn(context, key));
}

export async function writeSetting(key: string, value: string | null): Promise<void> {
  await runInExcel(async (context) => {
    await writeSettingIn(context, key, value);
    await context.sync();
  });
}

export async function readSettingIn(context: Excel.RequestContext, key: string): Promise<string | null> {
  const [value = null] = await readSettingsIn(context, [key]);
  return value;
}

/** Several at once, in their order; null where there is none. */
export async function readSettingsIn(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<(string | null)[]> {
  const settings = keys.map((key) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    return setting;
  });
  await context.sync();
  return settings.map((setting) => {
    const value: unknown = setting.isNullObject ? null : setting.value;
    return typeof value === 'string' ? value : null;
  });
}

/** Queues the write; null removes the setting. */
export async function writeSettingIn(context: Excel.RequestContext, key: string, value: string | null): Promise<void> {
  if (value !== null) {
    context.workbook.settings.add(key, value);
    return;
  }
  const setting = context.workbook.settings.getItemOrNullObject(key);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
}
