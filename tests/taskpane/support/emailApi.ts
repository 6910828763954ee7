import type { EmailApi } from '../../../src/client/emailApi';
import { ok } from '../../../src/domain/result';

/** E-mails and régua of which a test asks nothing; every client stands in the régua. */
export const fakeEmailApi = (unused: () => never): EmailApi => ({
  emailTemplates: unused,
  addEmailTemplate: unused,
  changeEmailTemplate: unused,
  removeEmailTemplate: unused,
  emailSettings: unused,
  changeEmailSettings: unused,
  previewEmail: unused,
  sendEmail: unused,
  clientEmails: () => Promise.resolve(ok({ messages: [] })),
  previewEmailBatch: unused,
  sendEmailBatch: unused,
  emailBatch: unused,
  cancelEmailBatch: unused,
  dunning: unused,
  changeDunning: unused,
  simulateDunning: unused,
  clientDunning: () => Promise.resolve(ok({ enabled: true })),
  changeClientDunning: unused,
});
