import { createHash } from 'node:crypto';
import { importFields, type ImportField } from '../../contract/imports';
import { fieldOfMapKey, headerKey, type FieldMap } from './headers';
import type { Issues } from './issues';
import type { ResolvedOptions } from './resolvedOptions';

/** A mapping by our own field names; what names no field goes to the issues. */
export function fieldMapOf(map: ResolvedOptions['map'], issues: Issues): FieldMap {
  const mapped = new Map<ImportField, string | null>();
  for (const [key, header] of Object.entries(map)) {
    const field = fieldOfMapKey(key);
    if (field === null) issues.error('unknownField', { value: key }, { field: key, fields: importFields.join(', ') });
    else mapped.set(field, header);
  }
  return mapped;
}

/** Tells a layout by its headers, whatever their order, case and accents. */
export function layoutFingerprint(headers: readonly string[]): string {
  const keys = headers
    .map(headerKey)
    .filter((key) => key !== '')
    .sort();
  return createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 32);
}
