import { textArgument } from '../richApi/argumentReaders';
import { itemNotFound } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';

/** `workbook.settings`, the same store as `document.settings`. */
export function workbookSettings(context: ModelContext): HostObject {
  const all = (): Record<string, string> => context.settings.read();
  const has = (key: string): boolean => Object.hasOwn(all(), key);
  const get = (key: string): HostObject => {
    if (!has(key)) throw itemNotFound(`There is no setting ${key}.`);
    return setting(context, key);
  };
  return hostObject({
    type: 'SettingCollection',
    identity: null,
    items: () => Object.keys(all()).map((key) => setting(context, key)),
    itemAt: (key) => get(String(key)),
    make: {
      GetItem: (args) => get(textArgument(args, 0)),
      GetItemOrNullObject: (args) => (has(textArgument(args, 0)) ? get(textArgument(args, 0)) : null),
      Add: (args) => {
        const key = textArgument(args, 0);
        context.settings.write({ ...all(), [key]: JSON.stringify(args[1] ?? null) });
        return setting(context, key);
      },
    },
    call: { GetCount: () => Object.keys(all()).length },
  });
}

function setting(context: ModelContext, key: string): HostObject {
  const all = (): Record<string, string> => context.settings.read();
  return hostObject({
    type: 'Setting',
    identity: `setting/${key}`,
    read: {
      Key: () => key,
      Value: () => {
        const text = context.settings.read()[key];
        if (text === undefined) throw itemNotFound(`The setting ${key} was deleted.`);
        return JSON.parse(text) as unknown;
      },
    },
    write: {
      Value: (value) => {
        context.settings.write({ ...context.settings.read(), [key]: JSON.stringify(value ?? null) });
      },
    },
    call: {
      Delete: () => {
        context.settings.write(Object.fromEntries(Object.entries(all()).filter(([other]) => other !== key)));
      },
    },
  });
}
