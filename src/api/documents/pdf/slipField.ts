import { drawFitted, type TextStyle } from './fittedText';
import { mm, type Box } from './geometry';

/** How large the fields of a boleto are printed. */
export interface SlipType {
  label: number;
  value: number;
}

const padding = mm(0.9);
const lineWidth = 0.5;

export interface FieldStyle {
  align?: 'left' | 'right';
  bold?: boolean;
  /** More than one line. */
  wraps?: boolean;
  size?: number;
}

/** A box with its label small on top and its value below, as every field of a boleto. */
export function drawField(
  doc: PDFKit.PDFDocument,
  box: Box,
  label: string,
  value: string,
  type: SlipType,
  { align = 'left', bold = false, wraps = false, size = type.value }: FieldStyle = {},
): void {
  drawFrame(doc, box);
  const inner = innerOf(box);
  drawFitted(doc, label, { ...inner, height: type.label * 1.25 }, labelStyle(type));
  const top = inner.y + type.label * 1.15;
  drawFitted(
    doc,
    value,
    { ...inner, y: top, height: box.y + box.height - top - mm(0.4) },
    {
      font: bold ? 'Helvetica-Bold' : 'Helvetica',
      size,
      align,
      singleLine: !wraps,
      verticalAlign: wraps ? 'top' : 'bottom',
    },
  );
}

export function labelStyle(type: SlipType): TextStyle {
  return { font: 'Helvetica', size: type.label, singleLine: true };
}

export function drawFrame(doc: PDFKit.PDFDocument, { x, y, width, height }: Box): void {
  doc.lineWidth(lineWidth).strokeColor('black').rect(x, y, width, height).stroke();
}

/** The room for text within a frame. */
export function innerOf({ x, y, width, height }: Box): Box {
  return { x: x + padding, y: y + mm(0.8), width: width - 2 * padding, height: height - mm(1.2) };
}
