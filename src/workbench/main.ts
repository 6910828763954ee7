import { createHost } from './host/createHost';
import type { FunctionsMetadata, Host } from './host/hostContract';
import { Autosave } from './persistence/autosave';
import { deleteFile, readFile } from './persistence/savedFile';
import { parseManifest } from './ribbon/manifest';
import { createRibbon } from './ribbon/ribbon';
import { element } from './shell/element';
import { createLogPanel } from './shell/logPanel';
import { createPane } from './shell/pane';
import styleAddress from './shell/shell.css';
import { texts } from './shell/texts';
import { createTitleBar } from './shell/titleBar';
import { createWorkbenchApi } from './shell/workbenchApi';
import { UniverBook } from './univer/book';
import { setEditing } from './univer/editing';
import { loadUniver } from './univer/loadUniver';
import { UniverGrid } from './univer/univerGrid';

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(texts.missing(address, response.status));
  return response;
}

async function openWorkbench(): Promise<void> {
  document.head.append(element('link', { rel: 'stylesheet', href: styleAddress }));
  const [globals, manifestText, functions, file] = await Promise.all([
    loadUniver(),
    fetched('/manifest.xml').then((response) => response.text()),
    fetched('/functions.json').then((response) => response.json() as Promise<FunctionsMetadata>),
    readFile(),
  ]);
  const manifest = parseManifest(manifestText);

  const gridContainer = element('div', { class: 'wb-grid', role: 'region', 'aria-label': texts.sheet });
  const log = createLogPanel();
  const pane = createPane((visible) => host.paneVisibilityChanged(visible));
  const ribbon = createRibbon(manifest.tabs, (controlId) => void runCommand(controlId).catch(report));
  const titleBar = createTitleBar({ newFile: () => void askForNewFile(), reloadAddin: () => host.reload() });
  document.body.replaceChildren(
    element(
      'div',
      { class: 'wb-page' },
      titleBar.region,
      ribbon.region,
      element('main', { class: 'wb-work' }, gridContainer, pane.splitter, pane.region),
      log.region,
    ),
  );

  const book = new UniverBook(globals, gridContainer);
  const grid = UniverGrid.open(book, file?.workbook ?? null);
  grid.customFunctions.register(functions.functions, manifest.functionNamespace);

  let settings = file?.settings ?? {};
  const autosave = new Autosave(
    () => ({ workbook: grid.save(), settings }),
    (saved) => titleBar.showSaved(saved),
  );
  book.onCommand(({ type }) => {
    if (type === globals.UniverCore.CommandType.MUTATION) autosave.changed();
  });

  const host: Host = createHost({
    frame: pane.frame,
    grid,
    functions,
    manifest,
    settings: {
      read: () => settings,
      write: (written) => {
        settings = written;
        autosave.changed();
      },
    },
    log: (entry) => log.add(entry),
    onPaneVisibility: (visible) => pane.show(visible),
    onTabOut: (backward) => (backward ? pane.closeButton : log.toggle).focus(),
    onRibbonUpdate: (controlId, state) => ribbon.update(controlId, state),
    locale: 'pt-BR',
  });
  grid.customFunctions.connect(host.channel);

  async function runCommand(controlId: string): Promise<void> {
    const held = ribbon.button(controlId);
    if (!held) throw new Error(texts.badControl(controlId));
    if (!held.enabled) throw new Error(texts.disabledControl(held.button.label));
    const { action } = held.button;
    if (action.type === 'run') await host.runCommand(controlId, action.functionName);
    else pane.show(true);
  }

  function report(reason: unknown): void {
    log.add({
      kind: 'refused',
      member: texts.ribbon,
      message: reason instanceof Error ? reason.message : String(reason),
      count: 1,
    });
  }

  async function newFile(): Promise<void> {
    await autosave.stop();
    await deleteFile();
    // Office.js keeps document settings in sessionStorage, by add-in; they belong to the file that goes.
    sessionStorage.clear();
    location.reload();
  }

  async function askForNewFile(): Promise<void> {
    if (window.confirm(texts.newFileQuestion)) await newFile();
  }

  /** At rest means: one look at all of them finds nothing under way. */
  async function settled(): Promise<void> {
    await host.connected;
    for (let quiet = false; !quiet;) {
      await host.settled();
      const before = grid.calculation.generation;
      await grid.settled();
      await host.settled();
      quiet = grid.calculation.atRest && grid.calculation.generation === before;
    }
    await autosave.flush();
  }

  const workbench = createWorkbenchApi({
    grid,
    person: grid.person,
    runCommand,
    settled,
    log: () => host.log,
    newFile,
    editMode: (on) => setEditing(book, on),
    refuseNextWrite: (code, sheet) => host.refuseNextWrite(code, sheet),
  });
  Object.assign(window, { workbench });
  host.start();
}

openWorkbench().catch((reason: unknown) => {
  const message = texts.failed(reason instanceof Error ? reason.message : String(reason));
  document.body.replaceChildren(element('p', { id: 'opening', role: 'alert' }, message));
  throw reason;
});
