import type { Area, ConditionalRule, ValidationRule } from '../grid';
import { movedAlong } from './tableAreas';

export interface SavedRules {
  rules: ConditionalRule[];
  validations: { area: Area; rule: ValidationRule }[];
  names: { name: string; area: Area }[];
}

/** Colour rules, input rules and names of a workbook in memory. */
export class MemoryRules {
  private rules: ConditionalRule[] = [];
  private validations: { area: Area; rule: ValidationRule }[] = [];
  private nameList: { name: string; area: Area }[] = [];

  addConditional(rule: ConditionalRule): void {
    this.rules.push(rule);
  }

  conditional(sheet: string): ConditionalRule[] {
    return this.rules.filter((rule) => rule.area.sheet === sheet);
  }

  deleteConditional(id: string): void {
    this.rules = this.rules.filter((rule) => rule.id !== id);
  }

  /** The newest rule over the area's first cell. */
  validation({ sheet, row, column }: Area): ValidationRule | null {
    const covers = ({ area }: { area: Area }): boolean =>
      area.sheet === sheet &&
      area.row <= row &&
      area.column <= column &&
      area.row + area.rows > row &&
      area.column + area.columns > column;
    return this.validations.findLast(covers)?.rule ?? null;
  }

  /** Rules that lie wholly in the area give way to the new one. */
  setValidation(area: Area, rule: ValidationRule | null): void {
    const stays = ({ area: one }: { area: Area }): boolean =>
      one.sheet !== area.sheet ||
      one.row < area.row ||
      one.column < area.column ||
      one.row + one.rows > area.row + area.rows ||
      one.column + one.columns > area.column + area.columns;
    this.validations = this.validations.filter(stays);
    if (rule) this.validations.push({ area, rule });
  }

  names(): { name: string; area: Area }[] {
    return this.nameList.map((name) => ({ ...name }));
  }

  setName(name: string, area: Area | null): void {
    this.nameList = this.nameList.filter((one) => one.name !== name);
    if (area) this.nameList.push({ name, area });
  }

  move(area: Area, axis: 'rows' | 'columns', by: number): void {
    const moved = <T extends { area: Area }>(one: T): T => ({ ...one, area: movedAlong(one.area, area, axis, by) });
    this.nameList = this.nameList.map(moved);
    this.rules = this.rules.map(moved);
    this.validations = this.validations.map(moved);
  }

  dropSheet(sheet: string): void {
    this.load({
      rules: this.rules.filter(({ area }) => area.sheet !== sheet),
      validations: this.validations.filter(({ area }) => area.sheet !== sheet),
      names: this.nameList.filter(({ area }) => area.sheet !== sheet),
    });
  }

  save(): SavedRules {
    return { rules: this.rules, validations: this.validations, names: this.nameList };
  }

  load(saved: SavedRules): void {
    this.rules = saved.rules;
    this.validations = saved.validations;
    this.nameList = saved.names;
  }
}
