import type { EditCode, EditItem } from '../../contract/edits';
import type { Hold } from '../../contract/common';
import { isEmailAddress } from '../../domain/contact/emailAddress';
import { err, ok, type Result } from '../../domain/result';
import { editRefusals, type EditedCell } from '../../strings/editRefusals';

/** Cells of a row as they shall be stored; only the fields that the person edited. */
export interface Cells {
  phone?: string | null;
  email?: string | null;
  responsible?: string | null;
  hold?: Hold | null;
}

export interface CellFault {
  code: EditCode;
  message: string;
}

/** Characters; the longest address of RFC 5321, and what a line of a sheet bears. */
const longest = { phone: 60, email: 254, responsible: 120 } as const;

/** Cells as typed into cells as stored: spaces put in order, nothing for an empty one. The first that is not good is told. */
export function readCells(set: EditItem['set']): Result<Cells, CellFault> {
  const cells: Cells = 'hold' in set && set.hold !== undefined ? { hold: set.hold } : {};
  for (const field of ['phone', 'email', 'responsible'] as const) {
    const typed = typedIn(set, field);
    if (typed === undefined) continue;
    const text = tidy(typed);
    const fault = text === null ? null : faultOf(field, text);
    if (fault !== null) return err(fault);
    cells[field] = text;
  }
  return ok(cells);
}

function typedIn(set: EditItem['set'], field: 'phone' | 'email' | 'responsible'): string | null | undefined {
  return (set as Partial<Record<EditedCell, string | null>>)[field];
}

/** Line breaks and other control characters count as spaces: they come with pasted text and the database refuses some. */
function tidy(text: string | null): string | null {
  return text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null;
}

function faultOf(field: keyof typeof longest, text: string): CellFault | null {
  if (text.length > longest[field]) {
    return { code: 'too_long', message: editRefusals.tooLong(field, longest[field]) };
  }
  if (field === 'phone' && !isPhone(text)) return { code: 'invalid_phone', message: editRefusals.invalidPhone(text) };
  if (field === 'email' && !isEmailAddress(text))
    return { code: 'invalid_email', message: editRefusals.invalidEmail(text) };
  return null;
}

/** One or more numbers as people write them, with extensions: what has at least the eight digits of a number without area. */
function isPhone(text: string): boolean {
  const bare = text.replace(/\b(ramal|r)\b[.:]?\s*\d{1,6}/gi, '');
  return /^[\d\s()+\-./;,]+$/.test(bare) && bare.replace(/\D/g, '').length >= 8;
}
