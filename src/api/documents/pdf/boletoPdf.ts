import PDFDocument from 'pdfkit';
import { slipText } from '../../../strings/boletoSlip';
import type { BoletoSlip } from '../boletoSlip';
import { drawBookletStub } from './bookletStub';
import { bookletMeasures, drawCompensationSlip, pageMeasures } from './compensationSlip';
import { drawCutLine, drawDashed } from './cutLine';
import { mm } from './geometry';
import { drawPayerReceipt } from './payerReceipt';

const page = { width: mm(210), height: mm(297) };

/** One boleto a page of A4: recibo do pagador, a line to cut, ficha de compensação. */
export function boletoPdf(slips: readonly BoletoSlip[], madeAt: Date): Promise<Buffer> {
  const title = slipText.title(slips.map(({ documentNumber }) => documentNumber));
  return pdfOf(title, slips, madeAt, (doc) => {
    const [x, width] = [mm(12), page.width - mm(24)];
    for (const slip of slips) {
      doc.addPage();
      const receiptEnd = drawPayerReceipt(doc, slip, { x, y: mm(12), width }, pageMeasures);
      const cut = receiptEnd + mm(14);
      drawCutLine(doc, x, cut, width);
      drawCompensationSlip(doc, slip, { x, y: cut + mm(4), width }, pageMeasures);
    }
  });
}

const perPage = 3;
const stubWidth = mm(38);

/** A carnê: three slips a page of A4, each with its receipt at the left, with lines to cut between all parts. */
export function bookletPdf(slips: readonly BoletoSlip[], madeAt: Date): Promise<Buffer> {
  return pdfOf(slipText.bookletTitle(slips.length), slips, madeAt, (doc) => {
    const height = page.height / perPage;
    const [left, right] = [mm(8), page.width - mm(8)];
    const slipX = left + stubWidth + mm(6);
    slips.forEach((slip, place) => {
      const row = place % perPage;
      if (row === 0) doc.addPage();
      const top = row * height;
      const y = top + mm(4.5);
      drawBookletStub(doc, slip, { x: left, y, width: stubWidth }, bookletMeasures.type);
      drawDashed(doc, [slipX - mm(3), top + mm(4)], [slipX - mm(3), top + height - mm(4)]);
      drawCompensationSlip(doc, slip, { x: slipX, y, width: right - slipX }, bookletMeasures);
      if (row < perPage - 1) drawCutLine(doc, left, top + height, right - left);
    });
  });
}

async function pdfOf(
  title: string,
  slips: readonly BoletoSlip[],
  madeAt: Date,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    lang: 'pt-BR',
    displayTitle: true,
    info: { Title: title, Author: slips[0]?.beneficiary.name ?? '', CreationDate: madeAt },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
