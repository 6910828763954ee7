import type { ReceivableRow } from '../../contract/receivables';
import { formatBrDate, isoDate } from '../../domain/calendar/isoDate';
import { parseDocument } from '../../domain/documents/document';
import { cents, sumCents } from '../../domain/money/cents';
import { formatBrl, formatMoney } from '../../domain/money/formatMoney';
import { receivableLabel } from '../../domain/receivableLabel';
import { emailText } from '../../strings/emails';
import type { Company } from '../storage/repositories/charging';
import { escapeHtml, type Block } from './renderEmail';

const cell = 'padding:6px 8px;border-bottom:1px solid #d1d1d1;white-space:nowrap';
const left = `${cell};text-align:left`;
const right = `${cell};text-align:right`;
const day = (date: string) => formatBrDate(isoDate(date));

/** The titles with their charges at a date, the total, and which boletos go along. Amounts in reais. */
export function titlesBlock(titles: readonly ReceivableRow[], asOf: string, attached: readonly string[]): Block {
  const { columns } = emailText;
  const lines = titles.map((title) => ({
    title: receivableLabel(title),
    due: day(title.dueDate),
    days: emailText.days(title.daysOverdue),
    balance: formatMoney(cents(title.balanceCents)),
    charges: formatMoney(cents(title.fineCents + title.interestCents)),
    total: formatMoney(cents(title.totalCents)),
  }));
  const total = formatMoney(totalOf(titles));
  const notes = [emailText.asOf(asOf), ...(attached.length === 0 ? [] : [emailText.attached(attached)])];
  const keys = ['title', 'due', 'days', 'balance', 'charges', 'total'] as const;
  const align = (key: (typeof keys)[number]) => (key === 'title' || key === 'due' ? left : right);
  const head = keys.map((key) => `<th scope="col" style="${align(key)}">${escapeHtml(columns[key])}</th>`);
  const body = lines.map(
    (line) => `<tr>${keys.map((key) => `<td style="${align(key)}">${escapeHtml(line[key])}</td>`).join('')}</tr>`,
  );
  return {
    text: [
      ...lines.map(
        (line) =>
          `${columns.title} ${line.title} | ${columns.due} ${line.due} (${line.days}) | ` +
          `${columns.balance} R$ ${line.balance} | ${columns.charges} R$ ${line.charges} | ${columns.total} R$ ${line.total}`,
      ),
      `${emailText.total}: R$ ${total}`,
      '',
      ...notes,
    ].join('\n'),
    html: [
      '<table style="border-collapse:collapse;margin:0 0 8px;font-size:14px;font-variant-numeric:tabular-nums">',
      `<thead><tr>${head.join('')}</tr></thead>`,
      `<tbody>${body.join('\n')}</tbody>`,
      `<tfoot><tr><th scope="row" colspan="5" style="${left}">${emailText.total}</th><td style="${right};font-weight:600">R$ ${total}</td></tr></tfoot>`,
      '</table>',
      ...notes.map((note) => `<p style="margin:0 0 16px;color:#616161;font-size:13px">${escapeHtml(note)}</p>`),
    ].join('\n'),
  };
}

/** A copy-and-paste code for each title that has one; null where none has. */
export function pixBlock(codes: readonly { label: string; amountCents: number; brCode: string }[]): Block | null {
  if (codes.length === 0) return null;
  const each = codes.map(({ label, amountCents, brCode }) => ({
    caption: emailText.pixOf(label, formatBrl(cents(amountCents))),
    brCode,
  }));
  return {
    text: each.map(({ caption, brCode }) => `${caption}\n${brCode}`).join('\n\n'),
    html: each
      .map(
        ({ caption, brCode }) =>
          `<p style="margin:0 0 16px">${escapeHtml(caption)}<br>\n` +
          `<code style="display:block;padding:8px;background:#f0f0f0;font-size:13px;word-break:break-all">${escapeHtml(brCode)}</code></p>`,
      )
      .join('\n'),
  };
}

/** Who is owed: name, address and CNPJ, as a collection document to a consumer must carry (CDC, art. 42-A). */
export function creditorBlock({ name, address, document }: Company): Block {
  const parsed = parseDocument(document);
  const lines = [
    name,
    ...(address === '' ? [] : [address]),
    parsed.ok ? emailText.document(parsed.value.kind, parsed.value.formatted) : document,
  ];
  return {
    text: lines.join('\n'),
    html: `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d1d1d1;color:#616161;font-size:13px">${lines.map(escapeHtml).join('<br>\n')}</p>`,
  };
}

/** What these titles amount to, charges included. */
export function totalOf(titles: readonly ReceivableRow[]) {
  return sumCents(titles.map(({ totalCents }) => cents(totalCents)));
}
