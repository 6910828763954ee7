import { interleavedBars } from '../../codes/interleavedBars';
import { qrCode } from '../../codes/qrCode';
import { mm } from './geometry';

/** Size of a boleto's barcode (FEBRABAN): 103 mm × 13 mm. */
export const barcodeWidth = mm(103);
export const barcodeHeight = mm(13);

/** The barcode as vector bars at its right size, its top left corner at `x`, `y`. */
export function drawBarcode(doc: PDFKit.PDFDocument, digits: string, x: number, y: number): void {
  const bars = interleavedBars(digits);
  const module = barcodeWidth / bars.reduce((sum, width) => sum + width, 0);
  let at = x;
  bars.forEach((width, place) => {
    if (place % 2 === 0) doc.rect(at, y, width * module, barcodeHeight);
    at += width * module;
  });
  doc.fill('black');
}

/** A QR with its quiet zone in a square of `side`. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, side: number): void {
  const { size, runs } = qrCode(text);
  const module = side / size;
  // Rows overlap a hair, so that no viewer shows a light line between them.
  for (const run of runs) {
    doc.rect(x + run.x * module, y + run.y * module, run.length * module, module * 1.02);
  }
  doc.fill('black');
}
