import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState, type ReactElement } from 'react';
import type { BoletoOption, TitleBoletoStatus } from '../../../contract/bank';
import { boletoStateLabels } from '../../../strings/labels';
import { paneText } from '../../../strings/pane';
import { protestLabels, titleBoletoText } from '../../../strings/titleBoleto';
import { useDownload } from '../../browser/useDownload';
import { useApi } from '../../context/ApiContext';
import { CopyField } from '../../fields/CopyField';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { FailureBar } from '../../shell/FailureBar';
import { useTitleBoleto } from '../bank/bankQueries';
import { BoletoRequestForm, type AskableOption } from './BoletoRequestForm';

const text = titleBoletoText;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  part: { display: 'grid', gap: tokens.spacingVerticalXS, gridTemplateColumns: 'minmax(0, 1fr)' },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  start: { justifySelf: 'start' },
  options: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  option: {
    display: 'grid',
    gap: '2px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  ask: { justifySelf: 'start', marginTop: tokens.spacingVerticalXS },
});

/** *Boleto atualizado*: the title's boleto as the bank knows it, and what can truly be done about it, in words and cost. */
export const TitleBoletoPanel = ({ receivableId }: { receivableId: string }): ReactElement => {
  const { data, error, refetch } = useTitleBoleto(receivableId);
  if (error !== null) return <FailureBar failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner size="tiny" label={paneText.loading} />;
  return <Contents status={data} />;
};

const Contents = ({ status }: { status: TitleBoletoStatus }): ReactElement => {
  const styles = useStyles();
  const [asking, setAsking] = useState<AskableOption | null>(null);
  const [isQueued, setIsQueued] = useState(false);
  const place = useReturnFocus<HTMLDivElement>(asking);
  const { boleto } = status;
  return (
    <div ref={place} className={styles.root}>
      {status.awaitingBank && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.awaitingBank}</MessageBarBody>
        </MessageBar>
      )}
      {isQueued && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{text.queued}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.part}>
        {boleto === null ? <Body1>{text.none}</Body1> : <BoletoFacts boleto={boleto} />}
        <Caption1 className={styles.minor}>{text.total(brl(status.totalTodayCents))}</Caption1>
        {boleto !== null && boleto.linhaDigitavel !== null && (
          <CopyField
            label={text.line}
            value={boleto.linhaDigitavel}
            rows={2}
            copy={text.copy}
            copied={text.copied}
            byHand={text.copyByHand}
          />
        )}
        {boleto !== null && boleto.printable && <PdfButton receivableId={status.receivableId} />}
        {boleto !== null && boleto.notPrintable !== null && (
          <Caption1 className={styles.minor}>{boleto.notPrintable}</Caption1>
        )}
      </div>
      {status.options.length > 0 && (
        <section className={styles.part}>
          <Body1Strong as="h3">{text.updated}</Body1Strong>
          <Caption1 className={styles.minor}>{text.updatedHint}</Caption1>
          <ul className={styles.options}>
            {status.options.map((option) => (
              <li key={option.kind} className={styles.option}>
                <Body1Strong>{option.title}</Body1Strong>
                {option.explanation !== '' && <Caption1>{option.explanation}</Caption1>}
                {option.cost !== '' && <Caption1 className={styles.minor}>{option.cost}</Caption1>}
                {option.reason !== null && <Caption1 className={styles.minor}>{option.reason}</Caption1>}
                {isAskable(option) &&
                  (asking === option.kind ? (
                    <BoletoRequestForm
                      receivableId={status.receivableId}
                      kind={option.kind}
                      title={option.title}
                      onCancel={() => setAsking(null)}
                      onAsked={() => {
                        setAsking(null);
                        setIsQueued(true);
                      }}
                    />
                  ) : (
                    <Button
                      size="small"
                      className={styles.ask}
                      data-opens={option.kind}
                      aria-label={text.choose(option.title)}
                      onClick={() => {
                        setIsQueued(false);
                        setAsking(option.kind);
                      }}
                    >
                      {text.ask}
                    </Button>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

/** Printing the same barcode is no request: its button is the one of the PDF. */
const isAskable = (option: BoletoOption): option is BoletoOption & { kind: AskableOption } =>
  option.allowed && option.kind !== 'sameBarcode';

const BoletoFacts = ({ boleto }: { boleto: NonNullable<TitleBoletoStatus['boleto']> }): ReactElement => {
  const styles = useStyles();
  const facts = [
    text.dueAndAmount(brDate(boleto.dueDate), brl(boleto.amountCents)),
    ...(boleto.ourNumber === null ? [] : [text.ourNumber(boleto.ourNumber)]),
    ...(boleto.protest === null ? [] : [protestLabels[boleto.protest]]),
    ...(boleto.pending === null
      ? []
      : [text.pending(boleto.pending, boleto.pending.newDueDate === null ? null : brDate(boleto.pending.newDueDate))]),
    ...(boleto.cancelWhenConfirmed ? [text.cancelWhenConfirmed] : []),
    ...(boleto.hasPix ? [text.hasPix] : []),
  ];
  return (
    <>
      <Body1Strong>{text.facts(boletoStateLabels[boleto.state], boleto.bankName)}</Body1Strong>
      {facts.map((fact) => (
        <Caption1 key={fact} className={styles.minor}>
          {fact}
        </Caption1>
      ))}
    </>
  );
};

const PdfButton = ({ receivableId }: { receivableId: string }): ReactElement => {
  const styles = useStyles();
  const api = useApi();
  const { name, failure, isRunning, start } = useDownload();
  return (
    <>
      <Button
        className={styles.start}
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isRunning}
        onClick={() => start(() => api.boletoPdf(receivableId))}
      >
        {text.pdf}
      </Button>
      <Caption1 role="status">{name === null ? null : text.downloaded(name)}</Caption1>
      {failure !== null && <FailureBar failure={failure} />}
    </>
  );
};
