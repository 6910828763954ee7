import type { ITableFilterItem } from '@univerjs/sheets-table';

interface FilterCriteria {
  filterOn?: string;
  values?: unknown[];
  criterion1?: string;
  criterion2?: string;
  operator?: string;
}

const comparisons: Record<string, string> = {
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '<': 'lessThan',
  '=': 'equal',
};

function parseCriterion(criterion: string): { compareType: string; operand: string } {
  const sign = Object.keys(comparisons).find((candidate) => criterion.startsWith(candidate));
  return { compareType: comparisons[sign ?? '='] ?? 'equal', operand: criterion.slice(sign?.length ?? 0) };
}

function numberCondition(criterion: string) {
  const { compareType, operand } = parseCriterion(criterion);
  return { conditionType: 'number', compareType, expectedValue: Number(operand) };
}

function stringCondition(criterion: string) {
  const { compareType, operand } = parseCriterion(criterion);
  const bare = operand.replace(/^\*|\*$/g, '');
  if (operand.startsWith('*') && operand.endsWith('*'))
    return { conditionType: 'string', compareType: 'contains', expectedValue: bare };
  if (operand.endsWith('*')) return { conditionType: 'string', compareType: 'startsWith', expectedValue: bare };
  if (operand.startsWith('*')) return { conditionType: 'string', compareType: 'endsWith', expectedValue: bare };
  return {
    conditionType: 'string',
    compareType: compareType === 'notEqual' ? 'notEqual' : 'equal',
    expectedValue: operand,
  };
}

/**
 * Office.js filter criteria (`{filterOn: 'Values' | 'Custom', …}`) as Univer's table filter. Throws for kinds nobody here uses, so that
 * no filter is dropped in silence.
 */
export function tableFilter(criteria: unknown): ITableFilterItem {
  const { filterOn, values, criterion1, criterion2, operator } = criteria as FilterCriteria;
  if (filterOn === 'Values') {
    return { filterType: 'manual', values: (values ?? []).map(String) } as ITableFilterItem;
  }
  if (filterOn === 'Custom' && criterion1 !== undefined) {
    const first = parseCriterion(criterion1);
    const isNumber = first.operand !== '' && !Number.isNaN(Number(first.operand));
    if (criterion2 === undefined || criterion2 === null) {
      return {
        filterType: 'condition',
        filterInfo: isNumber ? numberCondition(criterion1) : stringCondition(criterion1),
      } as ITableFilterItem;
    }
    const second = parseCriterion(criterion2);
    if (
      operator !== 'Or' &&
      isNumber &&
      first.compareType === 'greaterThanOrEqual' &&
      second.compareType === 'lessThanOrEqual'
    ) {
      const bounds = [Number(first.operand), Number(second.operand)];
      return {
        filterType: 'condition',
        filterInfo: { conditionType: 'number', compareType: 'between', expectedValue: bounds },
      } as ITableFilterItem;
    }
  }
  throw new Error(`Este filtro não existe na bancada: ${JSON.stringify(criteria)}.`);
}

const signs = Object.fromEntries(Object.entries(comparisons).map(([sign, name]) => [name, sign]));

interface Condition {
  conditionType?: string;
  compareType?: string;
  expectedValue?: unknown;
}

/** Univer's filter, also one set by hand, as Office.js criteria; kinds without a counterpart come out as `Dynamic`. */
export function filterCriteria(filter: ITableFilterItem): object {
  if ('values' in filter) return { filterOn: 'Values', values: filter.values };
  const { compareType = '', expectedValue } = filter.filterInfo as Condition;
  if (compareType === 'between' && Array.isArray(expectedValue)) {
    const [least, most] = expectedValue as unknown[];
    return { filterOn: 'Custom', criterion1: `>=${String(least)}`, criterion2: `<=${String(most)}`, operator: 'And' };
  }
  const wildcards: Record<string, string> = {
    contains: `*${String(expectedValue)}*`,
    startsWith: `${String(expectedValue)}*`,
    endsWith: `*${String(expectedValue)}`,
  };
  const wild = wildcards[compareType];
  if (wild !== undefined) return { filterOn: 'Custom', criterion1: `=${wild}` };
  const sign = signs[compareType];
  return sign === undefined
    ? { filterOn: 'Dynamic' }
    : { filterOn: 'Custom', criterion1: `${sign}${String(expectedValue)}` };
}
