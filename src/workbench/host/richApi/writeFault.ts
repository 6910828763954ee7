import type { Area, Grid } from '../../grid';
import { HostError, type HostErrorCode } from './hostError';

/** A refusal that a test asks for, as Excel gives one for a protected sheet: it meets one write of cells and is over. */
export class WriteFault {
  private asked: { code: HostErrorCode; sheet: string | null } | null = null;

  constructor(private readonly grid: Grid) {}

  /** @param sheet name of the sheet whose next write is refused; null: whichever is written next */
  refuseNext(code: HostErrorCode, sheet: string | null): void {
    this.asked = { code, sheet };
  }

  /** Throws the refusal that was asked for, once. */
  check(area: Area): void {
    const { asked } = this;
    if (!asked) return;
    if (asked.sheet !== null && this.grid.sheets().find(({ id }) => id === area.sheet)?.name !== asked.sheet) return;
    this.asked = null;
    throw new HostError(asked.code, 'Refused on demand.');
  }
}
