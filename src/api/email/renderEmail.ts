import type { EmailBlockName, EmailFieldName, EmailInlineName } from '../../domain/email/emailField';
import { emailFields } from '../../domain/email/emailField';
import type { TemplatePart } from '../../domain/email/emailTemplate';

/** Text of both versions of an e-mail; `html` is trusted, `text` is plain. */
export interface Block {
  text: string;
  html: string;
}

/** What the fields of a template say this time. An empty block leaves no line. */
export interface FieldValues {
  inline: Readonly<Record<EmailInlineName, string>>;
  blocks: Readonly<Record<EmailBlockName, Block | null>>;
}

const blockNames: ReadonlySet<EmailFieldName> = new Set(
  emailFields.filter(({ block }) => block).map(({ name }) => name),
);

/** The subject: one line, whatever a value brings along. */
export function renderSubject(parts: readonly TemplatePart[], values: FieldValues): string {
  return inlineText(parts, values)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Both versions of the body. The creditor is named at the end where the template does not say where. */
export function renderBody(parts: readonly TemplatePart[], values: FieldValues): Block {
  const blocks = inBlocks(parts, values);
  const namesCreditor = parts.some((part) => part.kind === 'field' && part.name === 'credor');
  const { credor } = values.blocks;
  const whole = namesCreditor || credor === null ? blocks : [...blocks, credor];
  return {
    text: `${whole.map(({ text }) => text).join('\n\n')}\n`,
    html: htmlDocument(whole.map(({ html }) => html).join('\n')),
  };
}

/** For element content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Paragraphs, and the blocks that stand between them on lines of their own. */
function inBlocks(parts: readonly TemplatePart[], values: FieldValues): Block[] {
  const found: Block[] = [];
  let words: TemplatePart[] = [];
  const endWords = () => {
    found.push(...paragraphs(inlineText(words, values)));
    words = [];
  };
  for (const part of parts) {
    if (part.kind === 'words' || !isBlock(part.name)) {
      words.push(part);
      continue;
    }
    endWords();
    const block = values.blocks[part.name];
    if (block !== null) found.push(block);
  }
  endWords();
  return found;
}

function isBlock(name: EmailFieldName): name is EmailBlockName {
  return blockNames.has(name);
}

function inlineText(parts: readonly TemplatePart[], { inline }: FieldValues): string {
  return parts
    .map((part) => (part.kind === 'words' ? part.text : isBlock(part.name) ? '' : inline[part.name]))
    .join('');
}

function paragraphs(text: string): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => ({
      text: each,
      html: `<p style="margin:0 0 16px">${escapeHtml(each).replaceAll('\n', '<br>\n')}</p>`,
    }));
}

function htmlDocument(content: string): string {
  return `<!doctype html>
<html lang="pt-BR">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"></head>
<body style="margin:0;padding:24px 16px;background:#ffffff;color:#242424;font:15px/1.5 'Segoe UI',Arial,sans-serif">
<div style="max-width:640px;margin:0 auto">
${content}
</div>
</body>
</html>
`;
}
