import type { Box } from './geometry';
import { printableText } from './printableText';

export type Font = 'Helvetica' | 'Helvetica-Bold';

export interface TextStyle {
  font: Font;
  /** In points, if it fits; else smaller by quarters. */
  size: number;
  align?: 'left' | 'right' | 'center';
  /** Written on one line however long it is. */
  singleLine?: boolean;
  /** Where in the box the text stands. */
  verticalAlign?: 'top' | 'middle' | 'bottom';
}

/** Smaller letters nobody can read on paper. */
const smallest = 4.5;

/**
 * Writes text within a box, wrapped where it may be, in the largest size at which all of it fits. What does not even fit in the
 * smallest is cut with an ellipsis: nothing ever runs into the neighbour.
 */
export function drawFitted(doc: PDFKit.PDFDocument, text: string, box: Box, style: TextStyle): void {
  const lines = printableText(text);
  if (lines === '') return;
  doc.font(style.font);
  // Lines that do not fit under one another may still fit in one run.
  const shown = setLargest(doc, lines, box, style) ? lines : lines.replaceAll('\n', ' · ');
  setLargest(doc, shown, box, style);
  const height = Math.min(box.height, style.singleLine === true ? doc.currentLineHeight() : heightOf(doc, shown, box));
  doc.text(shown, box.x, topOf(box, height, style.verticalAlign ?? 'top'), {
    width: box.width,
    // A hair more than measured: the library compares with rounding errors.
    height: (style.singleLine === true ? doc.currentLineHeight() : box.height) + 0.1,
    align: style.align ?? 'left',
    ellipsis: true,
    lineGap: 0,
  });
}

/** Sets the largest size at which the text fits; false where it does not even in the smallest, which then is set. */
function setLargest(doc: PDFKit.PDFDocument, text: string, box: Box, style: TextStyle): boolean {
  for (let size = style.size; size > smallest; size -= 0.25) {
    if (fits(doc.fontSize(size), text, box, style)) return true;
  }
  return fits(doc.fontSize(smallest), text, box, style);
}

function fits(doc: PDFKit.PDFDocument, text: string, box: Box, { singleLine }: TextStyle): boolean {
  if (singleLine === true) return doc.widthOfString(text) <= box.width && doc.currentLineHeight() <= box.height;
  const widest = Math.max(...text.split(/[ \n]/).map((word) => doc.widthOfString(word)));
  return widest <= box.width && heightOf(doc, text, box) <= box.height;
}

function heightOf(doc: PDFKit.PDFDocument, text: string, { width }: Box): number {
  return doc.heightOfString(text, { width, lineGap: 0 });
}

function topOf(box: Box, height: number, align: 'top' | 'middle' | 'bottom'): number {
  if (align === 'top') return box.y;
  const space = Math.max(0, box.height - height);
  return box.y + (align === 'middle' ? space / 2 : space);
}
