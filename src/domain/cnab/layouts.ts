import type { CnabLayout } from './cnabLayout';
import type { CnabLayoutId } from './layoutId';
import { bb240 } from './layouts/bb240';
import { itau400 } from './layouts/itau400';

const layouts: Record<CnabLayoutId, CnabLayout> = { bb240, itau400 };

export function layoutOf(id: CnabLayoutId): CnabLayout {
  return layouts[id];
}
