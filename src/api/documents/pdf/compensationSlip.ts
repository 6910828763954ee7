import { formatLinhaDigitavel, linhaDigitavelOf } from '../../../domain/boleto/linhaDigitavel';
import { formatBrDate, isoDate } from '../../../domain/calendar/isoDate';
import { cents } from '../../../domain/money/cents';
import { slipAmount, slipLabels, slipText } from '../../../strings/boletoSlip';
import type { BoletoSlip } from '../boletoSlip';
import { barcodeHeight, drawBarcode, drawQr } from './drawCodes';
import { drawFitted } from './fittedText';
import { mm, type Box } from './geometry';
import { partyText } from './partyText';
import { drawField, drawFrame, innerOf, labelStyle, type FieldStyle, type SlipType } from './slipField';
import { drawSlipHeader } from './slipHeader';

/** Measures of a ficha de compensação, in points: a whole page has more room than a third of one. */
export interface SlipMeasures {
  type: SlipType;
  headerSize: number;
  header: number;
  row: number;
  beneficiary: number;
  /** One of the five boxes right of the instructions. */
  adjustment: number;
  payer: number;
  /** Width of the right column. */
  side: number;
}

export const pageMeasures: SlipMeasures = {
  type: { label: 5.75, value: 8.5 },
  headerSize: 13,
  header: mm(9),
  row: mm(7.4),
  beneficiary: mm(10.6),
  adjustment: mm(7.2),
  payer: mm(15),
  side: mm(46),
};

export const bookletMeasures: SlipMeasures = {
  type: { label: 5, value: 7.25 },
  headerSize: 10.5,
  header: mm(6.6),
  row: mm(5.9),
  beneficiary: mm(9.8),
  adjustment: mm(5.7),
  payer: mm(11.4),
  side: mm(36),
};

/** One field in a row: its share of the width left of the right column. */
type Field = [share: number, label: string, value: string, style?: FieldStyle];

/** The part of a boleto that the bank reads, with its barcode; returns where it ends. */
export function drawCompensationSlip(
  doc: PDFKit.PDFDocument,
  slip: BoletoSlip,
  { x, y, width }: Omit<Box, 'height'>,
  measures: SlipMeasures,
): number {
  const linha = formatLinhaDigitavel(linhaDigitavelOf(slip.barcode));
  drawSlipHeader(doc, slip, linha, { x, y, width, height: measures.header }, measures.headerSize);
  const sheet = { doc, x, width, measures };
  let top = y + measures.header;
  for (const row of rowsOf(slip, measures)) {
    drawRow(sheet, top, row);
    top += row.height;
  }
  const adjustments = [
    slipLabels.discount,
    slipLabels.deductions,
    slipLabels.fineAndInterest,
    slipLabels.surcharges,
    slipLabels.paid,
  ];
  drawInstructions(
    doc,
    slip,
    { x, y: top, width: width - measures.side, height: adjustments.length * measures.adjustment },
    measures.type,
  );
  for (const label of adjustments) {
    const box = { x: x + width - measures.side, y: top, width: measures.side, height: measures.adjustment };
    drawField(doc, box, label, '', measures.type);
    top += measures.adjustment;
  }
  drawPayer(doc, slip, { x, y: top, width, height: measures.payer }, measures.type);
  top += measures.payer;
  return drawFoot(doc, slip, { x, y: top, width }, measures.type);
}

interface Row {
  height: number;
  fields: Field[];
  side: [label: string, value: string, style?: FieldStyle];
}

