import { requestView } from './viewRequests';

/** *Carregar carteira*: the pane's own loading, with its progress, its cancel and its sentences. */
export async function loadPortfolio({ showPane }: { showPane: () => Promise<void> }): Promise<void> {
  requestView({ view: 'portfolio', load: true });
  await showPane();
}
