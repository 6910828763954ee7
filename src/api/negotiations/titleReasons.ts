import type { NegotiationDraft } from '../../contract/negotiations';
import type { ReceivableRow } from '../../contract/receivables';
import { titleRefusals } from '../../strings/titleRefusals';
import type { Reason } from '../reason';
import { receivableLabel } from '../../domain/receivableLabel';
import type { NegotiationRecord } from '../storage/repositories/negotiations';
import type { TitleInHand } from '../storage/repositories/lockedTitles';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';

export interface TitleContext {
  clientId: string;
  /** Current rows of open titles, for the pane to show what changed. */
  rows: ReadonlyMap<string, ReceivableRow>;
  /** Negotiations that took titles out, by id. */
  negotiations: ReadonlyMap<string, NegotiationRecord>;
}

/** What is wrong with the titles a draft names, compared with the titles as they stand. One reason a title, the gravest. */
export function titleReasons(
  chosen: NegotiationDraft['receivables'],
  found: ReadonlyMap<string, TitleInHand>,
  context: TitleContext,
): Reason[] {
  const seen = new Set<string>();
  return chosen.flatMap(({ id, version }, index): Reason[] => {
    const pointer = `/receivables/${index}`;
    const title = found.get(id);
    if (title === undefined) {
      return [{ code: 'receivable_not_found', pointer, detail: titleRefusals.notFound, data: { receivableId: id } }];
    }
    const label = receivableLabel(title.record);
    const data = { receivableId: id, label };
    if (seen.has(id)) {
      return [{ code: 'receivable_duplicated', pointer, detail: titleRefusals.duplicated(label), data }];
    }
    seen.add(id);
    const reason = reasonOf(title, version, context);
    return reason === null ? [] : [{ ...reason, pointer, data: { ...data, ...reason.data } }];
  });
}

function reasonOf({ record, clientName }: TitleInHand, version: number, context: TitleContext): Reason | null {
  const label = receivableLabel(record);
  if (record.clientId !== context.clientId) {
    return {
      code: 'receivable_of_other_client',
      detail: titleRefusals.otherClient(label, clientName),
      data: { clientId: record.clientId },
    };
  }
  if (record.state !== 'open') return notOpenReason(record, context.negotiations);
  if (record.hold === 'dispute' || record.hold === 'claimsPaid') {
    return {
      code: 'receivable_on_hold',
      detail: titleRefusals.onHold(label, record.hold),
      data: { hold: record.hold },
    };
  }
  if (record.version !== version) {
    return {
      code: 'receivable_stale',
      detail: titleRefusals.stale(label),
      data: { seenVersion: version, version: record.version, receivable: context.rows.get(record.id) ?? null },
    };
  }
  return null;
}

/** A title that left the open ones, and what happened to it: by whom, when, in which negotiation. */
export function notOpenReason(
  record: TitleInHand['record'],
  negotiations: ReadonlyMap<string, NegotiationRecord>,
): Reason {
  const label = receivableLabel(record);
  const negotiation = negotiations.get(record.renegotiatedById ?? '');
  const data = { receivableId: record.id, label, state: record.state, version: record.version, negotiation: null };
  if (record.state !== 'renegotiated' || negotiation === undefined) {
    return { code: 'receivable_not_open', detail: titleRefusals.notOpen(label, record.state), data };
  }
  const number = negotiationLabel(negotiation.number);
  return {
    code: 'receivable_not_open',
    detail: titleRefusals.renegotiated(label, number, negotiation.createdBy, negotiation.asOf),
    data: {
      ...data,
      negotiation: {
        id: negotiation.id,
        number: negotiation.number,
        label: number,
        createdBy: negotiation.createdBy,
        createdAt: negotiation.createdAt.toISOString(),
      },
    },
  };
}
