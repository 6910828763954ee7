import type { Area, Grid, GridEvent } from '../../grid';
import { intersection } from '../cells/areas';
import { localAddress } from '../cells/address';
import { eventType, workbookTarget, type EventInterests } from './eventInterests';
import type { EventReferences } from './eventReferences';

export interface EventSink {
  /** An object event of the rich API. */
  object(type: number, target: string, message: unknown): void;
  /** An event of the older API, such as `documentSelectionChanged`. */
  document(name: string): void;
}

/** Turns what happens in the grid into the events that the add-in asked for. */
export class GridEvents {
  private activeSheet: string;
  private selectedTables = new Set<string>();

  constructor(
    private readonly grid: Grid,
    private readonly interests: EventInterests,
    private readonly references: EventReferences,
    private readonly sink: EventSink,
  ) {
    this.activeSheet = grid.activeSheet();
  }

  handle(event: GridEvent): void {
    switch (event.type) {
      case 'selection':
        this.selection(event.areas);
        return;
      case 'changed':
        for (const area of event.areas) this.changed(area, event.byHost);
        return;
      case 'activated':
        this.activated(event.sheet);
        return;
      case 'sheetAdded':
        this.fire(eventType.worksheetAdded, [workbookTarget], { worksheetId: event.sheet, source: 'Local' });
        return;
      case 'sheetDeleted':
        this.fire(eventType.worksheetDeleted, [workbookTarget], { worksheetId: event.sheet, source: 'Local' });
        return;
      case 'sorted':
      case 'filtered':
      case 'editing':
        // No event of office.js that the add-in uses belongs to these.
        return;
    }
  }

  private selection(areas: Area[]): void {
    const [first] = areas;
    if (!first) return;
    const address = areas.map(localAddress).join(',');
    this.fire(eventType.worksheetSelectionChanged, [first.sheet, workbookTarget], {
      address,
      worksheetId: first.sheet,
    });
    this.tableSelection(areas);
    this.sink.document('documentSelectionChanged');
  }

  private tableSelection(areas: Area[]): void {
    const now = new Set<string>();
    for (const table of this.grid.tables()) {
      const parts = areas.flatMap((area) => intersection(area, table.area) ?? []);
      if (parts.length === 0) continue;
      now.add(table.id);
      this.fire(eventType.tableSelectionChanged, [table.id], {
        address: parts.map(localAddress).join(','),
        worksheetId: table.area.sheet,
        tableId: table.id,
      });
    }
    for (const id of this.selectedTables) {
      const sheet = areas[0]?.sheet ?? '';
      if (!now.has(id)) {
        this.fire(eventType.tableSelectionChanged, [id], { address: '', worksheetId: sheet, tableId: id });
      }
    }
    this.selectedTables = now;
  }

  private changed(area: Area, byHost: boolean): void {
    const address = localAddress(area);
    const common = {
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: byHost ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      worksheetId: area.sheet,
    };
    this.fire(eventType.worksheetChanged, [area.sheet, workbookTarget], () => ({
      ...common,
      address,
      referenceId: this.references.keep(area),
    }));
    for (const table of this.grid.tables()) {
      const part = intersection(area, table.area);
      if (!part) continue;
      this.fire(eventType.tableChanged, [table.id, area.sheet, workbookTarget], () => ({
        ...common,
        address: localAddress(part),
        tableId: table.id,
        referenceId: this.references.keep(part),
      }));
    }
  }

  private activated(sheet: string): void {
    const before = this.activeSheet;
    this.activeSheet = sheet;
    if (before !== sheet) {
      this.fire(eventType.worksheetDeactivated, [before, workbookTarget], { worksheetId: before });
    }
    this.fire(eventType.worksheetActivated, [sheet, workbookTarget], { worksheetId: sheet });
  }

  private fire(type: number, targets: string[], message: object | (() => object)): void {
    for (const target of targets) {
      if (!this.interests.has(type, target)) continue;
      this.sink.object(type, target, typeof message === 'function' ? message() : message);
    }
  }
}
