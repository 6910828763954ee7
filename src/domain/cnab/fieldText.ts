import { parseIsoDate } from '../calendar/isoDate';
import { err, ok, type Result } from '../result';
import { asciiText } from './asciiText';
import { sizeOf, type CnabField } from './field';

/** What may stand in a field; null for nothing. Dates are `YYYY-MM-DD`, centavos and counts integers. */
export type Fact = string | number | null;

export interface FactRefusal {
  code: 'missing' | 'tooLong' | 'notNumeric' | 'outOfRange';
  /** Characters or digits the field holds, or its largest number. */
  max: number | null;
}

/** The characters of one field, exactly as many as it has. */
export function fieldText(field: CnabField, fact: Fact): Result<string, FactRefusal> {
  const size = sizeOf(field);
  if (field.is !== undefined) return ok(pad(field, field.is));
  if (fact === null || fact === '') {
    return field.required === true ? err({ code: 'missing', max: null }) : ok(pad(field, ''));
  }
  switch (field.kind) {
    case 'text':
      return textOf(field, String(fact));
    case 'digits': {
      const text = String(fact);
      if (!/^\d+$/.test(text)) return err({ code: 'notNumeric', max: size });
      return text.length > size ? err({ code: 'tooLong', max: size }) : ok(pad(field, text));
    }
    case 'count':
    case 'cents': {
      const max = 10 ** size - 1;
      const inRange = Number.isSafeInteger(fact) && Number(fact) >= 0 && Number(fact) <= max;
      return inRange ? ok(pad(field, String(fact))) : err({ code: 'outOfRange', max });
    }
    case 'date': {
      const date = parseIsoDate(String(fact));
      if (!date.ok) throw new RangeError(`Not a date for ${field.name}: ${String(fact)}`);
      const [year = '', month = '', day = ''] = date.value.split('-');
      if (size === 8) return ok(day + month + year);
      // two digits of a year are read as of this century
      return year.startsWith('20') ? ok(day + month + year.slice(2)) : err({ code: 'outOfRange', max: null });
    }
  }
}

function textOf(field: CnabField, text: string): Result<string, FactRefusal> {
  const size = sizeOf(field);
  const ascii = asciiText(text);
  if (ascii === '' && field.required === true) return err({ code: 'missing', max: null });
  if (ascii.length > size && field.cut !== true) return err({ code: 'tooLong', max: size });
  return ok(pad(field, ascii.slice(0, size)));
}

function pad(field: CnabField, text: string): string {
  return field.kind === 'text' ? text.padEnd(sizeOf(field)) : text.padStart(sizeOf(field), '0');
}
