import { diagnosticsText } from '../../../strings/diagnostics';
import type { Facts } from './facts';

/** Something that is wrong, and what to do about it. */
export interface Finding {
  title: string;
  todo: string;
}

const text = diagnosticsText.findings;

/** A login server takes five minutes; a minute off is worth saying. */
const toleratedSkewSeconds = 60;

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** What is wrong, worst first. */
export const findingsOf = (facts: Facts): Finding[] => {
  const { host, server, load, broken, functions } = facts;
  const findings: Finding[] = [];
  for (const { name, required, highest, isEnough } of host?.sets ?? []) {
    if (!isEnough && required !== null) findings.push(text.setMissing(name, required, highest));
  }
  if (facts.serverRefusal !== null) findings.push(text.serverSilent(facts.serverRefusal));
  if (facts.hostRefusal !== null) findings.push(text.hostSilent(facts.hostRefusal));
  if (server !== null && Math.abs(server.skewSeconds) > toleratedSkewSeconds)
    findings.push(text.skew(server.skewSeconds));
  if (host?.host.readOnly === true) findings.push(text.readOnly);
  if (load !== null && load.companyId !== facts.settings.company.id) findings.push(text.otherCompany);
  if (load !== null && !load.complete) findings.push(text.incomplete);
  const unknownNames = sum(broken, ({ unknownName }) => unknownName);
  const busy = sum(broken, (counts) => counts.busy);
  const others = sum(broken, ({ other }) => other);
  if (unknownNames > 0) findings.push(text.unknownName(unknownNames));
  if (busy > 0) findings.push(text.busy(busy));
  if (others > 0) findings.push(text.otherErrors(others));
  const failing = [...(functions ?? [])].filter(([, result]) => result !== 'works').map(([name]) => name);
  if (failing.length > 0) findings.push(text.functionsFail(failing.join(', ')));
  return findings;
};
