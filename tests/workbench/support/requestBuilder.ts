import type { RequestAction, RequestBody, RequestPath } from '../../../src/workbench/host/richApi/requestShapes';

/** An object path of a request under construction. */
export class PathDouble {
  constructor(
    private readonly builder: RequestBuilder,
    readonly id: number,
  ) {}

  property(name: string): PathDouble {
    return this.builder.path({ ObjectPathType: 4, Name: name, ParentObjectPathId: this.id });
  }

  item(key: unknown): PathDouble {
    return this.builder.path({ ObjectPathType: 5, Name: '', ParentObjectPathId: this.id }, [key]);
  }

  method(name: string, ...args: unknown[]): PathDouble {
    return this.builder.path({ ObjectPathType: 3, Name: name, ParentObjectPathId: this.id }, args);
  }

  /** Queues a method call; gives the id of its result. */
  call(name: string, ...args: unknown[]): number {
    return this.builder.action(3, this.id, name, args);
  }

  set(name: string, value: unknown): this {
    this.builder.action(4, this.id, name, [value]);
    return this;
  }

  /** Queues a load; gives the id of its result. */
  load(...select: string[]): number {
    return this.builder.action(2, this.id, '', undefined, select);
  }
}

/** Builds bodies in the shape office.js sends: every path is instantiated, range paths keep their reference. */
export class RequestBuilder {
  readonly body: RequestBody = { Actions: [], ObjectPaths: {} };
  private next = 1;
  readonly workbook: PathDouble;

  constructor() {
    this.workbook = this.path({ ObjectPathType: 1, Name: '' });
  }

  sheet(name: string): PathDouble {
    return this.workbook.property('Worksheets').item(name);
  }

  range(sheet: string, address: string): PathDouble {
    return this.sheet(sheet).method('GetRange', address);
  }

  service(name: string): PathDouble {
    return this.path({ ObjectPathType: 2, Name: name });
  }

  reference(id: string): PathDouble {
    return this.path({ ObjectPathType: 6, Name: id });
  }

  path(path: Omit<RequestPath, 'Id'>, args?: unknown[]): PathDouble {
    const id = this.next++;
    this.body.ObjectPaths[String(id)] = { ...path, Id: id, ...(args ? { ArgumentInfo: plain(args) } : {}) };
    this.action(1, id, '');
    return new PathDouble(this, id);
  }

  action(type: number, path: number, name: string, args?: unknown[], select?: string[]): number {
    const id = this.next++;
    const action: RequestAction = { Id: id, ActionType: type, Name: name, ObjectPathId: path };
    if (args) action.ArgumentInfo = plain(args);
    if (select) action.QueryInfo = { Select: select };
    this.body.Actions.push(action);
    return id;
  }
}

function plain(args: unknown[]): NonNullable<RequestPath['ArgumentInfo']> {
  const values = args.map((arg) => (arg instanceof PathDouble ? arg.id : arg));
  if (!args.some((arg) => arg instanceof PathDouble)) return { Arguments: values };
  return {
    Arguments: values,
    ReferencedObjectPathIds: args.map((arg) => (arg instanceof PathDouble ? arg.id : 0)),
  };
}
