import type { HostLogEntry } from '../host/hostContract';
import { element } from './element';
import { texts } from './texts';

export interface LogPanel {
  region: HTMLElement;
  /** What opens and closes it. */
  toggle: HTMLElement;
  /** Adds a line, or counts an existing one up: the host hands in the same entry again. */
  add(entry: HostLogEntry): void;
}

/** What the add-in asked for and the workbench lacks, collapsed at the foot of the page. */
export function createLogPanel(): LogPanel {
  const summary = element('summary', {}, texts.log(0));
  const list = element('ol');
  const lines = new Map<string, HTMLElement>();
  return {
    toggle: summary,
    region: element('details', { class: 'wb-log' }, summary, list),
    add(entry) {
      const key = `${entry.kind}\n${entry.member}\n${entry.message}`;
      const cells = [texts.logKinds[entry.kind], entry.member, entry.message, `× ${entry.count}`];
      const line = lines.get(key) ?? element('li');
      line.replaceChildren(...cells.map((text) => element('span', {}, text)));
      if (!lines.has(key)) {
        lines.set(key, line);
        list.append(line);
      }
      summary.textContent = texts.log(lines.size);
    },
  };
}
