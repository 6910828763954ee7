import { boletoPdf, bookletPdf } from '../../../src/api/documents/pdf/boletoPdf';
import { plainFileName } from '../../../src/api/documents/fileName';
import { printableText } from '../../../src/api/documents/pdf/printableText';
import { formatLinhaDigitavel, linhaDigitavelOf } from '../../../src/domain/boleto/linhaDigitavel';
import { slipLabels } from '../../../src/strings/boletoSlip';
import boletos from '../../vectors/boletos.json';
import { codesIn, millimetres, pagePicture, pageTexts, type Picture } from './printedPages';
import { longSlip, slip } from './slips';

const at = new Date('2026-11-24T15:00:00.000Z');
const linha = '00190.50095 40144.816069 06809.350314 3 37370000000100';
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Size in millimetres of the barcode as drawn: the only rows of dots that are alike for so long and change colour so often. */
function barcodeSize({ width, height, dots }: Picture) {
  // Right of the barcode stands text.
  const left = Math.round(width * 0.6);
  const darkIn = (y: number) =>
    Array.from({ length: left }, (_, x) => x).filter((x) => (dots[y * width + x] ?? 255) < 128);
  const barsIn = (dark: readonly number[]) => dark.filter((x, place) => dark[place - 1] !== x - 1).length;
  // 44 digits: 22 pairs of 5 bars, 2 to start and 2 to stop.
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) => barsIn(darkIn(y)) === 114);
  const row = darkIn(rows[Math.floor(rows.length / 2)] ?? 0);
  return { width: millimetres((row.at(-1) ?? 0) - (row[0] ?? 0) + 1), height: millimetres(rows.length) };
}

describe('a boleto on a page', () => {
  let pdf: Buffer;
  let texts: string[];
  beforeAll(async () => {
    pdf = await boletoPdf([slip, longSlip], at);
    texts = pageTexts(pdf).map(oneLine);
  });

  it('has every field of the ficha de compensação, once a boleto and in words with their accents', () => {
    const [text] = texts;
    for (const label of Object.values(slipLabels)) {
      if (label !== slipLabels.installment) expect(text).toContain(printableText(label));
    }
    for (const value of [
      'Banco do Brasil 001-9',
      'Distribuidora Demonstração S.A. · CNPJ 11.222.333/0001-81',
      'Avenida das Demonstrações, 1000',
      'Mercearia São Jorge Ltda. · CNPJ 12.ABC.345/01DE-35',
      '14020-260',
      '1234-5 / 123456',
      '10/12/2026',
      '24/11/2026',
      '31234560000000042',
      '1.234,56',
      'multa de 2,00 % (R$ 24,69)',
      'parcela 3 de 6 da negociação 12',
      'Recibo do pagador',
      'Ficha de compensação',
    ]) {
      expect(text).toContain(value);
    }
    expect(text?.split(linha)).toHaveLength(3);
  });

  it('carries the barcode that was registered, 103 mm wide and 13 mm high', async () => {
    const picture = pagePicture(pdf, 1);
    expect(await codesIn(picture)).toEqual([{ format: 'ITF', text: slip.barcode }]);
    const { width, height } = barcodeSize(picture);
    expect(width).toBeCloseTo(103, 0);
    expect(height).toBeCloseTo(13, 0);
  });

  it('shows the Pix that the bank gave, and never one of its own', async () => {
    expect(await codesIn(pagePicture(pdf, 2))).toEqual([
      { format: 'QRCode', text: longSlip.bankPix },
      { format: 'ITF', text: longSlip.barcode },
    ]);
  });

  it('prints the longest names and addresses whole, on its one page', () => {
    expect(texts).toHaveLength(2);
    const [, text] = texts;
    for (const value of [longSlip.beneficiary.name, longSlip.payer.name, '72900-000', '25780-000', '99.999.999,99']) {
      expect(text).toContain(value);
    }
    expect(text).not.toContain('…');
  });
});

it('a carnê has three boletos on a page, each with its receipt and a code that reads as registered', async () => {
  const some = boletos.slice(0, 4).map(({ barcode }, place) => ({ ...slip, barcode, installment: `${place + 1}/4` }));
  const pdf = await bookletPdf(some, at);
  const texts = pageTexts(pdf);
  expect(texts).toHaveLength(2);
  const found = [await codesIn(pagePicture(pdf, 1)), await codesIn(pagePicture(pdf, 2))];
  expect(found.flat()).toEqual(some.map(({ barcode }) => ({ format: 'ITF', text: barcode })));
  expect(found.map((codes) => codes.length)).toEqual([3, 1]);
  const text = oneLine(texts.join(' '));
  for (const { barcode, installment } of some) {
    expect(text).toContain(formatLinhaDigitavel(linhaDigitavelOf(barcode)));
    expect(text).toContain(installment);
  }
});

it.each([
  ['São Paulo − ½ € “ok”', 'São Paulo - ½ € “ok”'],
  ['Łódź Ōsaka', '?ódz Osaka'],
  ['Ana 😀 Lima', 'Ana ? Lima'],
  ['a\u0303 b', 'ã b'],
])('%s is printed as %s', (text, shown) => {
  expect(printableText(text)).toBe(shown);
});

it('names of files are plain', () => {
  expect(plainFileName('boleto-NF 0977/3 São')).toBe('boleto-NF-0977-3-Sao');
});
