import { err, ok, type Result } from '../result';
import { emailFieldNamed, withoutAccents, type EmailFieldName } from './emailField';

/** A stretch of a template: words as they are, or a field. */
export type TemplatePart = { kind: 'words'; text: string } | { kind: 'field'; name: EmailFieldName };

/** Subject and body, each read. */
export interface ReadTemplate {
  subject: TemplatePart[];
  body: TemplatePart[];
}

export interface TemplateFault {
  where: 'subject' | 'body';
  kind: 'unknownField' | 'unclosedField' | 'debtFieldInSubject' | 'debtWordInSubject' | 'blockNotAlone';
  /** What stands there. */
  text: string;
  /** In characters from 0. */
  position: number;
  length: number;
  /** From 1. */
  line: number;
  column: number;
}

/**
 * Words and figures that tell whoever sees a subject that somebody owes something. Written without accents; a name that a field
 * brings is not looked at, since a company may be called so.
 */
const debtWords =
  /\b(?:cobranc\w*|divid[ao]s?|debitos?|deve|devedor\w*|devendo|inadimpl\w*|atras\w*|vencid[ao]s?|pendenci\w*|pendentes?|negativ\w*|protest\w*|serasa|spc|titulos?|duplicatas?|renegocia\w*|em aberto)\b|r\$|\d[.,]\d\d(?!\d)/g;

/** Reads a template, or says everything that is wrong with it, in the order of the text. */
export function readEmailTemplate(template: { subject: string; body: string }): Result<ReadTemplate, TemplateFault[]> {
  const subject = readText('subject', template.subject);
  const body = readText('body', template.body);
  const faults = [
    ...subject.faults,
    ...debtWordsIn(template.subject),
    ...body.faults,
    ...blocksNotAlone(template.body),
  ].sort((a, b) => (a.where === b.where ? a.position - b.position : a.where === 'subject' ? -1 : 1));
  return faults.length > 0 ? err(faults) : ok({ subject: subject.parts, body: body.parts });
}

function readText(where: TemplateFault['where'], text: string): { parts: TemplatePart[]; faults: TemplateFault[] } {
  const parts: TemplatePart[] = [];
  const faults: TemplateFault[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('{{', from);
    if (open < 0) break;
    if (open > from) parts.push({ kind: 'words', text: text.slice(from, open) });
    const [written = '{{', inside] = /^\{\{([^{}\n]*)\}\}/.exec(text.slice(open)) ?? [];
    const field = inside === undefined ? null : emailFieldNamed(inside);
    if (field !== null && (where === 'body' || field.inSubject)) parts.push({ kind: 'field', name: field.name });
    else {
      const kind = inside === undefined ? 'unclosedField' : field === null ? 'unknownField' : 'debtFieldInSubject';
      faults.push(faultAt(where, kind, text, open, written.length));
    }
    from = open + written.length;
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) });
  return { parts, faults };
}

function debtWordsIn(subject: string): TemplateFault[] {
  // What stands within braces is a field's, and said of it.
  const plain = withoutAccents(subject).replace(/\{\{[^{}\n]*\}\}/g, (field) => '{'.repeat(field.length));
  return [...plain.matchAll(debtWords)].map((found) =>
    faultAt('subject', 'debtWordInSubject', subject, found.index, found[0].length),
  );
}

function blocksNotAlone(body: string): TemplateFault[] {
  return [...body.matchAll(/\{\{([^{}\n]*)\}\}/g)]
    .filter((found) => {
      if (emailFieldNamed(found[1] ?? '')?.block !== true) return false;
      const lineStart = body.lastIndexOf('\n', found.index) + 1;
      const after = body.slice(found.index + found[0].length);
      const rest = body.slice(lineStart, found.index) + (/^[^\n]*/.exec(after)?.[0] ?? '');
      return rest.trim() !== '';
    })
    .map((found) => faultAt('body', 'blockNotAlone', body, found.index, found[0].length));
}

function faultAt(
  where: TemplateFault['where'],
  kind: TemplateFault['kind'],
  text: string,
  position: number,
  length: number,
): TemplateFault {
  const before = text.slice(0, position);
  return {
    where,
    kind,
    text: text.slice(position, position + length),
    position,
    length,
    line: before.split('\n').length,
    column: position - (before.lastIndexOf('\n') + 1) + 1,
  };
}
