import { bucketLabels } from '../strings/labels';
import { columnLetters } from './columnLetters';

/** Fill and text of each bucket, at least 4.5:1. Colour never stands alone: the cell has the words. */
const colours: readonly { label: string; fill: string; text: string }[] = [
  { label: bucketLabels.current, fill: '#E7F3E8', text: '#0B5A1E' },
  { label: bucketLabels['1-30'], fill: '#FFF6D6', text: '#6B4E00' },
  { label: bucketLabels['31-60'], fill: '#FFE8BF', text: '#6E3F00' },
  { label: bucketLabels['61-90'], fill: '#FFD9C2', text: '#7A2E00' },
  { label: bucketLabels['91-180'], fill: '#FBC9C4', text: '#7D1007' },
  { label: bucketLabels['181+'], fill: '#8C1D18', text: '#FFFFFF' },
];

/** Queues the conditional formats of one column of bucket words, in place of the ones it has. */
export function colourBuckets(sheet: Excel.Worksheet, row: number, column: number, rows: number) {
  const cells = sheet.getRangeByIndexes(row, column, rows, 1);
  cells.conditionalFormats.clearAll();
  for (const { label, fill, text } of colours) {
    const { custom } = cells.conditionalFormats.add('Custom');
    custom.rule.formula = `=$${columnLetters(column)}${row + 1}="${label}"`;
    custom.format.fill.color = fill;
    custom.format.font.color = text;
  }
}
