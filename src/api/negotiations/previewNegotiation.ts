import type { NegotiationDraft, NegotiationPreview } from '../../contract/negotiations';
import { boletosInHand } from '../bank/boletosInHand';
import type { Person } from '../identity';
import { problemsOf, refuseFor } from '../refuseFor';
import type { Tx } from '../storage/database';
import { assessDraft, tooLarge } from './assessDraft';
import { boletoDecisions } from './boletoEffects';

/** What confirming a draft would do, and every reason why it could not be confirmed as it stands. Writes nothing. */
export async function previewNegotiation(
  tx: Tx,
  person: Person,
  now: Date,
  draft: NegotiationDraft,
): Promise<NegotiationPreview> {
  const assessment = await assessDraft(tx, person, now, draft, { lock: false });
  if (assessment === null) throw refuseFor([tooLarge]);
  const { charging, titles, rows, assessed, reasons } = assessment;
  const ids = titles.map(({ record }) => record.id);
  return {
    asOf: charging.today,
    policyVersion: charging.policy.version,
    balance: assessed.balance,
    receivables: rows,
    boletos: boletoDecisions(titles, await boletosInHand(tx, person.companyId, ids)).map(({ effect }) => effect),
    newBoletos: draft.installments.filter(({ method }) => method === 'boleto').length,
    problems: problemsOf(reasons),
  };
}
