import type { Area, ConditionalRule } from '../../grid';
import { columnName } from '../cells/address';
import { intersection } from '../cells/areas';
import { choice, integerArgument, record } from '../richApi/argumentReaders';
import { HostError, invalidArgument, itemNotFound } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';
import { color, flag } from './rangeFormat';

type Looks = Pick<ConditionalRule, 'fill' | 'fontColor' | 'bold'>;

/** What stands for one rule until its formula is known; the grid hears of it only then. */
interface Draft extends Looks {
  id: string;
  area: Area;
  type: string;
  formula: string | null;
}

/** `range.conditionalFormats`: custom formulas, comparisons with values and with text. All reach the grid as formulas. */
export function conditionalFormats(context: ModelContext, here: () => Area): HostObject {
  const rules = (): ConditionalRule[] =>
    context.grid.conditionalRules(here().sheet).filter((rule) => intersection(rule.area, here()));
  const get = (id: unknown): HostObject => {
    const rule = rules().find((one) => one.id === id);
    if (!rule) throw itemNotFound(`There is no conditional format ${String(id)}.`);
    return conditionalFormat(context, { ...rule, type: 'Custom' });
  };
  return hostObject({
    type: 'ConditionalFormatCollection',
    identity: null,
    items: () => rules().map((rule) => conditionalFormat(context, { ...rule, type: 'Custom' })),
    itemAt: get,
    make: {
      GetItem: (args) => get(args[0]),
      GetItemAt: (args) => get(rules()[integerArgument(args, 0)]?.id),
      Add: (args) => {
        const type = String(args[0]);
        if (!['Custom', 'CellValue', 'ContainsText'].includes(type)) {
          throw new HostError('ApiNotFound', `Conditional formats of type ${type} are not known.`);
        }
        return conditionalFormat(context, { id: freeId(context, here().sheet), area: here(), type, formula: null });
      },
    },
    call: {
      GetCount: () => rules().length,
      ClearAll: () => {
        for (const rule of rules()) context.grid.deleteConditionalRule(rule.id);
      },
    },
  });
}

let drafts = 0;

function freeId(context: ModelContext, sheet: string): string {
  const taken = new Set(context.grid.conditionalRules(sheet).map((rule) => rule.id));
  do drafts += 1;
  while (taken.has(`CF${drafts}`));
  return `CF${drafts}`;
}

function conditionalFormat(context: ModelContext, draft: Draft): HostObject {
  const put = (change: Partial<Draft>): void => {
    Object.assign(draft, change);
    const { id, area, formula, fill, fontColor, bold } = draft;
    if (formula === null) return;
    if (context.grid.conditionalRules(area.sheet).some((one) => one.id === id)) context.grid.deleteConditionalRule(id);
    context.grid.addConditionalRule({
      id,
      area,
      formula,
      ...(fill === undefined ? {} : { fill }),
      ...(fontColor === undefined ? {} : { fontColor }),
      ...(bold === undefined ? {} : { bold }),
    });
  };
  const corner = `${columnName(draft.area.column)}${draft.area.row + 1}`;
  const inner = (type: string, rule: (value: unknown) => string) => (): HostObject => {
    if (draft.type !== type) throw new HostError('InvalidOperation', `This conditional format is ${draft.type}.`);
    return hostObject({
      type: `${type}ConditionalFormat`,
      identity: null,
      write: {
        Rule: (value) => {
          put({ formula: rule(value) });
        },
      },
      child: {
        Format: () => conditionalLooks(put),
        ...(type === 'Custom' ? { Rule: () => customRule(draft, put) } : {}),
      },
    });
  };
  return hostObject({
    type: 'ConditionalFormat',
    identity: `conditionalFormat/${draft.id}`,
    id: draft.id,
    read: { Id: () => draft.id, Type: () => draft.type },
    child: {
      Custom: inner('Custom', (value) => formulaText(record(value).formula)),
      CellValue: inner('CellValue', (value) => cellValueFormula(corner, record(value))),
      TextComparison: inner('ContainsText', (value) => textFormula(corner, record(value))),
    },
    make: { GetRange: () => context.objects.range(draft.area) },
    call: {
      Delete: () => {
        context.grid.deleteConditionalRule(draft.id);
      },
    },
  });
}

function customRule(draft: Draft, put: (change: Partial<Draft>) => void): HostObject {
  return hostObject({
    type: 'ConditionalFormatRule',
    identity: null,
    read: { Formula: () => draft.formula ?? '' },
    write: {
      Formula: (value) => {
        put({ formula: formulaText(value) });
      },
    },
  });
}

function conditionalLooks(put: (change: Partial<Draft>) => void): HostObject {
  return hostObject({
    type: 'ConditionalRangeFormat',
    identity: null,
    child: {
      Fill: () =>
        hostObject({
          type: 'ConditionalRangeFill',
          identity: null,
          write: {
            Color: (value) => {
              put({ fill: color(value) });
            },
          },
        }),
      Font: () =>
        hostObject({
          type: 'ConditionalRangeFont',
          identity: null,
          write: {
            Color: (value) => {
              put({ fontColor: color(value) });
            },
            Bold: (value) => {
              put({ bold: flag(value) });
            },
          },
        }),
    },
  });
}

function formulaText(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('A rule is a formula.');
  return value;
}

function operand(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') throw invalidArgument('A comparison needs a value.');
  return value.startsWith('=') ? value.slice(1) : Number.isNaN(Number(value)) ? quoted(value) : value;
}

function cellValueFormula(cell: string, rule: Record<string, unknown>): string {
  const first = operand(rule.formula1);
  const operator = choice(rule.operator, [
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqual',
    'LessThanOrEqual',
  ]);
  if (operator === 'Between' || operator === 'NotBetween') {
    const between = `AND(${cell}>=${first},${cell}<=${operand(rule.formula2)})`;
    return operator === 'Between' ? `=${between}` : `=NOT(${between})`;
  }
  const sign = {
    EqualTo: '=',
    NotEqualTo: '<>',
    GreaterThan: '>',
    LessThan: '<',
    GreaterThanOrEqual: '>=',
    LessThanOrEqual: '<=',
  }[operator];
  return `=${cell}${sign}${first}`;
}

function textFormula(cell: string, rule: Record<string, unknown>): string {
  if (typeof rule.text !== 'string') throw invalidArgument('A text to look for is needed.');
  const text = quoted(rule.text);
  const { length } = rule.text;
  return {
    Contains: `=ISNUMBER(SEARCH(${text},${cell}))`,
    NotContains: `=NOT(ISNUMBER(SEARCH(${text},${cell})))`,
    BeginsWith: `=LEFT(${cell},${length})=${text}`,
    EndsWith: `=RIGHT(${cell},${length})=${text}`,
  }[choice(rule.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'])];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
