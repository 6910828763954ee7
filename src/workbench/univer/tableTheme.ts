import type { IUniverSheetsTableConfig } from '@univerjs/sheets-table';

type TableTheme = NonNullable<IUniverSheetsTableConfig['userThemes']>[number];

const white = { rgb: '#FFFFFF' };
const line = { s: 1, cl: { rgb: '#8EA9DB' } } as const;

/** Excel's usual table, `TableStyleMedium2`: white bold words on blue, every other row tinted. Univer's own themes are other colours. */
export const mediumTwo: TableTheme = {
  name: 'TableStyleMedium2',
  style: {
    headerRowStyle: { bg: { rgb: '#2F5597' }, cl: white, bl: 1 },
    headerColumnStyle: { bd: { l: line } },
    firstRowStyle: { bg: { rgb: '#EAF0F9' } },
    secondRowStyle: { bg: white },
    lastRowStyle: { bd: { b: line } },
    lastColumnStyle: { bd: { r: line } },
  },
};

/** Excel's families of table styles by the name of a theme here: the usual one, else the nearest of Univer's six. */
export function themeOf(style: string): string {
  if (style === mediumTwo.name) return style;
  const number = Number(/(\d+)$/.exec(style)?.[1] ?? 2);
  return `table-default-${(Math.max(number, 1) - 1) % 6}`;
}
