import type { ApiFailure } from '../../../client/failure';

/** Sentences of a refusal by the field they are about: first part of the pointer, without the slash. Null: it is about none of these. */
export const fieldRefusals = <Field extends string>(
  failure: ApiFailure | null,
  fields: readonly Field[],
): Partial<Record<Field, string>> | null => {
  if (failure?.kind !== 'problem') return null;
  const { problem } = failure;
  const reasons = problem.errors ?? [{ detail: problem.detail ?? problem.title, pointer: problem.pointer }];
  const found: Partial<Record<Field, string>> = {};
  for (const { pointer, detail } of reasons) {
    const field = fields.find((one) => pointer === `/${one}` || pointer?.startsWith(`/${one}/`) === true);
    if (field === undefined) return null;
    const before = found[field];
    found[field] = before === undefined ? detail : `${before} ${detail}`;
  }
  return found;
};
