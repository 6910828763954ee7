import type { ISheetDataValidationRule } from '@univerjs/core';
import type { ValidationRule } from '../grid';
import type { UniverRange } from './book';
import type { UniverGlobals } from './globals';

interface ComparisonRule {
  formula1?: string | number;
  formula2?: string | number;
  operator?: string;
}

interface OfficeRule {
  list?: { source?: string; inCellDropDown?: boolean };
  custom?: { formula?: string };
  wholeNumber?: ComparisonRule;
  decimal?: ComparisonRule;
  date?: ComparisonRule;
  textLength?: ComparisonRule;
}

interface OfficeAlert {
  message?: string;
  title?: string;
  showAlert?: boolean;
  style?: string;
}

interface OfficePrompt {
  message?: string;
  title?: string;
  showPrompt?: boolean;
}

const operators: Record<string, string> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** A validation of Office.js as Univer shows and enforces it; null for kinds Univer has no counterpart of. */
export function univerValidation(
  globals: UniverGlobals,
  id: string,
  range: UniverRange,
  held: ValidationRule,
): ISheetDataValidationRule | null {
  const { DataValidationType, DataValidationErrorStyle } = globals.UniverCore;
  const rule = held.rule as OfficeRule;
  const alert = (held.errorAlert ?? {}) as OfficeAlert;
  const prompt = (held.prompt ?? {}) as OfficePrompt;
  const common = {
    uid: id,
    ranges: [range],
    allowBlank: held.ignoreBlanks ?? true,
    showErrorMessage: alert.showAlert ?? true,
    error: alert.message ?? '',
    errorTitle: alert.title ?? '',
    errorStyle:
      alert.style === 'Warning' || alert.style === 'Information'
        ? DataValidationErrorStyle.WARNING
        : DataValidationErrorStyle.STOP,
    showInputMessage: prompt.showPrompt ?? false,
    prompt: prompt.message ?? '',
    promptTitle: prompt.title ?? '',
  };
  if (rule.list) {
    return {
      ...common,
      type: DataValidationType.LIST,
      formula1: rule.list.source ?? '',
      showDropDown: rule.list.inCellDropDown ?? true,
    };
  }
  if (rule.custom) return { ...common, type: DataValidationType.CUSTOM, formula1: rule.custom.formula ?? '' };
  const compared = [
    [DataValidationType.WHOLE, rule.wholeNumber],
    [DataValidationType.DECIMAL, rule.decimal],
    [DataValidationType.DATE, rule.date],
    [DataValidationType.TEXT_LENGTH, rule.textLength],
  ] as const;
  for (const [type, comparison] of compared) {
    if (!comparison) continue;
    return {
      ...common,
      type,
      operator: (operators[comparison.operator ?? 'Between'] ?? 'between') as NonNullable<
        ISheetDataValidationRule['operator']
      >,
      ...(comparison.formula1 === undefined ? {} : { formula1: String(comparison.formula1) }),
      ...(comparison.formula2 === undefined ? {} : { formula2: String(comparison.formula2) }),
    };
  }
  return null;
}
