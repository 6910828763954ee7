import { err, ok, type Result } from '../result';
import type { ReturnError } from './returnFile';

/**
 * The lines of a file up to the end-of-file mark of old systems (0x1A), without their ends (CR LF or LF), without a byte order mark
 * before them and empty lines behind them.
 */
export function returnLines(text: string): Result<string[], ReturnError> {
  // a mark of UTF-8 arrives as three characters where bytes are read one by one
  const [content = ''] = text.split('\u001a');
  const bare = content.replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, '').replace(/[\r\n]+$/, '');
  if (bare.trim() === '') {
    return err({ code: 'empty', line: 1, column: 1, field: null, expected: null, found: null });
  }
  return ok(bare.split(/\r\n|\n/));
}