function rowsOf(slip: BoletoSlip, { row, beneficiary }: SlipMeasures): Row[] {
  const day = (date: string) => formatBrDate(isoDate(date));
  const amount = slipAmount(cents(slip.amountCents));
  return [
    {
      height: row,
      fields: [[1, slipLabels.placeOfPayment, slipText.anyBank]],
      side: [slipLabels.dueDate, day(slip.dueDate), { bold: true }],
    },
    {
      height: beneficiary,
      fields: [[1, slipLabels.beneficiary, partyText(slip.beneficiary), { wraps: true }]],
      side: [slipLabels.agencyAndCode, slip.agencyAndCode],
    },
    {
      height: row,
      fields: [
        [0.2, slipLabels.documentDate, day(slip.documentDate)],
        [0.29, slipLabels.documentNumber, slip.documentNumber],
        [0.15, slipLabels.documentKind, slip.documentKind],
        [0.11, slipLabels.acceptance, slip.acceptance],
        [0.25, slipLabels.processedOn, day(slip.processedOn)],
      ],
      side: [slipLabels.ourNumber, slip.ourNumber],
    },
    {
      height: row,
      fields: [
        [0.2, slipLabels.bankUse, ''],
        [0.16, slipLabels.wallet, slip.wallet],
        [0.13, slipLabels.currency, slipText.reais],
        [0.26, slipLabels.quantity, ''],
        [0.25, slipLabels.unitValue, ''],
      ],
      side: [slipLabels.amount, amount, { bold: true }],
    },
  ];
}

function drawRow(
  { doc, x, width, measures }: { doc: PDFKit.PDFDocument; x: number; width: number; measures: SlipMeasures },
  y: number,
  { height, fields, side }: Row,
): void {
  const main = width - measures.side;
  let left = x;
  for (const [share, label, value, style] of fields) {
    drawField(doc, { x: left, y, width: share * main, height }, label, value, measures.type, style);
    left += share * main;
  }
  const [label, value, style] = side;
  const box = { x: x + main, y, width: measures.side, height };
  drawField(doc, box, label, value, measures.type, { align: 'right', ...style });
}

function drawInstructions(doc: PDFKit.PDFDocument, slip: BoletoSlip, box: Box, type: SlipType): void {
  drawFrame(doc, box);
  const inner = innerOf(box);
  const qrSide = slip.bankPix === null ? 0 : inner.height;
  const width = inner.width - (qrSide === 0 ? 0 : qrSide + mm(1));
  drawFitted(doc, slipLabels.instructions, { ...inner, width, height: type.label * 1.25 }, labelStyle(type));
  const top = inner.y + type.label * 1.8;
  drawFitted(
    doc,
    slip.instructions.join('\n'),
    { x: inner.x, y: top, width, height: inner.y + inner.height - top },
    { font: 'Helvetica', size: type.value },
  );
  if (slip.bankPix === null) return;
  const left = inner.x + inner.width - qrSide;
  drawQr(doc, slip.bankPix, left, inner.y, qrSide - type.label);
  drawFitted(
    doc,
    slipText.payWithPix,
    { x: left, y: inner.y + qrSide - type.label * 1.2, width: qrSide - type.label, height: type.label * 1.25 },
    { ...labelStyle(type), align: 'center' },
  );
}

function drawPayer(doc: PDFKit.PDFDocument, { payer }: BoletoSlip, box: Box, type: SlipType): void {
  drawFrame(doc, box);
  const inner = innerOf(box);
  const line = type.label * 1.25;
  drawFitted(doc, slipLabels.payer, { ...inner, height: line }, labelStyle(type));
  drawFitted(
    doc,
    partyText(payer),
    { ...inner, y: inner.y + line, height: inner.height - 2 * line },
    { font: 'Helvetica', size: type.value },
  );
  drawFitted(doc, slipLabels.guarantor, { ...inner, y: inner.y + inner.height - line, height: line }, labelStyle(type));
}

function drawFoot(
  doc: PDFKit.PDFDocument,
  slip: BoletoSlip,
  { x, y, width }: Omit<Box, 'height'>,
  type: SlipType,
): number {
  const top = y + mm(1.6);
  drawBarcode(doc, slip.barcode, x + mm(2), top);
  const left = x + mm(2 + 103 + 3);
  drawFitted(
    doc,
    `${slipText.authentication} · ${slipText.compensationSlip}`,
    { x: left, y: y + mm(0.6), width: x + width - left, height: type.label * 1.3 },
    { ...labelStyle(type), align: 'right' },
  );
  return top + barcodeHeight;
}
