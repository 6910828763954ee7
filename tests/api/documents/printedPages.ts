import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const dotsPerInch = 200;

/** Dots of a page in grey, row by row. */
export interface Picture {
  width: number;
  height: number;
  dots: Uint8Array;
}

/** A code found in a picture. */
export interface PrintedCode {
  format: string;
  text: string;
}

/** Text of every page of a PDF, by poppler: neither the program that wrote it nor a browser. */
export function pageTexts(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** One page of a PDF as a printer would draw it, the first being 1. */
export function pagePicture(pdf: Buffer, page: number): Picture {
  const only = ['-f', String(page), '-l', String(page)];
  const pgm = execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', ...only, '-'], {
    input: pdf,
    maxBuffer: 64 * 1_048_576,
  });
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1')) ?? [];
  if (head === undefined) throw new Error('no such page');
  return { width: Number(width), height: Number(height), dots: pgm.subarray(head.length) };
}

export function pngPicture(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png);
  return { width, height, dots: Uint8Array.from({ length: width * height }, (_, dot) => data[dot * 4] ?? 0) };
}

export const millimetres = (dots: number): number => (dots / dotsPerInch) * 25.4;

/** Bar codes and QRs in a picture, from the top. */
export async function codesIn({ width, height, dots }: Picture): Promise<PrintedCode[]> {
  prepareReader();
  const opaque = Uint32Array.from(dots, (grey) => 0xff000000 + grey * 0x010101);
  const data = new Uint8ClampedArray(opaque.buffer);
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['ITF', 'QRCode'], maxNumberOfSymbols: 16 },
  );
  return found
    .sort((a, b) => a.position.topLeft.y - b.position.topLeft.y)
    .map(({ format, text }) => ({ format, text }));
}

let prepared = false;

function prepareReader(): void {
  if (prepared) return;
  // From the package: by itself it would fetch its machine code from the network.
  const bytes = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer } });
  prepared = true;
}
