import { readEmailTemplate } from '../../domain/email/emailTemplate';
import { dunningAuthor } from '../../strings/dunning';
import type { Acting } from '../acting';
import { composeEmail } from '../email/composeEmail';
import { recordAudit } from '../storage/audit';
import type { Database, Tx } from '../storage/database';
import { readCharging, type Charging } from '../storage/repositories/charging';
import { dunningSettingsOf, dunningStepsOf, recordDunningSent } from '../storage/repositories/dunning';
import { insertMessage } from '../storage/repositories/emailMessages';
import { findTemplate } from '../storage/repositories/emailTemplates';
import { companyIds } from '../storage/repositories/webhooks';
import { planDunning, type PlannedMessage } from './planDunning';

/** Subject of what the program does by itself. */
const systemActor = 'system';

/**
 * What the régua of every company has to send now, each company in a transaction of its own; returns how many messages. Looked at
 * every hour, since hours of contact begin at others in each state; what was sent is never sent again. One company's failure is
 * told and keeps no other from its turn.
 */
export async function runDunning(database: Database, now: Date, onError: (error: Error) => void): Promise<number> {
  let count = 0;
  for (const companyId of await database.asOwner(companyIds)) {
    try {
      const acting = { companyId, actor: systemActor, author: dunningAuthor, now };
      count += await database.asCompany(companyId, (tx) => runForCompany(tx, acting));
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  }
  return count;
}

async function runForCompany(tx: Tx, acting: Acting): Promise<number> {
  const { companyId, now } = acting;
  // Of several processes one decides at a time, so that the next sees what was sent.
  const settings = await dunningSettingsOf(tx, companyId, { lock: true });
  if (settings === null || !settings.enabled) return 0;
  const charging = await readCharging(tx, companyId, now);
  const steps = (await dunningStepsOf(tx, companyId)).filter(({ enabled }) => enabled);
  const { messages } = await planDunning(tx, charging, { steps, weeklyCap: settings.weeklyCap, now });
  const due = messages.filter(({ opensAt }) => opensAt === null);
  for (const message of due) await write(tx, acting, charging, message);
  return due.length;
}

async function write(tx: Tx, acting: Acting, charging: Charging, planned: PlannedMessage): Promise<void> {
  const { client, step, titles, to } = planned;
  const stored = await findTemplate(tx, acting.companyId, step.templateId);
  const template = stored === null ? null : readEmailTemplate(stored);
  if (template === null || !template.ok) throw new Error('a step of the régua without a readable template');
  const composed = await composeEmail(tx, charging, {
    client,
    titles,
    template: template.value,
    wishes: step,
    sender: charging.company.name,
    now: acting.now,
  });
  const message = await insertMessage(tx, acting, { clientId: client.id, to, composed, dunningStepId: step.id });
  const { receivableIds } = composed;
  await recordDunningSent(tx, acting, { receivableIds, stepId: step.id, messageId: message.id });
  const details = { clientId: client.id, stepId: step.id, days: step.days, titles: receivableIds.length };
  await recordAudit(tx, acting, { action: 'dunning.sent', entity: 'email', entityId: message.id, details });
}
