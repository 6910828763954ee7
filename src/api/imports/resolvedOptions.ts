import type { ImportOptions } from '../../contract/imports';

/** What an import goes by once what was left out is settled. */
export interface ResolvedOptions extends Omit<ImportOptions, 'source' | 'dateFormat' | 'decimal'> {
  source: string;
  dateFormat: NonNullable<ImportOptions['dateFormat']>;
  decimal: NonNullable<ImportOptions['decimal']>;
}

/** What an applied import leaves behind for the next file with the same headers. */
export interface RememberedLayout extends Pick<ResolvedOptions, 'dateFormat' | 'decimal' | 'map'> {
  /** Every source such a file came from, the last one last. */
  sources: readonly string[];
}

/** What was asked goes before what is remembered of the layout, and that before the defaults. */
export function resolveOptions(asked: ImportOptions, remembered?: RememberedLayout): ResolvedOptions {
  return {
    ...asked,
    source: asked.source ?? remembered?.sources.at(-1) ?? 'erp',
    dateFormat: asked.dateFormat ?? remembered?.dateFormat ?? 'auto',
    decimal: asked.decimal ?? remembered?.decimal ?? 'auto',
  };
}
