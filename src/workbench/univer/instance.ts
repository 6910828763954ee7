import type { Univer } from '@univerjs/core';
import type { UniverGlobals } from './globals';
import { mediumTwo } from './tableTheme';

/** Menu entries that promise what a workbench has no use for, or that Univer's open packages do not do. */
const hiddenMenus = [
  'sheet.menu.image',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.contextMenu.permission',
  'sheet.menu.sheets-sort-ctx',
  'univer.operation.toggle-shortcut-panel',
  'sheet.operation.insert-hyper-link',
];

/** Univer with the presets a person needs here: cells, formulas, sort, filter, conditional formats, validation and tables, in pt-BR. */
export function createUniverInstance(globals: UniverGlobals, container: HTMLElement): Univer {
  const { LocaleType, LogLevel, mergeLocales } = globals.UniverCore;
  const { univer } = globals.UniverPresets.createUniver({
    locale: LocaleType.PT_BR,
    locales: {
      [LocaleType.PT_BR]: mergeLocales(
        globals.UniverPresetSheetsCorePtBR,
        globals.UniverPresetSheetsSortPtBR,
        globals.UniverPresetSheetsFilterPtBR,
        globals.UniverPresetSheetsConditionalFormattingPtBR,
        globals.UniverPresetSheetsDataValidationPtBR,
        globals.UniverPresetSheetsTablePtBR,
      ),
    },
    logLevel: LogLevel.ERROR,
    presets: [
      globals.UniverPresetSheetsCore.UniverSheetsCorePreset({
        container,
        ribbonType: 'simple',
        // Keys and document numbers are text made of digits on purpose.
        sheets: { disableForceStringMark: true, disableForceStringAlert: true },
        disableTextFormatMark: true,
        disableTextFormatAlert: true,
        menu: Object.fromEntries(hiddenMenus.map((id) => [id, { hidden: true }])),
        // Custom functions answer only when the pane is up, and spilled cells are not stored: everything is computed again.
        formula: { initialFormulaComputing: globals.UniverSheetsFormula.CalculationMode.FORCED },
      }),
      globals.UniverPresetSheetsSort.UniverSheetsSortPreset(),
      globals.UniverPresetSheetsFilter.UniverSheetsFilterPreset(),
      globals.UniverPresetSheetsConditionalFormatting.UniverSheetsConditionalFormattingPreset(),
      globals.UniverPresetSheetsDataValidation.UniverSheetsDataValidationPreset(),
      tablePreset(globals),
    ],
  });
  return univer;
}

/** The preset takes no options: Excel's usual colours, and no chip with the table's name over a frozen header. */
function tablePreset(globals: UniverGlobals) {
  const preset = globals.UniverPresetSheetsTable.UniverSheetsTablePreset();
  const { UniverSheetsTablePlugin } = globals.UniverSheetsTable;
  const { UniverSheetsTableUIPlugin } = globals.UniverSheetsTableUi;
  preset.plugins = preset.plugins.map((plugin) => {
    const [constructor] = Array.isArray(plugin) ? plugin : [plugin];
    if (constructor === UniverSheetsTablePlugin) return [UniverSheetsTablePlugin, { userThemes: [mediumTwo] }];
    return constructor === UniverSheetsTableUIPlugin ? [UniverSheetsTableUIPlugin, { hideAnchor: true }] : plugin;
  });
  return preset;
}
