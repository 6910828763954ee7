import { choice } from '../richApi/argumentReaders';
import { hostObject, type HostObject } from '../richApi/hostObject';
import type { ModelContext } from './modelContext';

/** `workbook.application`. The culture is that of Brazil, as the page is. */
export function application(context: ModelContext): HostObject {
  return hostObject({
    type: 'Application',
    identity: null,
    read: {
      CalculationEngineVersion: () => 191_029,
      CalculationMode: () => 'Automatic',
      CalculationState: () => 'Done',
      DecimalSeparator: () => ',',
      ThousandsSeparator: () => '.',
      UseSystemSeparators: () => true,
    },
    child: {
      CultureInfo: () =>
        hostObject({
          type: 'CultureInfo',
          identity: null,
          read: { Name: () => context.locale },
          child: {
            NumberFormat: () =>
              hostObject({
                type: 'NumberFormatInfo',
                identity: null,
                read: {
                  CurrencySymbol: () => 'R$',
                  NumberDecimalSeparator: () => ',',
                  NumberGroupSeparator: () => '.',
                },
              }),
            DatetimeFormat: () =>
              hostObject({
                type: 'DatetimeFormatInfo',
                identity: null,
                read: {
                  DateSeparator: () => '/',
                  LongDatePattern: () => "dddd, d' de 'MMMM' de 'yyyy",
                  LongTimePattern: () => 'HH:mm:ss',
                  ShortDatePattern: () => 'dd/MM/yyyy',
                  TimeSeparator: () => ':',
                },
              }),
          },
        }),
    },
    call: {
      // The grid takes the writes of one message together anyway.
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      Calculate: (args) => {
        choice(args[0], ['Recalculate', 'Full', 'FullRebuild']);
        context.grid.recalculate();
      },
    },
  });
}
