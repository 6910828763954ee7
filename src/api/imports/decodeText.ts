import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export type FileEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/**
 * Text of a file whose encoding only its bytes tell: a byte-order mark, or valid UTF-8, or else Windows-1252 (which holds Latin-1).
 * Line ends become `\n`. Null when the bytes are not text at all (a spreadsheet or PDF renamed to .csv).
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: FileEncoding } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: withPlainLineEnds(iconv.decode(Buffer.from(bytes), 'utf-16le')), encoding: 'utf-16le' };
  }
  if (looksBinary(bytes)) return null;
  const encoding = isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return { text: withPlainLineEnds(iconv.decode(Buffer.from(bytes), encoding)), encoding };
}

function withPlainLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('%PDF') || head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return true;
  const zeros = bytes.subarray(0, 4_096).filter((byte) => byte === 0).length;
  return zeros > 8;
}
