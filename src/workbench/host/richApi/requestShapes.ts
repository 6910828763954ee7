/** The JSON body of one `Excel.run` message, as office.js builds it. */
export interface RequestBody {
  Actions: RequestAction[];
  ObjectPaths: Record<string, RequestPath>;
}

export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  /** Beside each argument the path of the object it is, 0 for plain values. */
  ReferencedObjectPathIds?: (number | null)[] | null;
}

/** 1 root · 2 service by name · 3 method · 4 property · 5 indexer · 6 reference · 7 null object. */
export interface RequestPath {
  Id: number;
  ObjectPathType: number;
  ParentObjectPathId?: number;
  Name?: string;
  ArgumentInfo?: ArgumentInfo;
}

/** 1 instantiate · 2 query · 3 method · 4 set property · 5 trace. */
export interface RequestAction {
  Id: number;
  ActionType: number;
  ObjectPathId: number;
  Name?: string;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo | null;
}

export interface QueryInfo {
  Select?: string[] | null;
  Expand?: string[] | null;
  Top?: number | null;
  Skip?: number | null;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}
