/** Titles chosen in a list, by the habits of a file manager (WAI-ARIA grid with multi-selection). */
export interface Selection {
  readonly selected: ReadonlySet<string>;
  /** The row that has the keyboard. */
  readonly active: number;
  /** Where a range chosen with Shift starts. */
  readonly anchor: number;
}

export const emptySelection: Selection = { selected: new Set(), active: 0, anchor: 0 };

export interface Modifiers {
  ctrl: boolean;
  shift: boolean;
}

const inside = (ids: readonly string[], index: number): number => Math.max(0, Math.min(ids.length - 1, index));

const rangeOf = (ids: readonly string[], from: number, to: number): string[] =>
  ids.slice(Math.min(from, to), Math.max(from, to) + 1);

const toggled = (selection: Selection, id: string): ReadonlySet<string> => {
  const next = new Set(selection.selected);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** A plain click chooses one alone, with Ctrl adds or takes out, with Shift chooses from the anchor, with both adds that range. */
export const clickRow = (
  selection: Selection,
  ids: readonly string[],
  index: number,
  modifiers: Modifiers,
): Selection => {
  const id = ids[index];
  if (id === undefined) return selection;
  if (modifiers.shift) {
    const range = rangeOf(ids, inside(ids, selection.anchor), index);
    const selected = modifiers.ctrl ? new Set([...selection.selected, ...range]) : new Set(range);
    return { selected, active: index, anchor: selection.anchor };
  }
  if (modifiers.ctrl) return toggleRow(selection, ids, index);
  return { selected: new Set([id]), active: index, anchor: index };
};

/** What a check box, Ctrl+click and Space do. */
export const toggleRow = (selection: Selection, ids: readonly string[], index: number): Selection => {
  const id = ids[index];
  return id === undefined ? selection : { selected: toggled(selection, id), active: index, anchor: index };
};

export const selectAll = (selection: Selection, ids: readonly string[]): Selection => ({
  ...selection,
  selected: new Set(ids),
});

export const selectNone = (selection: Selection): Selection => ({ ...selection, selected: new Set() });

/** Only what is still in the list stays chosen. */
export const selectOnly = (selection: Selection, ids: readonly string[], wanted: Iterable<string>): Selection => {
  const wantedIds = new Set(wanted);
  const selected = ids.filter((id) => wantedIds.has(id));
  const first = selected[0] === undefined ? inside(ids, selection.active) : ids.indexOf(selected[0]);
  return { selected: new Set(selected), active: first, anchor: first };
};

const movesBy: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** What a key does to the selection, or null where the list has no use for it. */
export const pressKey = (
  selection: Selection,
  ids: readonly string[],
  key: string,
  modifiers: Modifiers,
): Selection | null => {
  if (ids.length === 0) return null;
  if (modifiers.ctrl && (key === 'a' || key === 'A')) return selectAll(selection, ids);
  if (key === ' ') return toggleRow(selection, ids, inside(ids, selection.active));
  const move = movesBy[key];
  if (move === undefined) return null;
  const active = inside(ids, selection.active + move);
  if (!modifiers.shift) return { ...selection, active, anchor: active };
  return {
    selected: new Set(rangeOf(ids, inside(ids, selection.anchor), active)),
    active,
    anchor: selection.anchor,
  };
};
