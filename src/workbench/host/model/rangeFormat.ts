import type { Area, CellFormat } from '../../grid';
import { choice } from '../richApi/argumentReaders';
import { invalidArgument } from '../richApi/hostError';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';

/** Office.js measures widths in points, the grid in pixels of 1/96 inch. */
const pixelsPerPoint = 96 / 72;

/** `range.format`: fill, font, alignment, wrapping, widths. */
export function rangeFormat(context: ModelContext, here: () => Area): HostObject {
  const current = (): CellFormat => context.grid.format(here());
  const set = (format: CellFormat): void => {
    context.grid.setFormat(here(), format);
  };
  return hostObject({
    type: 'RangeFormat',
    identity: null,
    read: {
      HorizontalAlignment: () => current().horizontalAlignment ?? 'General',
      VerticalAlignment: () => current().verticalAlignment ?? 'Bottom',
      WrapText: () => current().wrapText ?? false,
      ColumnWidth: () => context.grid.columnWidth(here().sheet, here().column) / pixelsPerPoint,
    },
    write: {
      HorizontalAlignment: (value) => {
        set({ horizontalAlignment: choice(value, ['General', 'Left', 'Center', 'Right']) });
      },
      VerticalAlignment: (value) => {
        set({ verticalAlignment: choice(value, ['Top', 'Center', 'Bottom']) });
      },
      WrapText: (value) => {
        set({ wrapText: flag(value) });
      },
      ColumnWidth: (value) => {
        if (typeof value !== 'number' || value < 0) throw invalidArgument('A width is a number of points.');
        for (let at = 0; at < here().columns; at += 1) {
          context.grid.setColumnWidth(here().sheet, here().column + at, value * pixelsPerPoint);
        }
      },
    },
    child: {
      Fill: () =>
        hostObject({
          type: 'RangeFill',
          identity: null,
          read: { Color: () => current().fill ?? '#FFFFFF' },
          write: {
            Color: (value) => {
              set({ fill: color(value) });
            },
          },
          call: {
            Clear: () => {
              set({ fill: '' });
            },
          },
        }),
      Font: () =>
        hostObject({
          type: 'RangeFont',
          identity: null,
          read: {
            Bold: () => current().bold ?? false,
            Italic: () => current().italic ?? false,
            Color: () => current().fontColor ?? '#000000',
            Size: () => current().fontSize ?? 11,
          },
          write: {
            Bold: (value) => {
              set({ bold: flag(value) });
            },
            Italic: (value) => {
              set({ italic: flag(value) });
            },
            Color: (value) => {
              set({ fontColor: color(value) });
            },
            Size: (value) => {
              if (typeof value !== 'number' || value < 1 || value > 409)
                throw invalidArgument('A font size is 1 to 409 points.');
              set({ fontSize: value });
            },
          },
        }),
    },
    call: {
      AutofitColumns: () => {
        context.grid.autofitColumns(here());
      },
    },
  });
}

/** `#RRGGBB`; named colours are taken by Excel too, our add-in uses none. */
export function color(value: unknown): string {
  if (typeof value !== 'string' || !/^#?[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument('A colour is #RRGGBB.');
  return value.startsWith('#') ? value.toUpperCase() : `#${value.toUpperCase()}`;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('True or false is expected.');
  return value;
}
