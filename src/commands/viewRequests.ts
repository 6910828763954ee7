import type { SheetSelection } from '../excel/outcomes';

/** What a ribbon command asks the pane to show. */
export type ViewRequest =
  /** Open *Carteira* and load it with the filters that stand there. */
  | { view: 'portfolio'; load: true }
  /** Open *Negociação* with the rows selected in the sheet; null: nothing of the portfolio is selected. */
  | { view: 'negotiation'; selection: SheetSelection | null };

type Listener = (request: ViewRequest) => void;

const listeners = new Set<Listener>();
let waiting: ViewRequest | null = null;

/** Hands the request to the pane, or keeps the last one until the pane listens (the command may have started the runtime). */
export function requestView(request: ViewRequest): void {
  if (listeners.size === 0) waiting = request;
  else listeners.forEach((listener) => listener(request));
}

/** Subscribes the pane; returns what ends the subscription. A request that was waiting comes at once. */
export function onViewRequest(listener: Listener): () => void {
  listeners.add(listener);
  if (waiting !== null) {
    const request = waiting;
    waiting = null;
    listener(request);
  }
  return () => listeners.delete(listener);
}
