/**
 * Ties a ribbon command to its handler, under the function name of the manifest. `completed()` is always called, since Excel
 * otherwise keeps the button busy for minutes; the handler deals with its own failures.
 */
export function associateCommand(functionName: string, handler: () => Promise<void>): void {
  Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
    void handler().finally(() => event.completed());
  });
}

/** Brings the pane to the front where the host can (SharedRuntime 1.1); Marketplace builds open it by the ribbon's own button. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
