import { formatBrl } from '../../domain/money/formatMoney';
import { cents } from '../../domain/money/cents';
import { receivableStateLabels } from '../../strings/labels';
import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import { linkedTitles, recordLinks, titlesNamed, type NamedTitle } from '../storage/repositories/links';
import type { FileToApply } from './applyFile';
import { batches } from './batches';
import type { ImportedTitle } from './importedTitle';
import type { TitleWarning } from './decideTitle';

export interface OwnTitles {
  /** The file without the instalments that were born here. */
  rest: FileToApply;
  /** Rows that are such instalments: nothing of them changes. */
  count: number;
  /** Keys that a file of before made second debts of: those are closed. */
  linkedKeys: readonly string[];
  /** Something was wrong, which the issues say. */
  wrong: boolean;
}

/**
 * Sets apart the rows that are instalments born here: those that say so by `Chave Cobrança`, and those whose key in the ERP was
 * told by such a row before. The ERP's key is remembered; where the ERP and we differ, the person is told.
 */
export async function setOwnTitlesApart(tx: Tx, acting: Acting, toApply: FileToApply): Promise<OwnTitles> {
  const { file, options, issues, write } = toApply;
  const { companyId } = acting;
  const rest: ImportedTitle[] = [];
  const links: { sourceKey: string; receivableId: string }[] = [];
  let count = 0;
  let wrong = false;
  for (const batch of batches(file.titles)) {
    const keys = batch.map(({ key }) => key);
    const linked = await linkedTitles(tx, companyId, options.source, keys);
    const ids = batch.flatMap(({ key, ownKey }) => [ownKey, linked.get(key) ?? null]).filter((id) => id !== null);
    const named = await titlesNamed(tx, companyId, ids);
    for (const title of batch) {
      if (title.ownKey !== null && !named.has(title.ownKey)) {
        wrong = true;
        issues.error('unknownOwnKey', { line: title.line, value: title.ownKey });
        continue;
      }
      const own = named.get(title.ownKey ?? linked.get(title.key) ?? '');
      if (own === undefined || !own.bornHere) {
        rest.push(title);
        continue;
      }
      count += 1;
      if (title.key !== own.id) links.push({ sourceKey: title.key, receivableId: own.id });
      for (const { code, params } of differences(own, title)) {
        issues.warning(code, { line: title.line, value: title.key }, params);
      }
    }
  }
  if (write && !(wrong && !options.partial)) {
    for (const batch of batches(links)) await recordLinks(tx, acting, options.source, batch);
  }
  const linkedKeys = links.map(({ sourceKey }) => sourceKey);
  return { rest: { ...toApply, file: { ...file, titles: rest } }, count, linkedKeys, wrong };
}

/** What the person should know where the ERP tells another story of an instalment than we do. Nothing is changed by it. */
function differences(own: NamedTitle, imported: ImportedTitle): TitleWarning[] {
  const { number, state } = own;
  const here = { number, state: receivableStateLabels[state] };
  switch (imported.outcome) {
    case 'open':
      if (state !== 'open') return [{ code: 'ownOpenThere', params: here }];
      if (imported.balanceCents === own.balanceCents) return [];
      return [
        {
          code: 'ownBalanceDiffers',
          params: {
            number,
            there: formatBrl(imported.balanceCents),
            here: formatBrl(cents(own.balanceCents)),
          },
        },
      ];
    case 'paid':
      return state === 'paid' ? [] : [{ code: 'ownPaidThere', params: here }];
    case 'cancelled':
      return state === 'open' ? [{ code: 'ownCancelledThere', params: here }] : [];
  }
}
