/** Kinds of object events, by the numbers office.js registers them with. */
export const eventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

/** Target of events of the whole workbook. */
export const workbookTarget = 'Workbook';

/** Which events the add-in asked for; nothing else is sent. Dropped when its page reloads. */
export class EventInterests {
  private readonly wanted = new Set<string>();
  /** `context.runtime.enableEvents`. */
  enabled = true;

  add(type: number, target: string): void {
    this.wanted.add(`${type}|${target}`);
  }

  remove(type: number, target: string): void {
    this.wanted.delete(`${type}|${target}`);
  }

  has(type: number, target: string): boolean {
    return this.enabled && this.wanted.has(`${type}|${target}`);
  }

  clear(): void {
    this.wanted.clear();
    this.enabled = true;
  }
}

/** `_Register…Event` and `_Unregister…Event` of one object, for its table of methods. */
export function registrationMethods(
  interests: EventInterests,
  target: () => string,
  types: Record<string, number>,
): Record<string, () => undefined> {
  return Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) => [
      [
        `_Register${name}Event`,
        () => {
          interests.add(type, target());
          return undefined;
        },
      ],
      [
        `_Unregister${name}Event`,
        () => {
          interests.remove(type, target());
          return undefined;
        },
      ],
    ]),
  );
}
