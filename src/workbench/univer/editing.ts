import type { UniverBook } from './book';

/** Opens the editor of the active cell as a double click does, or leaves it as Escape does. */
export function setEditing(book: UniverBook, on: boolean): void {
  const { UniverSheetsUi } = book.globals;
  const bridge = book.injector.get(UniverSheetsUi.IEditorBridgeService);
  if (bridge.isVisible().visible === on) return;
  book.commands.syncExecuteCommand(UniverSheetsUi.SetCellEditVisibleOperation.id, {
    visible: on,
    unitId: book.unitId,
    // Univer's numbers for a double click and a key press.
    eventType: on ? doubleClick : keyPress,
    ...(on ? {} : { keycode: escapeKey }),
  });
}

const doubleClick = 3;
const keyPress = 4;
const escapeKey = 27;
