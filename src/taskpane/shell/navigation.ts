/** Tabs of a client, and the e-mail that is written over them. */
export type ClientTab = 'receivables' | 'negotiation' | 'history' | 'email';

export const mainTabs = ['portfolio', 'client', 'bank'] as const;

export type MainTab = (typeof mainTabs)[number];

/** Views of the menu of tools. */
export type Tool = 'edits' | 'emails' | 'templates' | 'dunning' | 'import' | 'export' | 'diagnostics';

/** Where the pane stands. */
export interface Place {
  tab: MainTab | Tool;
  /** Tab that a tool goes back to. */
  before: MainTab;
  clientId: string | null;
  clientTab: ClientTab;
  /** Title to point at, where the row chosen in the sheet was one. */
  receivableId: string | null;
  /** Managed column of the cell chosen there, whose number is to be explained. */
  field: string | null;
}

export const firstPlace: Place = {
  tab: 'portfolio',
  before: 'portfolio',
  clientId: null,
  clientTab: 'receivables',
  receivableId: null,
  field: null,
};

export type Move =
  | { kind: 'showTab'; tab: MainTab }
  | { kind: 'openTool'; tool: Tool }
  | { kind: 'leaveTool' }
  | { kind: 'openClient'; clientId: string; receivableId: string | null; field: string | null }
  | { kind: 'showClientTab'; clientTab: ClientTab };

export const isMainTab = (tab: unknown): tab is MainTab => mainTabs.some((one) => one === tab);

export const isTool = (tab: Place['tab']): tab is Tool => !isMainTab(tab);

/** The place after a move. Another client opens on its titles; the same one stays where it was; a tool goes back to where it was opened. */
export const move = (place: Place, step: Move): Place => {
  switch (step.kind) {
    case 'showTab':
      return { ...place, tab: step.tab };
    case 'openTool':
      return { ...place, tab: step.tool, before: isTool(place.tab) ? place.before : place.tab };
    case 'leaveTool':
      return { ...place, tab: place.before };
    case 'openClient':
      return step.clientId === place.clientId
        ? { ...place, tab: 'client', receivableId: step.receivableId, field: step.field }
        : {
            ...place,
            tab: 'client',
            clientId: step.clientId,
            clientTab: 'receivables',
            receivableId: step.receivableId,
            field: step.field,
          };
    case 'showClientTab':
      return { ...place, clientTab: step.clientTab };
  }
};
