import type { CnabLayout } from '../../contract/bank';
import type { CnabLayoutId } from '../../domain/cnab/layoutId';

const names: Record<CnabLayoutId, CnabLayout> = { bb240: 'cnab240', itau400: 'cnab400' };

/** The family a bank's own layout belongs to. */
export function cnabLayoutName(id: CnabLayoutId): CnabLayout {
  return names[id];
}
