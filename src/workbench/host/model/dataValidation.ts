import type { Area, ValidationRule } from '../../grid';
import { record } from '../richApi/argumentReaders';
import { invalidArgument } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';
import { flag } from './rangeFormat';

const kinds: Record<string, string> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** `range.dataValidation`. */
export function dataValidation(context: ModelContext, here: () => Area): HostObject {
  const current = (): ValidationRule | null => context.grid.validation(here());
  const set = (change: Partial<ValidationRule>): void => {
    context.grid.setValidation(here(), { ...(current() ?? { rule: {} }), ...change });
  };
  return hostObject({
    type: 'DataValidation',
    identity: null,
    read: {
      Rule: () => current()?.rule ?? {},
      Type: () => ruleKind(current()?.rule),
      ErrorAlert: () => current()?.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' },
      Prompt: () => current()?.prompt ?? { message: '', showPrompt: true, title: '' },
      IgnoreBlanks: () => current()?.ignoreBlanks ?? true,
    },
    write: {
      Rule: (value) => {
        const rule = record(value);
        if (ruleKind(rule) === 'None') throw invalidArgument('A rule needs one known kind.');
        set({ rule });
      },
      ErrorAlert: (value) => {
        set({ errorAlert: record(value) });
      },
      Prompt: (value) => {
        set({ prompt: record(value) });
      },
      IgnoreBlanks: (value) => {
        set({ ignoreBlanks: flag(value) });
      },
    },
    call: {
      Clear: () => {
        context.grid.setValidation(here(), null);
      },
    },
  });
}

function ruleKind(rule: unknown): string {
  if (typeof rule !== 'object' || rule === null) return 'None';
  const [kind, ...others] = Object.keys(rule).filter((key) => key in kinds);
  return kind !== undefined && others.length === 0 ? (kinds[kind] ?? 'None') : 'None';
}
