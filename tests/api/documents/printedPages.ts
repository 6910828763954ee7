import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const dotsPerInch = 200;

/** A code found on a page. */
export interface PrintedCode {
  format: string;
  text: string;
}

/** What other programs make of a PDF: its text, page by page, and its pages as pictures. */
export interface PrintedPages {
  texts: string[];
  pictures: PNG[];
}

/** Reads a PDF with poppler, as neither the one who wrote it nor a browser would. */
export function printed(pdf: Buffer): PrintedPages {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-png', file, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return {
      texts: text.split('\f').slice(0, -1),
      pictures: pages.sort().map((name) => PNG.sync.read(readFileSync(join(folder, name)))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A picture that came as PNG. */
export const printedPng = (png: Buffer): PNG => PNG.sync.read(png);

export const millimetres = (dots: number): number => (dots / dotsPerInch) * 25.4;

/** Bar codes and QRs in a picture, from the top. */
export async function codesIn(picture: Pick<PNG, 'data' | 'width' | 'height'>): Promise<PrintedCode[]> {
  prepareReader();
  const image = { data: new Uint8ClampedArray(picture.data), width: picture.width, height: picture.height };
  const found = await readBarcodes(
    { ...image, colorSpace: 'srgb' },
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
  prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(bytes).buffer },
  });
  prepared = true;
}
