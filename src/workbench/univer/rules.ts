import type { IConditionFormattingRule, IFormulaHighlightCell } from '@univerjs/sheets-conditional-formatting';
import type { Area, ConditionalRule, ValidationRule } from '../grid';
import { contains, sameArea } from '../host/cells/areas';
import type { UniverBook } from './book';
import { toArea, toRange } from './book';
import type { Cells } from './cells';
import { univerValidation } from './validation';

/** Conditional formats by formula, and names of cells. */
export class Rules {
  private readonly validations = new Map<string, { area: Area; rule: ValidationRule }>();

  constructor(
    private readonly book: UniverBook,
    private readonly cells: Cells,
  ) {}

  addConditional(rule: ConditionalRule): void {
    const { CFRuleType, CFSubRuleType } = this.book.globals.UniverSheetsConditionalFormatting;
    const { BooleanNumber } = this.book.globals.UniverCore;
    const highlight: IFormulaHighlightCell = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: rule.formula,
      style: {
        ...(rule.fill === undefined ? {} : { bg: { rgb: rule.fill } }),
        ...(rule.fontColor === undefined ? {} : { cl: { rgb: rule.fontColor } }),
        ...(rule.bold ? { bl: BooleanNumber.TRUE } : {}),
      },
    };
    const range = toRange(this.cells.clip(rule.area));
    const entry: IConditionFormattingRule = { cfId: rule.id, ranges: [range], stopIfTrue: false, rule: highlight };
    this.book.run('sheet.mutation.add-conditional-rule', { ...this.book.target(rule.area.sheet), rule: entry });
  }

  conditionals(sheetId: string): ConditionalRule[] {
    const rules = this.conditionalModel.getSubunitRules(this.book.unitId, sheetId) ?? [];
    return rules.flatMap((entry) => {
      const highlight = entry.rule;
      const range = entry.ranges[0];
      if (!range || !('subType' in highlight) || !('style' in highlight) || !('value' in highlight)) return [];
      if (typeof highlight.value !== 'string' || !highlight.value.startsWith('=')) return [];
      const rule: ConditionalRule = { id: entry.cfId, area: toArea(sheetId, range), formula: highlight.value };
      if (highlight.style.bg?.rgb) rule.fill = highlight.style.bg.rgb;
      if (highlight.style.cl?.rgb) rule.fontColor = highlight.style.cl.rgb;
      if (highlight.style.bl) rule.bold = true;
      return [rule];
    });
  }

  deleteConditional(id: string): void {
    for (const sheet of this.book.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      const rules = this.conditionalModel.getSubunitRules(this.book.unitId, sheetId) ?? [];
      if (!rules.some((rule) => rule.cfId === id)) continue;
      this.book.run('sheet.mutation.delete-conditional-rule', { ...this.book.target(sheetId), cfId: id });
    }
  }

  validation(area: Area): ValidationRule | null {
    const found = [...this.validations.values()].find(({ area: held }) => contains(held, area));
    return found?.rule ?? null;
  }

  setValidation(area: Area, rule: ValidationRule | null): void {
    for (const [id, held] of this.validations) {
      if (!sameArea(held.area, area)) continue;
      this.validations.delete(id);
      this.book.run('data-validation.mutation.removeRule', { ...this.book.target(area.sheet), ruleId: id });
    }
    if (!rule) return;
    const id = `validacao-${crypto.randomUUID()}`;
    this.validations.set(id, { area, rule });
    const shown = univerValidation(this.book.globals, id, toRange(this.cells.clip(area)), rule);
    if (shown) this.book.run('data-validation.mutation.addRule', { ...this.book.target(area.sheet), rule: shown });
  }

  names(): { name: string; area: Area }[] {
    const entries = Object.values(this.definedNames.getDefinedNameMap(this.book.unitId) ?? {});
    return entries.flatMap(({ name, formulaOrRefString }) => {
      const area = this.areaOf(formulaOrRefString);
      return area ? [{ name, area }] : [];
    });
  }

  setName(name: string, area: Area | null): void {
    const existing = this.definedNames.getValueByName(this.book.unitId, name);
    if (!area) {
      if (existing) this.book.run('formula.mutation.remove-defined-name', { unitId: this.book.unitId, ...existing });
      return;
    }
    // Univer's formulas refuse what reaches past the last row of its sheet; Excel's sheets are long from the start.
    this.cells.ensureSize(area);
    const { serializeRange, quoteSheetName } = this.book.globals.UniverEngineFormula;
    const { AbsoluteRefType } = this.book.globals.UniverCore;
    const all = AbsoluteRefType.ALL;
    const reference = serializeRange({ ...toRange(area), startAbsoluteRefType: all, endAbsoluteRefType: all });
    const sheetName = this.book.sheet(area.sheet).getName();
    this.book.run('formula.mutation.set-defined-name', {
      unitId: this.book.unitId,
      id: existing?.id ?? `nome-${crypto.randomUUID()}`,
      name,
      formulaOrRefString: `${quoteSheetName(sheetName)}!${reference}`,
      localSheetId: 'AllDefaultWorkbook',
    });
  }

  /** The rule's own copy follows; Univer moves what it shows by itself. */
  moveValidations(moved: (area: Area) => Area): void {
    for (const held of this.validations.values()) held.area = moved(held.area);
  }

  saveValidations(): [string, { area: Area; rule: ValidationRule }][] {
    return [...this.validations];
  }

  loadValidations(saved: [string, { area: Area; rule: ValidationRule }][]): void {
    this.validations.clear();
    for (const [id, held] of saved) this.validations.set(id, held);
  }

  private areaOf(reference: string): Area | null {
    const { deserializeRangeWithSheet, unquoteSheetName } = this.book.globals.UniverEngineFormula;
    const { sheetName, range } = deserializeRangeWithSheet(reference.replace(/^=/, ''));
    const sheet = this.book.workbook.getSheetBySheetName(unquoteSheetName(sheetName));
    if (!sheet || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return null;
    return toArea(sheet.getSheetId(), range);
  }

  private get conditionalModel() {
    return this.book.injector.get(this.book.globals.UniverSheetsConditionalFormatting.ConditionalFormattingRuleModel);
  }

  private get definedNames() {
    return this.book.injector.get(this.book.globals.UniverEngineFormula.IDefinedNamesService);
  }
}
