import { ribbonIds } from './ribbonIds';

export interface RibbonState {
  /** *Negociar seleção* needs a loaded portfolio to select from. */
  portfolioLoaded: boolean;
}

/** Enables what makes sense now. Resolves when the host queued it, so a handler still checks the state by itself. */
export async function updateRibbon({ portfolioLoaded }: RibbonState): Promise<void> {
  if (!Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
  await Office.ribbon.requestUpdate({
    tabs: [
      {
        id: ribbonIds.tab,
        groups: [{ id: ribbonIds.portfolioGroup, controls: [{ id: ribbonIds.negotiate, enabled: portfolioLoaded }] }],
      },
    ],
  });
}
