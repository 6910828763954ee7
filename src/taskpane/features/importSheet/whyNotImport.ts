import type { ImportPreview } from '../../../contract/imports';
import { importSheetText } from '../../../strings/importSheet';
import type { Choices } from './choices';
import type { ImportStage } from './useImportSheet';

const text = importSheetText.why;

/** How many titles the import touches. */
export const titlesToImport = ({ report: { receivables } }: ImportPreview): number =>
  receivables.created + receivables.updated + receivables.unchanged + receivables.paid;

const everything = ({ report: { receivables, clients, credits } }: ImportPreview): number =>
  receivables.created +
  receivables.updated +
  receivables.unchanged +
  receivables.paid +
  receivables.closed +
  clients.created +
  clients.updated +
  clients.unchanged +
  credits.created +
  credits.updated +
  credits.unchanged +
  credits.closed;

/** Why the sheet cannot be imported as it stands; null: it can. */
export const whyNotImport = (stage: ImportStage, preview: ImportPreview, { partial }: Choices): string | null => {
  if (stage.kind === 'checking' || stage.kind === 'reading') return text.checking;
  if (stage.kind === 'failed' && stage.during === 'checking') return text.offline;
  if (stage.kind === 'unusable') return text.offline;
  if (preview.layout === null) return text.noLayout;
  const { errors } = preview.report;
  if (errors.length > 0 && !partial) return text.errors(errors.length);
  return everything(preview) === 0 ? text.nothing : null;
};
