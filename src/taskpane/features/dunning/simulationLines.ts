import type { DunningLeftOutReason, DunningSimulation, DunningTitle } from '../../../contract/dunning';
import { dunningText, leftAloneLabels } from '../../../strings/dunningViews';
import { brl, plainMoney } from '../../format/brl';

/** One e-mail that goes, or one that does not. */
export interface SimulationLine {
  key: string;
  clientId: string;
  name: string;
  to: readonly string[];
  days: number;
  titles: readonly DunningTitle[];
  totalCents: number;
  /** Null: it goes. */
  leftAlone: { code: DunningLeftOutReason; reason: string } | null;
  opensAt: string | null;
}

/** Lines of one heading, in the order of the simulation. */
export interface SimulationGroup {
  /** `days` of a step that goes, or the code of a reason. */
  key: string;
  heading: string;
  lines: SimulationLine[];
}

/** What of a simulation is shown: a step that goes, a reason, or the whole of either. */
export type Shown = 'everything' | 'goes' | DunningLeftOutReason;

const sumOf = (titles: readonly DunningTitle[]): number => titles.reduce((sum, { totalCents }) => sum + totalCents, 0);

export const labelsOf = (titles: readonly DunningTitle[]): string => titles.map(({ label }) => label).join(', ');

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('pt-BR');

/** Everything a simulation says, what goes first. */
export const linesOf = ({ messages, leftOut }: DunningSimulation): SimulationLine[] => [
  ...messages.map(({ clientId, clientName, stepId, to, days, titles, totalCents, opensAt }) => ({
    key: `${clientId} ${stepId}`,
    clientId,
    name: clientName,
    to,
    days,
    titles,
    totalCents,
    leftAlone: null,
    opensAt,
  })),
  ...leftOut.map(({ clientId, clientName, stepId, days, titles, code, reason }) => ({
    key: `${clientId} ${stepId} ${code}`,
    clientId,
    name: clientName,
    to: [],
    days,
    titles,
    totalCents: sumOf(titles),
    leftAlone: { code, reason },
    opensAt: null,
  })),
];

/** Lines in which every word of the search occurs, by client or title, without regard to accents. */
export const filterLines = (lines: readonly SimulationLine[], shown: Shown, search: string): SimulationLine[] => {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return lines.filter(({ leftAlone, name, titles }) => {
    if (shown === 'goes' && leftAlone !== null) return false;
    if (shown !== 'everything' && shown !== 'goes' && leftAlone?.code !== shown) return false;
    const text = plain(`${name} ${labelsOf(titles)}`);
    return words.every((word) => text.includes(word));
  });
};

/** What goes by step, then what does not by reason. */
export const groupsOf = (lines: readonly SimulationLine[]): SimulationGroup[] => {
  const groups = new Map<string, SimulationLine[]>();
  const put = (key: string, line: SimulationLine): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  };
  const goes = lines.filter(({ leftAlone }) => leftAlone === null).sort((a, b) => a.days - b.days);
  goes.forEach((line) => put(`step ${line.days}`, line));
  lines.forEach((line) => {
    if (line.leftAlone !== null) put(line.leftAlone.code, line);
  });
  const text = dunningText.simulation;
  return [...groups].map(([key, own]) => {
    const [first] = own;
    const name =
      first === undefined || first.leftAlone === null
        ? text.goesGroup(dunningText.days(first?.days ?? 0), own.length)
        : text.reasonGroup(leftAloneLabels[first.leftAlone.code], own.length);
    return { key, heading: name, lines: own };
  });
};

/** Second line of an entry: which titles, how much, and why not or since when. */
export const wordsOf = (line: SimulationLine, timeOf: (moment: string) => string): string =>
  [
    dunningText.simulation.titles(labelsOf(line.titles), brl(line.totalCents)),
    line.leftAlone === null ? line.to.join('; ') : line.leftAlone.reason,
    line.opensAt === null ? null : dunningText.simulation.opensAt(timeOf(line.opensAt)),
  ]
    .filter((part) => part !== null)
    .join(' · ');

const cell = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Every line, tab by tab, to be pasted into a sheet. */
export const simulationReport = (lines: readonly SimulationLine[]): string => {
  const text = dunningText.simulation;
  return [
    text.columns.join('\t'),
    ...lines.map(({ name, to, days, titles, totalCents, leftAlone }) =>
      [
        name,
        to.join('; '),
        dunningText.days(days),
        labelsOf(titles),
        plainMoney(totalCents),
        leftAlone === null ? text.goesWord : leftAlone.reason,
      ]
        .map(cell)
        .join('\t'),
    ),
  ].join('\n');
};
