import type { CnabLayoutId } from './layoutId';
import { sizeOf } from './field';
import { layoutOf } from './layouts';

/** Longest *seu número* the layout takes; a longer one is refused, since the boleto prints it and the bank compares. */
export function documentNumberLength(layoutId: CnabLayoutId): number {
  const field = layoutOf(layoutId)
    .remessa.details.flatMap(({ record }) => record.fields)
    .find(({ key }) => key === 'documentNumber');
  if (!field) throw new RangeError(`No document number in ${layoutId}`);
  return sizeOf(field);
}
