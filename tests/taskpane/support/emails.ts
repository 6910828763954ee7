import type { EmailApi } from '../../../src/client/emailApi';
import type {
  EmailDraft,
  EmailMessage,
  EmailPreview,
  EmailSettings,
  EmailTemplate,
  EmailTemplates,
} from '../../../src/contract/emails';
import { ok } from '../../../src/domain/result';
import { clientId, today } from './worked';

const idOf = (last: number): string => `0193f2a0-0000-7000-a000-${String(last).padStart(12, '0')}`;

export const template = (last: number, given: Partial<EmailTemplate> = {}): EmailTemplate => ({
  id: idOf(last),
  name: `Modelo ${last}`,
  subject: 'Contato de {{empresa}}',
  body: 'Olá, {{contato}}.\n{{titulos}}',
  isDefault: last === 1,
  usedBySteps: 0,
  version: 1,
  updatedAt: '2026-11-20T12:00:00Z',
  updatedBy: 'Bia',
  ...given,
});

export const templates: EmailTemplates = {
  templates: [template(1, { name: 'Lembrete' }), template(2, { name: 'Segundo aviso', body: 'Aviso.' })],
  fields: [
    { name: 'contato', description: 'Pessoa de contato', inSubject: true, block: false },
    { name: 'empresa', description: 'Nome da empresa', inSubject: true, block: false },
    { name: 'total', description: 'Total com encargos', inSubject: false, block: false },
    { name: 'titulos', description: 'Tabela dos títulos', inSubject: false, block: true },
  ],
};

export const previewOf = (draft: EmailDraft, given: Partial<EmailPreview> = {}): EmailPreview => ({
  asOf: today,
  to: [draft.to ?? 'financeiro@example.com'],
  toProblem: null,
  from: 'cobranca@example.com',
  replyTo: null,
  subject: draft.subject.replace('{{empresa}}', 'Demo S.A.'),
  text: draft.body.replace('{{contato}}', 'Rui'),
  html: '<!doctype html><p>Olá</p>',
  totalCents: 37_352,
  attachments: [],
  leftOut: [],
  warnings: [],
  ...given,
});

export const message = (draft: EmailDraft, given: Partial<EmailMessage> = {}): EmailMessage => ({
  id: idOf(900),
  clientId,
  batchId: null,
  dunningStepId: null,
  state: 'queued',
  stateText: 'Aguardando envio.',
  to: [draft.to ?? 'financeiro@example.com'],
  subject: 'Contato de Demo S.A.',
  totalCents: 37_352,
  receivableIds: [...draft.receivableIds],
  attachments: [],
  leftOut: [],
  attempts: 0,
  lastError: null,
  createdAt: '2026-11-24T15:00:00Z',
  createdBy: 'Ana',
  sentAt: null,
  ...given,
});

export const emailSettings: EmailSettings = {
  senderName: '',
  replyTo: null,
  version: 1,
  delivery: 'smtp',
  from: 'cobranca@example.com',
};

/** A backend with two templates that accepts every e-mail. */
export const emailBackend = (): Pick<EmailApi, 'emailTemplates' | 'emailSettings' | 'previewEmail' | 'sendEmail'> => ({
  emailTemplates: () => Promise.resolve(ok(templates)),
  emailSettings: () => Promise.resolve(ok(emailSettings)),
  previewEmail: (_client, draft) => Promise.resolve(ok(previewOf(draft))),
  sendEmail: (_client, draft) => Promise.resolve(ok(message(draft))),
});
