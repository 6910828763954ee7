import type { EmailBatch, EmailBatchItem } from '../../../contract/emails';
import { bulkEmailText } from '../../../strings/emailViews';
import { plainMoney } from '../../format/brl';

const text = bulkEmailText.report;

/** Tabs and breaks are the borders of cells. */
const cell = (words: string): string => words.replace(/\s+/g, ' ').trim();

const lineOf = (item: EmailBatchItem, outcome: string): string =>
  [item.clientName, item.to.join('; '), String(item.titleCount), plainMoney(item.totalCents), outcome]
    .map(cell)
    .join('\t');

const outcomeOf = (item: EmailBatchItem | EmailBatch['items'][number]): string => {
  if (item.leftOut !== null) return text.leftOut(item.leftOut.reason);
  return 'stateText' in item && item.stateText !== null ? item.stateText : text.goes;
};

/** Every client of a sending or of its preview, one line each, to be pasted into a sheet. */
export const bulkReport = (items: readonly (EmailBatchItem | EmailBatch['items'][number])[]): string =>
  [text.columns.join('\t'), ...items.map((item) => lineOf(item, outcomeOf(item)))].join('\n');
