import bwip from 'bwip-js/node';
import { errorCorrection, qrCode, qrPath } from '../codes/qrCode';

/** Dots a module of the PNG: large enough for a phone to read it on a screen and on paper. */
const scale = 8;

/** A QR as PNG, black on white with its quiet zone. */
export function qrPng(text: string): Promise<Buffer> {
  // Named apart, as the library's types leave out what only some codes know.
  const options = { bcid: 'qrcode', text, eclevel: errorCorrection, scale, padding: 4, backgroundcolor: 'FFFFFF' };
  return bwip.toBuffer(options);
}

/** A QR as SVG, black on white with its quiet zone. */
export function qrSvg(text: string): string {
  const code = qrCode(text);
  const { size } = code;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * scale}" height="${size * scale}" ` +
    `shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/>` +
    `<path d="${qrPath(code)}" fill="#000"/></svg>`
  );
}
