import type { BoletoSlip } from '../boletoSlip';
import { drawFitted } from './fittedText';
import { mm, type Box } from './geometry';

/** Bank, its code and what stands on the right (the linha digitável, or the part's name), over a thick line. */
export function drawSlipHeader(
  doc: PDFKit.PDFDocument,
  { bank }: Pick<BoletoSlip, 'bank'>,
  right: string,
  box: Box,
  size: number,
): void {
  const bankWidth = Math.min(mm(46), box.width * 0.26);
  const codeWidth = size * 4.4;
  const bottom = box.y + box.height;
  const text = { y: box.y, height: box.height - mm(1) };
  drawFitted(doc, bank.name, { ...text, x: box.x, width: bankWidth - mm(2) }, heading('left', size));
  const codeX = box.x + bankWidth;
  drawFitted(doc, `${bank.code}-${bank.digit}`, { ...text, x: codeX, width: codeWidth }, heading('center', size));
  const rightX = codeX + codeWidth + mm(2);
  drawFitted(doc, right, { ...text, x: rightX, width: box.x + box.width - rightX }, heading('right', size));
  doc.lineWidth(1.2).strokeColor('black');
  for (const x of [codeX, codeX + codeWidth])
    doc
      .moveTo(x, box.y + mm(0.8))
      .lineTo(x, bottom)
      .stroke();
  doc
    .moveTo(box.x, bottom)
    .lineTo(box.x + box.width, bottom)
    .stroke();
}

function heading(align: 'left' | 'right' | 'center', size: number) {
  return { font: 'Helvetica-Bold', size, align, singleLine: true, verticalAlign: 'bottom' } as const;
}
