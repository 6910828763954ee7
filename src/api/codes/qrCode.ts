import bwip from 'bwip-js/node';

/** Light modules that a QR needs on every side (ISO/IEC 18004). */
const quietZone = 4;

/** Level M, which BR Codes are printed with. */
export const errorCorrection = 'M';

export interface QrCode {
  /** Modules a side, with the quiet zone. */
  size: number;
  /** Runs of dark modules, row by row, in modules from the top left corner. */
  runs: { x: number; y: number; length: number }[];
}

/** QR of a text. */
export function qrCode(text: string): QrCode {
  const [symbol] = bwip.raw('qrcode', text, `eclevel=${errorCorrection}`);
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('no QR for the text');
  const { pixs, pixx: width, pixy: height } = symbol;
  const runs: QrCode['runs'] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (pixs[y * width + x] !== 1) continue;
      const start = x;
      while (x + 1 < width && pixs[y * width + x + 1] === 1) x += 1;
      runs.push({ x: start + quietZone, y: y + quietZone, length: x - start + 1 });
    }
  }
  return { size: width + 2 * quietZone, runs };
}

/** The dark modules as one SVG path in a view box of `size` × `size`. */
export function qrPath({ runs }: QrCode): string {
  return runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
}
