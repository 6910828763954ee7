/** One entry of the event `richApiMessage`: category, type, target, message, id, not for a function of its own. */
export type RichApiEntry = [category: number, type: number, target: string, message: unknown, id: number, lone: false];

export const category = { customFunctions: 1, objectEvents: 65_536 } as const;

/** Object event: the pane was shown or hidden. */
export const paneVisibilityType = 65_539;

let next = 1;

export function richApiEntry(kind: number, type: number, target: string, message: unknown): RichApiEntry {
  return [kind, type, target, message, next++, false];
}
