import type { HostLogEntry } from './hostContract';

/** What the page shows of members the workbench lacks and of requests it refused; equal lines are counted. */
export class HostLog {
  private readonly list: HostLogEntry[] = [];

  constructor(private readonly changed?: (entry: HostLogEntry) => void) {}

  add(kind: HostLogEntry['kind'], member: string, message: string): void {
    let entry = this.list.find((one) => one.kind === kind && one.member === member && one.message === message);
    if (entry) {
      entry.count += 1;
    } else {
      entry = { kind, member, message, count: 1 };
      this.list.push(entry);
    }
    this.changed?.({ ...entry });
  }

  get entries(): readonly HostLogEntry[] {
    return this.list;
  }
}
