export type ClientTab = 'receivables' | 'negotiation' | 'history';

/** Where the pane stands. */
export interface Place {
  tab: 'portfolio' | 'client';
  clientId: string | null;
  clientTab: ClientTab;
  /** Title to point at, where the row chosen in the sheet was one. */
  receivableId: string | null;
  /** Managed column of the cell chosen there, whose number is to be explained. */
  field: string | null;
}

export const firstPlace: Place = {
  tab: 'portfolio',
  clientId: null,
  clientTab: 'receivables',
  receivableId: null,
  field: null,
};

export type Move =
  | { kind: 'showTab'; tab: Place['tab'] }
  | { kind: 'openClient'; clientId: string; receivableId: string | null; field: string | null }
  | { kind: 'showClientTab'; clientTab: ClientTab };

/** The place after a move. Another client opens on its titles; the same one stays where it was. */
export const move = (place: Place, step: Move): Place => {
  switch (step.kind) {
    case 'showTab':
      return { ...place, tab: step.tab };
    case 'openClient':
      return step.clientId === place.clientId
        ? { ...place, tab: 'client', receivableId: step.receivableId, field: step.field }
        : {
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
