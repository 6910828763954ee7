import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { PaymentResult } from '../../../contract/payments';
import type { ReceivableRow } from '../../../contract/receivables';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { chargeableTitleOf } from '../../../domain/charges/chargeableTitleOf';
import { chargesOf } from '../../../domain/charges/chargesOf';
import { debtOf } from '../../../domain/negotiation/debt';
import type { ClientCredit } from '../../../contract/clients';
import type { ChargeTopic } from '../../../strings/chargeAccount';
import { clientText } from '../../../strings/client';
import { creditsText } from '../../../strings/credits';
import { useCompany } from '../../context/CompanyContext';
import { fromSheet } from '../../context/fromSheet';
import { useSheets } from '../../context/PaneHostContext';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { EmptyState } from '../../shell/EmptyState';
import { useClientBoletos } from '../bank/bankQueries';
import { ChargePanel } from './ChargePanel';
import { ReceivableDialog } from './ReceivableDialog';
import { ReceivableList } from './ReceivableList';
import { selectAll, selectNone, selectOnly, type Selection } from './selection';
import { SelectionTotals } from './SelectionTotals';
import { titleMarks } from './titleMarks';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minHeight: 0,
    '@media (max-height: 420px)': { flex: 'none' },
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  note: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** A title and which of its numbers is asked about. */
export interface ExplainedCell {
  receivableId: string;
  topic: ChargeTopic;
}

export interface ReceivablesPanelProps {
  clientId: string;
  receivables: ReceivableRow[];
  credits: readonly ClientCredit[];
  isConsumer: boolean;
  asOf: IsoDate;
  /** The charge whose cell was chosen in the sheet. */
  explained: ExplainedCell | null;
  onExplained: () => void;
  selection: Selection;
  onSelection: (change: (selection: Selection) => Selection) => void;
  onNegotiate: (rows: ReceivableRow[]) => void;
  /** Writes to the client about what is chosen. */
  onEmail: () => void;
  onPaid: (row: ReceivableRow, result: PaymentResult) => void;
}

/** What rebates of the ERP have taken off a title's balance, in centavos. */
const rebatesOf = (row: ReceivableRow, credits: readonly ClientCredit[]): number =>
  credits.reduce((sum, credit) => (credit.linkedReceivableId === row.id ? sum + credit.amountCents : sum), 0);

/** The tab *Títulos* of a client. */
export const ReceivablesPanel = (props: ReceivablesPanelProps): ReactElement => {
  const styles = useStyles();
  const { receivables, credits, isConsumer, asOf, explained, selection, onSelection } = props;
  const { terms, today } = useCompany();
  const sheets = useSheets();
  const [sheetSays, setSheetSays] = useState<string | null>(null);
  const [detailed, setDetailed] = useState<ReceivableRow | null>(null);
  const atBank = useClientBoletos(props.clientId).data;
  const titles = useMemo(() => {
    const bankOf = new Map(atBank?.titles.map((title) => [title.receivableId, title]));
    return receivables.map((row) => ({
      row,
      charges: chargesOf(chargeableTitleOf(row), terms, asOf),
      marks: titleMarks(row, {
        terms,
        asOf,
        isConsumer,
        rebateCents: rebatesOf(row, credits),
        bank: bankOf.get(row.id),
      }),
    }));
  }, [receivables, credits, isConsumer, terms, asOf, atBank]);
  const ids = useMemo(() => receivables.map((row) => row.id), [receivables]);
  const chosen = receivables.filter((row) => selection.selected.has(row.id));

  const takeSheetSelection = async (): Promise<void> => {
    const answer = await fromSheet(sheets.selectedReceivables());
    if (!answer.ok) {
      setSheetSays(answer.error.message);
      return;
    }
    const inSheet = answer.value;
    if (inSheet === null || inSheet.receivableIds.length === 0) {
      setSheetSays(clientText.sheetSelectionNone);
      return;
    }
    const known = inSheet.receivableIds.filter((id) => ids.includes(id));
    if (known.length > 0) onSelection((now) => selectOnly(now, ids, known));
    setSheetSays(known.length > 0 ? clientText.sheetSelectionTaken(known.length) : clientText.sheetSelectionEmpty);
  };

  const explainedRow = receivables.find((row) => row.id === explained?.receivableId);
  const rebated = detailed === null ? 0 : rebatesOf(detailed, credits);

  if (receivables.length === 0) return <EmptyState title={clientText.noReceivables} />;
  const allChosen = chosen.length === receivables.length;
  return (
    <div className={styles.root}>
      {explained !== null && explainedRow !== undefined && (
        <ChargePanel
          row={explainedRow}
          topic={explained.topic}
          asOf={asOf}
          isConsumer={isConsumer}
          onAll={() => setDetailed(explainedRow)}
          onClose={props.onExplained}
        />
      )}
      <div className={styles.tools}>
        <Button size="small" onClick={() => onSelection((now) => (allChosen ? selectNone(now) : selectAll(now, ids)))}>
          {allChosen ? clientText.clearSelection : clientText.selectAll}
        </Button>
        <Button size="small" onClick={() => void takeSheetSelection()}>
          {clientText.useSheetSelection}
        </Button>
      </div>
      <Caption1 role="status" className={sheetSays === null ? undefined : styles.note}>
        {sheetSays}
      </Caption1>
      {asOf !== today && <Caption1 className={styles.note}>{clientText.whatIf(brDate(asOf), brDate(today))}</Caption1>}
      <ReceivableList titles={titles} selection={selection} onSelection={onSelection} onDetails={setDetailed} />
      <SelectionTotals
        debt={debtOf(chosen.map(chargeableTitleOf), terms, asOf)}
        selectedIds={chosen.map(({ id }) => id)}
        of={receivables.length}
        onNegotiate={() => props.onNegotiate(chosen)}
        onEmail={props.onEmail}
      />
      {detailed !== null && (
        <ReceivableDialog
          row={detailed}
          asOf={asOf}
          isConsumer={isConsumer}
          notes={rebated === 0 ? [] : [creditsText.rebates(brl(rebated))]}
          onClose={() => setDetailed(null)}
          onPaid={(result) => {
            setDetailed(null);
            props.onPaid(detailed, result);
          }}
        />
      )}
    </div>
  );
};
