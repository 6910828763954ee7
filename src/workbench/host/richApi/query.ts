import type { QueryInfo } from './requestShapes';
import { HostError } from './hostError';
import type { HostObject } from './hostObject';
import type { References } from './references';

/** What a `load` asked for, as a tree: leaves are scalars, branches navigation properties. */
interface Selection {
  all: boolean;
  names: Map<string, Selection>;
}

/** Answers a query action: PascalCase members, `_Items` for collections. Names that the object lacks are ApiNotFound. */
export function queryResult(object: HostObject, info: QueryInfo | null | undefined, references: References): unknown {
  const selection: Selection = { all: false, names: new Map() };
  const paths = [...(info?.Select ?? []), ...(info?.Expand ?? [])];
  for (const path of paths) addPath(selection, path);
  if (paths.length === 0) selection.all = true;
  return answer(object, selection, references, info ?? {});
}

function addPath(root: Selection, path: string): void {
  const parts = path.split('/').map((part) => part.trim());
  let at = root;
  for (const part of parts) {
    if (part === '' || part.toLowerCase() === 'items') continue;
    if (part === '*' || part === '$all') {
      at.all = true;
      return;
    }
    const name = pascal(part);
    const next = at.names.get(name) ?? { all: false, names: new Map<string, Selection>() };
    at.names.set(name, next);
    at = next;
  }
}

function answer(object: HostObject, selection: Selection, references: References, info: QueryInfo): unknown {
  const { items } = object.members;
  if (!items) return members(object, selection, references);
  const own = [...selection.names].filter(([name]) => object.members.read?.[name] !== undefined);
  const ofItems: Selection = {
    all: selection.all || selection.names.size === own.length,
    names: new Map([...selection.names].filter(([name]) => object.members.read?.[name] === undefined)),
  };
  const from = info.Skip ?? 0;
  const list = items().slice(from, info.Top === null || info.Top === undefined ? undefined : from + info.Top);
  const result: Record<string, unknown> = {
    _Items: list.map((item) => members(item, ofItems, references, true)),
  };
  for (const [name] of own) result[name] = object.members.read?.[name]?.();
  return result;
}

function members(object: HostObject, selection: Selection, references: References, isItem = false): unknown {
  const { read = {}, child = {}, type, id } = object.members;
  const result: Record<string, unknown> = {};
  if (isItem) {
    const reference = references.idOf(object);
    if (reference !== null) result._ReferenceId = reference;
  }
  if (id !== undefined) result.Id = id;
  if (selection.all) {
    for (const [name, value] of Object.entries(read)) result[name] = value();
  }
  for (const [name, inner] of selection.names) {
    const value = read[name];
    const navigate = child[name];
    if (value) {
      result[name] = value();
    } else if (navigate) {
      const target = navigate();
      const whole = inner.names.size === 0 ? { all: true, names: inner.names } : inner;
      result[name] = target === null ? null : answer(target, whole, references, {});
    } else {
      throw new HostError('ApiNotFound', `${type} has no property ${name}.`);
    }
  }
  return result;
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
