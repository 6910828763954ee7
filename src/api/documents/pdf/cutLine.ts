import { slipText } from '../../../strings/boletoSlip';
import { drawFitted } from './fittedText';
import { mm } from './geometry';

/** A dashed line across, with what to do with it. */
export function drawCutLine(doc: PDFKit.PDFDocument, x: number, y: number, width: number): void {
  drawDashed(doc, [x, y], [x + width, y]);
  drawFitted(
    doc,
    slipText.cutHere,
    { x, y: y - mm(2.4), width, height: mm(2.4) },
    { font: 'Helvetica', size: 5.5, align: 'right', singleLine: true },
  );
}

export function drawDashed(doc: PDFKit.PDFDocument, from: [number, number], to: [number, number]): void {
  doc.lineWidth(0.5).strokeColor('#555555').dash(2.5, { space: 2 });
  doc
    .moveTo(...from)
    .lineTo(...to)
    .stroke();
  doc.undash().strokeColor('black');
}
