import type * as Core from '@univerjs/core';
import type * as DataValidation from '@univerjs/data-validation';
import type * as EngineFormula from '@univerjs/engine-formula';
import type * as Presets from '@univerjs/presets';
import type * as PresetConditionalFormatting from '@univerjs/preset-sheets-conditional-formatting';
import type * as PresetCore from '@univerjs/preset-sheets-core';
import type * as PresetDataValidation from '@univerjs/preset-sheets-data-validation';
import type * as PresetFilter from '@univerjs/preset-sheets-filter';
import type * as PresetSort from '@univerjs/preset-sheets-sort';
import type * as PresetTable from '@univerjs/preset-sheets-table';
import type * as Sheets from '@univerjs/sheets';
import type * as SheetsConditionalFormatting from '@univerjs/sheets-conditional-formatting';
import type * as SheetsFilter from '@univerjs/sheets-filter';
import type * as SheetsFormula from '@univerjs/sheets-formula';
import type * as SheetsNumfmt from '@univerjs/sheets-numfmt';
import type * as SheetsTable from '@univerjs/sheets-table';
import type * as SheetsTableUi from '@univerjs/sheets-table-ui';
import type * as SheetsUi from '@univerjs/sheets-ui';

/** What Univer's prebuilt files leave on `window`. Types only come from the packages; their code is never bundled. */
export interface UniverGlobals {
  UniverPresets: typeof Presets;
  UniverCore: typeof Core;
  UniverEngineFormula: typeof EngineFormula;
  UniverSheets: typeof Sheets;
  UniverSheetsUi: typeof SheetsUi;
  UniverSheetsFormula: typeof SheetsFormula;
  UniverSheetsNumfmt: typeof SheetsNumfmt;
  UniverSheetsFilter: typeof SheetsFilter;
  UniverSheetsTable: typeof SheetsTable;
  UniverSheetsTableUi: typeof SheetsTableUi;
  UniverSheetsConditionalFormatting: typeof SheetsConditionalFormatting;
  UniverDataValidation: typeof DataValidation;
  UniverPresetSheetsCore: typeof PresetCore;
  UniverPresetSheetsSort: typeof PresetSort;
  UniverPresetSheetsFilter: typeof PresetFilter;
  UniverPresetSheetsConditionalFormatting: typeof PresetConditionalFormatting;
  UniverPresetSheetsDataValidation: typeof PresetDataValidation;
  UniverPresetSheetsTable: typeof PresetTable;
  UniverPresetSheetsCorePtBR: Core.ILanguagePack;
  UniverPresetSheetsSortPtBR: Core.ILanguagePack;
  UniverPresetSheetsFilterPtBR: Core.ILanguagePack;
  UniverPresetSheetsConditionalFormattingPtBR: Core.ILanguagePack;
  UniverPresetSheetsDataValidationPtBR: Core.ILanguagePack;
  UniverPresetSheetsTablePtBR: Core.ILanguagePack;
}
