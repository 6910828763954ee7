import { formatBrDate, isoDate } from '../../../domain/calendar/isoDate';
import { cents } from '../../../domain/money/cents';
import { slipAmount, slipLabels, slipText } from '../../../strings/boletoSlip';
import type { BoletoSlip } from '../boletoSlip';
import { drawFitted } from './fittedText';
import { mm, type Box } from './geometry';
import { nameAndDocument, partyText } from './partyText';
import { drawField, labelStyle, type FieldStyle, type SlipType } from './slipField';

/** Recibo do pagador at the left of a slip of a carnê. */
export function drawBookletStub(
  doc: PDFKit.PDFDocument,
  slip: BoletoSlip,
  { x, y, width }: Omit<Box, 'height'>,
  type: SlipType,
): void {
  const header = mm(6.6);
  drawFitted(
    doc,
    slip.bank.name,
    { x, y, width, height: header - mm(1) },
    { font: 'Helvetica-Bold', size: 9, singleLine: true, verticalAlign: 'bottom' },
  );
  doc.lineWidth(1.2).strokeColor('black');
  doc
    .moveTo(x, y + header)
    .lineTo(x + width, y + header)
    .stroke();
  let top = y + header;
  const field = (height: number, label: string, value: string, style?: FieldStyle) => {
    drawField(doc, { x, y: top, width, height }, label, value, type, style);
    top += height;
  };
  const row = mm(5.9);
  const right = { align: 'right' } as const;
  field(row, slipLabels.dueDate, formatBrDate(isoDate(slip.dueDate)), { ...right, bold: true });
  field(row, slipLabels.agencyAndCode, slip.agencyAndCode, right);
  field(row, slipLabels.ourNumber, slip.ourNumber, right);
  field(row, slipLabels.documentNumber, slip.documentNumber, right);
  field(row, slipLabels.amount, slipAmount(cents(slip.amountCents)), { ...right, bold: true });
  field(row, slipLabels.fineAndInterest, '');
  field(row, slipLabels.paid, '');
  if (slip.installment !== null) field(row, slipLabels.installment, slip.installment, right);
  field(mm(15.5), slipLabels.beneficiary, partyText(slip.beneficiary), { wraps: true });
  field(mm(12.5), slipLabels.payer, nameAndDocument(slip.payer), { wraps: true });
  for (const [place, text] of [slipText.payerReceipt, slipText.authentication].entries()) {
    const line = type.label * 1.3;
    drawFitted(doc, text, { x, y: top + mm(0.6) + place * line, width, height: line }, labelStyle(type));
  }
}
