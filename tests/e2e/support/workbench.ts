import { expect, test as base, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { Api } from './api';

/** What `window.workbench` answers for a cell. */
export interface Cell {
  value: string | number | boolean;
  text: string;
  formula: string;
  error?: { code: string; message: string };
}

interface WorkbenchApi {
  setCell(sheet: string, address: string, valueOrFormula: string | number | boolean): Promise<void>;
  getCell(sheet: string, address: string): Promise<Cell>;
  getRange(sheet: string, address: string): Promise<Cell[][]>;
  select(sheet: string, address: string): Promise<void>;
  runCommand(controlId: string): Promise<void>;
  settled(): Promise<void>;
  selection(): Promise<string[]>;
  sheets(): Promise<string[]>;
  editMode(on: boolean): Promise<void>;
  refuseNextWrite(code: string, sheet?: string): void;
  pasteRange(sheet: string, address: string, rows: (string | number | boolean | null)[][]): Promise<void>;
  undo(): Promise<void>;
  sortTable(table: string, header: string, ascending: boolean): Promise<void>;
  filterTable(table: string, header: string, values: string[] | null): Promise<void>;
  renameHeader(table: string, from: string, to: string): Promise<void>;
  insertColumn(table: string, before: string, header: string): Promise<void>;
  deleteColumn(table: string, header: string): Promise<void>;
  moveColumn(table: string, header: string, before: string): Promise<void>;
  hideRows(sheet: string, firstRow: number, count: number, hidden: boolean): Promise<void>;
  hideColumns(sheet: string, columns: string, hidden: boolean): Promise<void>;
  log(): readonly { kind: string; member: string; message: string }[];
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

/** What a person does in the sheet by the spreadsheet's own menus. */
type PersonAct =
  | 'pasteRange'
  | 'undo'
  | 'sortTable'
  | 'filterTable'
  | 'renameHeader'
  | 'insertColumn'
  | 'deleteColumn'
  | 'moveColumn'
  | 'hideRows'
  | 'hideColumns';

/** The workbench page as a person and a script see it. */
export class Workbench {
  readonly pane: FrameLocator;
  /** Members that the test itself asks for and the workbench lacks. */
  readonly knownGaps: string[] = [];

  constructor(readonly page: Page) {
    this.pane = page.frameLocator('iframe[title="Cobrança"]');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    // The page's CSP has no unsafe-eval, so states are polled by evaluate.
    await expect.poll(() => this.page.evaluate(() => typeof window.workbench)).toBe('object');
    await this.settled();
  }

  /** Signs in by the pane's button and the provider's page in a popup, as a person does. */
  async signIn(user: 'analista' | 'supervisor' = 'analista'): Promise<void> {
    const popupOpens = this.page.context().waitForEvent('page');
    await this.button('Entrar').click();
    const popup = await popupOpens;
    await popup.getByRole('button', { name: user }).click();
    await expect(this.button('Carregar na planilha')).toBeVisible();
  }

  /** Signs in, loads the portfolio and waits until every formula stands. */
  async loadPortfolio(): Promise<void> {
    await this.signIn();
    await this.button('Carregar na planilha').click();
    await expect(this.pane.getByText(/^Planilha carregada:/)).toBeVisible({ timeout: 60_000 });
    await this.settled();
  }

  /** Opens a client through the search of the tab Carteira. */
  async openClient(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name: 'Carteira' }).click();
    await this.pane.getByRole('searchbox', { name: 'Buscar' }).fill(name);
    await this.pane.getByRole('option', { name }).click();
    await expect(this.pane.getByRole('heading', { name })).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  tab(name: string): Locator {
    return this.pane.getByRole('tab', { name });
  }

  /** Rows of a table as objects by header, the header in the sheet's first row. */
  async table(sheet: 'Clientes' | 'Títulos' | 'Saíram'): Promise<Record<string, Cell>[]> {
    const [header = [], ...body] = await this.range(sheet, 'A1:AP800');
    const names = header.map((cell) => cell.text);
    const key = names.indexOf('Chave');
    return body
      .filter((row) => row[key]?.text !== '')
      .map((row) => Object.fromEntries(row.map((cell, index) => [names[index] ?? '', cell])));
  }

  /** Acts as a person does, and waits until what follows from it has come to rest. */
  async act<Act extends PersonAct>(act: Act, ...parameters: Parameters<WorkbenchApi[Act]>): Promise<void> {
    await this.page.evaluate(
      async ([name, given]) => {
        const acts = window.workbench as unknown as Record<string, (...all: unknown[]) => Promise<void>>;
        await acts[name]?.(...given);
      },
      [act, parameters as unknown[]] as const,
    );
    await this.settled();
  }

  /** Address of the cell below a header, on the row of this key. */
  async addressOf(sheet: 'Clientes' | 'Títulos', header: string, key: string): Promise<string> {
    const [headers = [], ...body] = await this.range(sheet, 'A1:AP800');
    const names = headers.map((cell) => cell.text);
    const column = names.indexOf(header);
    const row = body.findIndex((cells) => cells[names.indexOf('Chave')]?.text === key);
    if (column < 0 || row < 0) throw new Error(`No cell ${header} of ${key} on ${sheet}`);
    return `${columnLetters(column)}${row + 2}`;
  }

  /** Role and accessible name of what has the keyboard in the pane. */
  focused(): Promise<{ role: string; name: string }> {
    return this.pane.locator('html').evaluate((html) => {
      const focused = html.ownerDocument.activeElement;
      if (focused === null) return { role: '', name: '' };
      const labelledBy = focused.getAttribute('aria-labelledby');
      const labels =
        focused instanceof HTMLInputElement ||
        focused instanceof HTMLTextAreaElement ||
        focused instanceof HTMLSelectElement
          ? [...(focused.labels ?? [])].map((label) => label.textContent)
          : [];
      const name =
        focused.getAttribute('aria-label') ??
        (labelledBy === null ? null : html.ownerDocument.getElementById(labelledBy)?.textContent) ??
        labels[0] ??
        focused.textContent;
      const tag = focused.tagName.toLowerCase();
      const implied: Record<string, string> = {
        button: 'button',
        input: 'textbox',
        textarea: 'textbox',
        select: 'combobox',
        a: 'link',
      };
      return { role: focused.getAttribute('role') ?? implied[tag] ?? tag, name: name.trim() };
    });
  }

  async selectedAddress(): Promise<string> {
    return (await this.page.evaluate(() => window.workbench.selection())).join(',');
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.sheets());
  }

  editMode(on: boolean): Promise<void> {
    return this.page.evaluate((wanted) => window.workbench.editMode(wanted), on);
  }

  /** Excel refuses the add-in's next write, on that sheet where one is named. */
  refuseNextWrite(code: string, sheet?: string): Promise<void> {
    return this.page.evaluate(([c, s]) => window.workbench.refuseNextWrite(c, s), [code, sheet] as const);
  }

  /** Runs a function in the add-in's page, where Office.js is, and gives what it answers. */
  inPane<T>(script: () => Promise<T>): Promise<T> {
    const frame = this.page.frames().find((one) => new URL(one.url()).pathname === '/taskpane.html');
    if (!frame) throw new Error('The pane is not loaded.');
    return frame.evaluate(script);
  }

  unknownMembers(): Promise<string[]> {
    return this.page.evaluate(() =>
      window.workbench
        .log()
        .filter((entry) => entry.kind === 'notFound')
        .map((entry) => entry.member),
    );
  }

  settled(): Promise<void> {
    return this.page.evaluate(() => window.workbench.settled());
  }

  async set(sheet: string, address: string, content: string | number | boolean): Promise<void> {
    await this.page.evaluate(([s, a, c]) => window.workbench.setCell(s, a, c), [sheet, address, content] as const);
    await this.settled();
  }

  cell(sheet: string, address: string): Promise<Cell> {
    return this.page.evaluate(([s, a]) => window.workbench.getCell(s, a), [sheet, address] as const);
  }

  range(sheet: string, address: string): Promise<Cell[][]> {
    return this.page.evaluate(([s, a]) => window.workbench.getRange(s, a), [sheet, address] as const);
  }

  select(sheet: string, address: string): Promise<void> {
    return this.page.evaluate(([s, a]) => window.workbench.select(s, a), [sheet, address] as const);
  }

  runCommand(controlId: string): Promise<void> {
    return this.page.evaluate((id) => window.workbench.runCommand(id), controlId);
  }
}

/**
 * A workbench page in which any uncaught error, in page or pane, and any request off the origin fails the test. What the add-in
 * calls and the workbench does not know fails it too.
 */
export const test = base.extend<{ workbench: Workbench; api: Api }>({
  api: async ({ request }, use) => use(new Api(request, 'analista')),
  workbench: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
    page.context().on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(`${baseURL}/`)) faults.push(`off the origin: ${url}`);
    });
    const workbench = new Workbench(page);
    await workbench.open();
    await use(workbench);
    const unknown = (await workbench.unknownMembers()).filter((member) => !workbench.knownGaps.includes(member));
    faults.push(...unknown.map((member) => `not in the workbench: ${member}`));
    expect(faults).toEqual([]);
  },
});

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export { expect };
