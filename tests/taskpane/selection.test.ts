import {
  clickRow,
  emptySelection,
  pressKey,
  selectOnly,
  toggleRow,
  type Selection,
} from '../../src/taskpane/features/details/selection';

const ids = ['a', 'b', 'c', 'd', 'e'];
const plain = { ctrl: false, shift: false };
const ctrl = { ctrl: true, shift: false };
const shift = { ctrl: false, shift: true };
const chosen = (selection: Selection | null): string[] => [...(selection?.selected ?? [])].sort();
const press = (selection: Selection, key: string, modifiers = plain): Selection => {
  const next = pressKey(selection, ids, key, modifiers);
  if (next === null) throw new Error(`${key} does nothing`);
  return next;
};

describe('choosing titles', () => {
  it('a plain click chooses one alone', () => {
    const two = clickRow(clickRow(emptySelection, ids, 0, plain), ids, 2, ctrl);
    expect(chosen(two)).toEqual(['a', 'c']);
    expect(chosen(clickRow(two, ids, 3, plain))).toEqual(['d']);
  });

  it('Ctrl+click and a check box add and take out', () => {
    const two = toggleRow(clickRow(emptySelection, ids, 1, ctrl), ids, 3);
    expect(chosen(two)).toEqual(['b', 'd']);
    expect(chosen(clickRow(two, ids, 1, ctrl))).toEqual(['d']);
  });

  it('Shift+click chooses from the last plain click, either way', () => {
    const third = clickRow(emptySelection, ids, 2, plain);
    expect(chosen(clickRow(third, ids, 4, shift))).toEqual(['c', 'd', 'e']);
    expect(chosen(clickRow(clickRow(third, ids, 4, shift), ids, 0, shift))).toEqual(['a', 'b', 'c']);
  });

  it('Ctrl+Shift+click adds the range to what was chosen', () => {
    const first = clickRow(emptySelection, ids, 0, plain);
    const withThird = clickRow(first, ids, 2, ctrl);
    expect(chosen(clickRow(withThird, ids, 3, { ctrl: true, shift: true }))).toEqual(['a', 'c', 'd']);
  });

  it('arrows move without choosing, Space toggles where they stand', () => {
    const second = press(emptySelection, 'ArrowDown');
    expect(chosen(second)).toEqual([]);
    expect(chosen(press(second, ' '))).toEqual(['b']);
    expect(chosen(press(press(second, ' '), ' '))).toEqual([]);
  });

  it('Shift with arrows extends and shrinks the range', () => {
    const three = press(press(press(emptySelection, 'ArrowDown'), 'ArrowDown', shift), 'ArrowDown', shift);
    expect(chosen(three)).toEqual(['b', 'c', 'd']);
    expect(chosen(press(three, 'ArrowUp', shift))).toEqual(['b', 'c']);
  });

  it('Ctrl+A takes all of them', () => {
    expect(chosen(press(emptySelection, 'a', ctrl))).toEqual(ids);
  });

  it('Home and End go to the ends and the arrows stop there', () => {
    expect(press(emptySelection, 'End').active).toBe(4);
    expect(press(press(emptySelection, 'End'), 'ArrowDown').active).toBe(4);
    expect(press(emptySelection, 'ArrowUp').active).toBe(0);
  });

  it('leaves other keys and an empty list alone', () => {
    expect(pressKey(emptySelection, ids, 'x', plain)).toBeNull();
    expect(pressKey(emptySelection, [], 'ArrowDown', plain)).toBeNull();
  });

  it('takes over a choice made elsewhere, without what is not in the list', () => {
    const taken = selectOnly(emptySelection, ids, ['d', 'z', 'b']);
    expect(chosen(taken)).toEqual(['b', 'd']);
    expect(taken.active).toBe(1);
  });
});
