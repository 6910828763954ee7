import { parseArgs } from 'node:util';
import { importOptionsSchema, type ImportOptions } from '../../contract/imports';
import { err, ok, type Result } from '../../domain/result';
import { importCliStrings } from '../../strings/importCli';

export interface ImportArguments {
  file: string;
  mapFile: string | null;
  /** Id of the company; null: the only one there is. */
  companyId: string | null;
  options: Omit<ImportOptions, 'map'>;
}

const known = {
  map: { type: 'string' },
  'date-format': { type: 'string' },
  decimal: { type: 'string' },
  source: { type: 'string' },
  company: { type: 'string' },
  sheet: { type: 'string' },
  full: { type: 'boolean' },
  confirm: { type: 'boolean' },
  partial: { type: 'boolean' },
} as const;

/** What the command line of an import asks for; the error is a Portuguese sentence followed by the usage. */
export function importArguments(args: readonly string[]): Result<ImportArguments, string> {
  const parsed = parsedArguments(args);
  if (parsed === null) return refused(importCliStrings.unknownOption(args.join(' ')));
  const { values, positionals } = parsed;
  const [file, second] = positionals;
  if (file === undefined || second !== undefined) return err(importCliStrings.usage);
  const written = values['date-format'];
  const dateFormat = written === undefined ? undefined : dateFormats.get(plainFormat(written));
  if (written !== undefined && dateFormat === undefined)
    return refused(importCliStrings.unknownOption(`--date-format ${written}`));
  const options = importOptionsSchema.omit({ map: true }).safeParse({
    dateFormat,
    decimal: values.decimal,
    source: values.source,
    sheet: values.sheet,
    full: values.full,
    confirmed: values.confirm,
    partial: values.partial,
  });
  if (!options.success) {
    const wrong = options.error.issues.map(({ path }) => `--${path.join('.')}`).join(', ');
    return refused(importCliStrings.unknownOption(wrong));
  }
  return ok({ file, mapFile: values.map ?? null, companyId: values.company ?? null, options: options.data });
}

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    // Node says which option does not exist in English; the usage says which do.
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true) return null;
    throw error;
  }
}

const refused = (sentence: string): Result<ImportArguments, string> => err(`${sentence}\n${importCliStrings.usage}`);

/** People write `dd/mm/aaaa` and `d/m/yyyy` for the same thing. */
const dateFormats = new Map<string, ImportOptions['dateFormat']>([
  ['auto', 'auto'],
  ['d/m/y', 'dd/mm/yyyy'],
  ['m/d/y', 'm/d/yyyy'],
  ['y-m-d', 'yyyy-mm-dd'],
  ['ymd', 'yyyymmdd'],
]);

function plainFormat(text: string): string {
  const plain = text.trim().toLowerCase();
  return plain === 'auto' ? plain : plain.replace(/a/g, 'y').replace(/([dmy])\1+/g, '$1');
}

/** A mapping file: our field (or a header we know) → header of the file. Null when it is not that. */
export function importMapping(text: string): ImportOptions['map'] | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = importOptionsSchema.shape.map.safeParse(json);
  return parsed.success ? parsed.data : null;
}
