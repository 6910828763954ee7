import { formatLinhaDigitavel, linhaDigitavelOf } from '../../../domain/boleto/linhaDigitavel';
import { formatBrDate, isoDate } from '../../../domain/calendar/isoDate';
import { cents } from '../../../domain/money/cents';
import { slipAmount, slipLabels, slipText } from '../../../strings/boletoSlip';
import type { BoletoSlip } from '../boletoSlip';
import type { SlipMeasures } from './compensationSlip';
import { drawFitted } from './fittedText';
import { mm, type Box } from './geometry';
import { partyText } from './partyText';
import { drawField, labelStyle, type FieldStyle } from './slipField';
import { drawSlipHeader } from './slipHeader';

/** Recibo do pagador above the ficha of a whole page: what the client keeps; returns where it ends. */
export function drawPayerReceipt(
  doc: PDFKit.PDFDocument,
  slip: BoletoSlip,
  { x, y, width }: Omit<Box, 'height'>,
  measures: SlipMeasures,
): number {
  const { header, headerSize, row, beneficiary, side, type } = measures;
  const day = (date: string) => formatBrDate(isoDate(date));
  drawSlipHeader(doc, slip, slipText.payerReceipt, { x, y, width, height: header }, headerSize);
  let top = y + header;
  const line = (height: number, fields: [width: number, label: string, value: string, style?: FieldStyle][]) => {
    let left = x;
    for (const [fieldWidth, label, value, style] of fields) {
      drawField(doc, { x: left, y: top, width: fieldWidth, height }, label, value, type, style);
      left += fieldWidth;
    }
    top += height;
  };
  const main = width - side;
  const right = { align: 'right' } as const;
  line(beneficiary, [
    [main, slipLabels.beneficiary, partyText(slip.beneficiary), { wraps: true }],
    [side, slipLabels.agencyAndCode, slip.agencyAndCode, right],
  ]);
  line(beneficiary, [
    [main, slipLabels.payer, partyText(slip.payer), { wraps: true }],
    [side, slipLabels.ourNumber, slip.ourNumber, right],
  ]);
  line(row, [
    [main * 0.4, slipLabels.documentNumber, slip.documentNumber],
    [main * 0.3, slipLabels.documentDate, day(slip.documentDate)],
    [main * 0.3, slipLabels.dueDate, day(slip.dueDate), { bold: true }],
    [side, slipLabels.amount, slipAmount(cents(slip.amountCents)), { ...right, bold: true }],
  ]);
  line(row, [[width, slipLabels.about, slip.about]]);
  line(row, [[width, slipLabels.linhaDigitavel, formatLinhaDigitavel(linhaDigitavelOf(slip.barcode)), { bold: true }]]);
  drawFitted(
    doc,
    slipText.authentication,
    { x, y: top + mm(0.6), width, height: type.label * 1.3 },
    { ...labelStyle(type), align: 'right' },
  );
  return top;
}
