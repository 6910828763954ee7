import type { Area } from '../../grid';

/** Areas of recent events, for `event.getRange()`. The oldest fall out. */
export class EventReferences {
  private readonly areas = new Map<string, Area>();
  private next = 1;

  keep(area: Area): string {
    const id = `evref${this.next++}`;
    this.areas.set(id, area);
    if (this.areas.size > 500) {
      const [oldest] = this.areas.keys();
      if (oldest !== undefined) this.areas.delete(oldest);
    }
    return id;
  }

  find(id: string): Area | undefined {
    return this.areas.get(id);
  }
}
