import type { Activity } from './activity';
import type { AddinConnection } from './transport/addinConnection';
import { officeError } from './transport/richApiCall';

/** Commands of the ribbon that run in the add-in, from the press of a button to `event.completed()`. */
export class RibbonCommands {
  private readonly running: { id: string; end: (status: number) => void }[] = [];

  constructor(
    private readonly connection: AddinConnection,
    private readonly activity: Activity,
  ) {}

  /** Resolves when the command completed; rejects when the add-in knows no such function. */
  async run(controlId: string, functionName: string): Promise<void> {
    const end = this.activity.begin();
    await this.connection.registered('appCommandInvoked');
    const status = await new Promise<number>((resolve) => {
      this.running.push({ id: controlId, end: resolve });
      const event = JSON.stringify({ source: { id: controlId } });
      this.connection.send('appCommandInvoked', { 0: controlId, 1: functionName, 2: event });
    });
    end();
    if (status !== 0) throw new Error(`The add-in does not know the command ${functionName} (${status}).`);
  }

  /** Takes `executeMethod` 94. */
  completed(data: unknown): void {
    const { 0: id, 1: status } = data as Record<number, unknown>;
    const at = this.running.findIndex((command) => command.id === id);
    if (at >= 0) this.running.splice(at, 1)[0]?.end(typeof status === 'number' ? status : 0);
  }

  /** Ends what is running, as the page that ran it is gone. */
  abandon(): void {
    for (const command of this.running.splice(0)) command.end(officeError.notSupported);
  }
}
