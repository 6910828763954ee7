import type { SavedFile } from './savedFile';
import { writeFile } from './savedFile';

const pauseMs = 1200;

/** Writes the workbook a little after the last change, and at once when asked; never twice at a time. */
export class Autosave {
  private timer = 0;
  private dirty = false;
  private writing: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly collect: () => SavedFile,
    private readonly onState: (saved: boolean) => void,
  ) {}

  changed(): void {
    if (this.stopped) return;
    this.dirty = true;
    this.onState(false);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), pauseMs);
  }

  /** Resolves when everything changed so far stands in the browser's storage. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.writing) await this.writing;
    if (!this.dirty || this.stopped) return;
    this.dirty = false;
    this.writing = writeFile(this.collect()).finally(() => {
      this.writing = null;
      this.onState(!this.dirty);
    });
    await this.writing;
  }

  /** Nothing is written any more: the file is about to be thrown away. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    if (this.writing) await this.writing;
  }
}
