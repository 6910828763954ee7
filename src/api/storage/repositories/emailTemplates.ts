import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { EmailTemplate } from '../../../contract/emails';
import { startingSteps, startingTemplates } from '../../../strings/startingTemplates';
import type { Acting } from '../../acting';
import { rows, type Tx } from '../database';
import { dunningSettings, dunningStep, emailSettings, emailTemplate } from '../emailSchema';
import { newId } from '../newId';

export type StoredTemplate = typeof emailTemplate.$inferSelect;

/**
 * Gives a company what it begins with, once: templates, and a régua that is off. Called wherever e-mails are read or written, so
 * that companies from before there were any have them too.
 */
export async function beginEmails(tx: Tx, companyId: string, now: Date): Promise<void> {
  const begun = await tx
    .insert(emailSettings)
    .values({ companyId })
    .onConflictDoNothing()
    .returning({ companyId: emailSettings.companyId });
  if (begun.length === 0) return;
  const templates = startingTemplates.map((template) => ({
    companyId,
    id: newId(),
    ...template,
    updatedAt: now,
    updatedBy: 'system',
  }));
  await tx.insert(emailTemplate).values(templates);
  await tx.insert(dunningSettings).values({ companyId });
  await tx.insert(dunningStep).values(
    startingSteps.flatMap(({ days, template }) => {
      const named = templates.find(({ name }) => name === template);
      return named === undefined ? [] : [{ companyId, id: newId(), days, templateId: named.id }];
    }),
  );
}

export async function emailSettingsOf(tx: Tx, companyId: string): Promise<typeof emailSettings.$inferSelect> {
  const [found] = await tx.select().from(emailSettings).where(eq(emailSettings.companyId, companyId));
  if (found === undefined) throw new Error('a company whose e-mails have not begun');
  return found;
}

/** False where another version stands. */
export async function updateEmailSettings(
  tx: Tx,
  companyId: string,
  version: number,
  change: { senderName: string; replyTo: string | null },
): Promise<boolean> {
  const changed = await tx
    .update(emailSettings)
    .set({ ...change, version: version + 1 })
    .where(and(eq(emailSettings.companyId, companyId), eq(emailSettings.version, version)))
    .returning({ version: emailSettings.version });
  return changed.length > 0;
}

/** By name. */
export async function templatesOf(tx: Tx, companyId: string): Promise<EmailTemplate[]> {
  const found = await tx
    .select()
    .from(emailTemplate)
    .where(eq(emailTemplate.companyId, companyId))
    .orderBy(sql`lower(${emailTemplate.name})`, asc(emailTemplate.id));
  const used = await stepsByTemplate(tx, companyId);
  return found.map((row) => toTemplate(row, used.get(row.id) ?? 0));
}

export async function findTemplate(tx: Tx, companyId: string, id: string): Promise<StoredTemplate | null> {
  const [found] = await tx
    .select()
    .from(emailTemplate)
    .where(and(eq(emailTemplate.companyId, companyId), eq(emailTemplate.id, id)));
  return found ?? null;
}

/** As the contract tells it. */
export async function readTemplate(tx: Tx, companyId: string, id: string): Promise<EmailTemplate | null> {
  const found = await findTemplate(tx, companyId, id);
  if (found === null) return null;
  return toTemplate(found, (await stepsByTemplate(tx, companyId)).get(id) ?? 0);
}

export async function isTemplateNameTaken(tx: Tx, companyId: string, name: string, exceptId: string): Promise<boolean> {
  const found = await tx
    .select({ id: emailTemplate.id })
    .from(emailTemplate)
    .where(
      and(
        eq(emailTemplate.companyId, companyId),
        sql`lower(${emailTemplate.name}) = lower(${name})`,
        ne(emailTemplate.id, exceptId),
      ),
    );
  return found.length > 0;
}

interface TemplateContent {
  name: string;
  subject: string;
  body: string;
  isDefault: boolean;
}

export async function insertTemplate(tx: Tx, acting: Acting, content: TemplateContent): Promise<string> {
  const id = newId();
  if (content.isDefault) await clearDefault(tx, acting.companyId);
  const by = { updatedAt: acting.now, updatedBy: acting.author };
  await tx.insert(emailTemplate).values({ companyId: acting.companyId, id, ...content, ...by });
  return id;
}

/** False where another version stands. */
export async function updateTemplate(
  tx: Tx,
  acting: Acting,
  id: string,
  version: number,
  content: TemplateContent,
): Promise<boolean> {
  const { companyId } = acting;
  const stands = and(
    eq(emailTemplate.companyId, companyId),
    eq(emailTemplate.id, id),
    eq(emailTemplate.version, version),
  );
  const found = await tx.select({ id: emailTemplate.id }).from(emailTemplate).where(stands).for('update');
  if (found.length === 0) return false;
  if (content.isDefault) await clearDefault(tx, companyId);
  const by = { updatedAt: acting.now, updatedBy: acting.author };
  await tx
    .update(emailTemplate)
    .set({ ...content, ...by, version: version + 1 })
    .where(stands);
  return true;
}

export async function deleteTemplate(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.delete(emailTemplate).where(and(eq(emailTemplate.companyId, companyId), eq(emailTemplate.id, id)));
}

async function clearDefault(tx: Tx, companyId: string): Promise<void> {
  await tx
    .update(emailTemplate)
    .set({ isDefault: false })
    .where(and(eq(emailTemplate.companyId, companyId), eq(emailTemplate.isDefault, true)));
}

async function stepsByTemplate(tx: Tx, companyId: string): Promise<Map<string, number>> {
  const found = await rows<{ template_id: string; count: number }>(
    tx,
    sql`select template_id, count(*)::int as count from dunning_step
        where company_id = ${companyId} and removed_at is null group by template_id`,
  );
  return new Map(found.map(({ template_id, count }) => [template_id, count]));
}

function toTemplate(row: StoredTemplate, usedBySteps: number): EmailTemplate {
  const { id, name, subject, body, isDefault, version, updatedAt, updatedBy } = row;
  return { id, name, subject, body, isDefault, usedBySteps, version, updatedAt: updatedAt.toISOString(), updatedBy };
}
