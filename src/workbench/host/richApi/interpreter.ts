import type { ArgumentInfo, RequestAction, RequestBody, RequestPath, ResponseBody } from './requestShapes';
import { HostError, itemNotFound } from './hostError';
import type { HostObject } from './hostObject';
import { queryResult } from './query';
import type { References } from './references';

export interface InterpreterParts {
  root: HostObject;
  /** A top-level service object, by its name; undefined where none is known. */
  service(name: string): HostObject | undefined;
  references: References;
  /** Hands waiting writes to the grid. */
  flush(): void;
  /** A member that does not exist here, as `Range.getFoo`. */
  notFound(member: string): void;
}

/**
 * Runs the actions of one message in order. The first that fails ends the run; what came before stays done, as in Excel. A fault that
 * is no refusal is reported as GeneralException with its own words.
 */
export function interpret(body: RequestBody, parts: InterpreterParts): ResponseBody {
  const run = new Run(body, parts);
  return run.all();
}

class Run {
  /** Objects of this message by path id; null is a null object. */
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly results: ResponseBody['Results'] = [];
  private readonly traces: number[] = [];
  private where = '';

  constructor(
    private readonly body: RequestBody,
    private readonly parts: InterpreterParts,
  ) {}

  all(): ResponseBody {
    const { Actions: actions } = this.body;
    let index = 0;
    let error: ResponseBody['Error'];
    try {
      for (; index < actions.length; index += 1) {
        const action = actions[index];
        if (action) this.perform(action);
      }
      this.parts.flush();
    } catch (fault) {
      error = this.errorOf(fault, Math.min(index, actions.length - 1));
      try {
        this.parts.flush();
      } catch (second) {
        error = this.errorOf(second, error.ActionIndex);
      }
    }
    return {
      Results: this.results,
      ...(this.traces.length > 0 ? { TraceIds: this.traces } : {}),
      ...(error ? { Error: error } : {}),
    };
  }

  private errorOf(fault: unknown, index: number): NonNullable<ResponseBody['Error']> {
    const message = fault instanceof Error ? fault.message : String(fault);
    const code = fault instanceof HostError ? fault.code : 'GeneralException';
    if (code === 'ApiNotFound') this.parts.notFound(this.where);
    return { Code: code, Message: message, Location: this.where, ActionIndex: index };
  }

  private perform(action: RequestAction): void {
    if (action.ActionType === 5) {
      this.results.push({ ActionId: action.Id, Value: null });
      this.traces.push(action.Id);
      return;
    }
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        this.results.push({ ActionId: action.Id, Value: object && this.instantiated(object) });
        return;
      case 2:
        if (object) this.where = location(object, action.QueryInfo?.Select?.join(', ') ?? 'load');
        this.results.push({
          ActionId: action.Id,
          Value: object && queryResult(object, action.QueryInfo, this.parts.references),
        });
        return;
      case 3:
        this.results.push({ ActionId: action.Id, Value: object && this.called(object, action) });
        return;
      case 4:
        if (object) this.set(object, action);
        return;
      default:
        throw new HostError('ApiNotFound', `Actions of type ${action.ActionType} are not known.`);
    }
  }

  private instantiated(object: HostObject): Record<string, unknown> {
    const reference = this.parts.references.idOf(object);
    const { id } = object.members;
    return {
      ...(reference === null ? {} : { _ReferenceId: reference }),
      ...(id === undefined ? {} : { _Id: id, Id: id }),
    };
  }

  private called(object: HostObject, action: RequestAction): unknown {
    const name = action.Name ?? '';
    // The reference is kept from the first answer on; the add-in only says when it lets go.
    if (name === '_KeepReference') return null;
    this.where = location(object, name);
    const method = object.members.call?.[name];
    if (!method) throw new HostError('ApiNotFound', `${object.members.type} has no method ${name}.`);
    const value = method(this.argumentsOf(action.ArgumentInfo));
    return value === undefined ? null : value;
  }

  private set(object: HostObject, action: RequestAction): void {
    const name = action.Name ?? '';
    this.where = location(object, name);
    const write = object.members.write?.[name];
    if (!write) throw new HostError('ApiNotFound', `${object.members.type}.${name} cannot be set.`);
    write(this.argumentsOf(action.ArgumentInfo)[0]);
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, at) => {
      const path = paths[at];
      if (!path) return value;
      const object = this.object(path);
      if (!object) throw itemNotFound('The argument is a null object.');
      return object;
    });
  }

  private object(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('GeneralException', `The object path ${pathId} is missing.`);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(path: RequestPath): HostObject | null {
    const name = path.Name ?? '';
    if (path.ObjectPathType === 1) return this.parts.root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) return this.parts.references.find(name);
    if (path.ObjectPathType === 2) {
      this.where = name;
      const service = this.parts.service(name);
      if (!service) throw new HostError('ApiNotFound', `The service ${name} is not known.`);
      return service;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { members } = parent;
    if (path.ObjectPathType === 3) {
      this.where = location(parent, name);
      const make = members.make?.[name];
      if (!make) throw new HostError('ApiNotFound', `${members.type} has no method ${name}.`);
      return make(this.argumentsOf(path.ArgumentInfo));
    }
    if (path.ObjectPathType === 4) {
      this.where = location(parent, name);
      const child = members.child?.[name];
      if (!child) throw new HostError('ApiNotFound', `${members.type} has no property ${name}.`);
      return child();
    }
    if (path.ObjectPathType === 5) {
      this.where = location(parent, 'getItem');
      if (!members.itemAt) throw new HostError('ApiNotFound', `${members.type} has no getItem.`);
      return members.itemAt(this.argumentsOf(path.ArgumentInfo)[0]);
    }
    throw new HostError('ApiNotFound', `Object paths of type ${path.ObjectPathType} are not known.`);
  }
}

/** `Range.values`, in the notation of `debugInfo.errorLocation`. */
function location(object: HostObject, member: string): string {
  return `${object.members.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}
