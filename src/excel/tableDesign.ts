import type { ManagedColumn } from './managedColumn';
import type { TableKey } from './tableIds';

export interface TableDesign<Row> {
  key: TableKey;
  /** Wanted names; where the analyst already has one of them, a number is appended. */
  sheetName: string;
  tableName: string;
  columns: readonly ManagedColumn<Row>[];
  keyOf: (row: Row) => string;
}

/** Ids that every table of ours has. */
export const keyId = 'key';
export const versionId = 'version';
export const pendingId = 'pending';
export const statusId = 'status';
export const controlId = 'control';
export const bucketId = 'bucket';
