import type { ImportOptions } from '../../contract/imports';

/** What an import goes by once what was left out is settled. */
export interface ResolvedOptions extends Omit<ImportOptions, 'source' | 'dateFormat' | 'decimal'> {
  source: string;
  dateFormat: NonNullable<ImportOptions['dateFormat']>;
  decimal: NonNullable<ImportOptions['decimal']>;
}

export type Remembered = Partial<Pick<ResolvedOptions, 'source' | 'dateFormat' | 'decimal' | 'map'>>;

/** What was asked goes before what is remembered of the layout, and that before the defaults. */
export function resolveOptions(asked: ImportOptions, remembered: Remembered = {}): ResolvedOptions {
  return {
    ...asked,
    source: asked.source ?? remembered.source ?? 'erp',
    dateFormat: asked.dateFormat ?? remembered.dateFormat ?? 'auto',
    decimal: asked.decimal ?? remembered.decimal ?? 'auto',
    map: { ...remembered.map, ...asked.map },
  };
}
