import type { Area } from '../../grid';

/** Members of one object, by the PascalCase names that office.js sends. What is not listed does not exist: ApiNotFound. */
export interface HostMembers {
  /** Class name for error locations: `Range`. */
  type: string;
  /**
   * How the add-in addresses the object in later messages: equal texts are one thing (a sheet, a table); absent, each handle gets a
   * reference of its own (a range); null, none at all (the workbook, collections, services), and its path is followed anew.
   */
  identity?: string | null;
  /** `_Id` in the answer to an instantiation; the object's collection finds it again by this. */
  id?: string;
  /** The cells behind a range, where it stands as an argument. */
  area?: Area;
  read?: Record<string, () => unknown>;
  write?: Record<string, (value: unknown) => void>;
  /** Navigation properties; null is a null object. */
  child?: Record<string, () => HostObject | null>;
  /** Methods that give an object; null is a null object. */
  make?: Record<string, (args: unknown[]) => HostObject | null>;
  /** Methods that give a value or nothing. */
  call?: Record<string, (args: unknown[]) => unknown>;
  /** Collections: what `load` lists. */
  items?: () => HostObject[];
  /** Collections: `getItem` by name or id. */
  itemAt?: (key: unknown) => HostObject;
}

/** An object of the rich API; a class so that it can be told from plain arguments. */
export class HostObject {
  constructor(readonly members: HostMembers) {}
}

export const hostObject = (members: HostMembers): HostObject => new HostObject(members);
