import type { Area } from '../../grid';
import { HostError } from './hostError';
import type { HostObject } from './hostObject';

/** Objects that the add-in keeps over several messages, by `_ReferenceId`. Dropped when its page reloads. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;

  /** The id to answer with, or null for objects that are addressed by their path. */
  idOf(object: HostObject): string | null {
    const identity = object.members.identity;
    if (identity === null) return null;
    const id = this.ids.get(object) ?? (identity === undefined ? `ref${this.next++}` : `ref:${identity}`);
    this.ids.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError('InvalidReference', `The reference ${id} is not valid.`);
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get size(): number {
    return this.kept.size;
  }

  /** Kept ranges follow their cells when cells are inserted or deleted. */
  moveAreas(move: (area: Area) => Area): void {
    for (const { members } of this.kept.values()) {
      if (members.area) members.area = move(members.area);
    }
  }
}
