import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';

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
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}

/** The workbench page as a person and a script see it. */
export class Workbench {
  readonly pane: FrameLocator;

  constructor(readonly page: Page) {
    this.pane = page.frameLocator('iframe[title="Cobrança"]');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    // The page's CSP has no unsafe-eval, so states are polled by evaluate.
    await expect.poll(() => this.page.evaluate(() => typeof window.workbench)).toBe('object');
    await this.settled();
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
