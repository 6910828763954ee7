import type { SheetSelection } from '../excel/outcomes';
import { requestView } from './viewRequests';

export interface NegotiateSelectionEffects {
  showPane: () => Promise<void>;
  selectedReceivables: () => Promise<SheetSelection | null>;
}

/** *Negociar seleção*: the titles selected in the sheet, in the pane's negotiation; without any, the pane says what to select. */
export async function negotiateSelection(effects: NegotiateSelectionEffects): Promise<void> {
  requestView({ view: 'negotiation', selection: await effects.selectedReceivables() });
  await effects.showPane();
}
