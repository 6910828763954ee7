import { diagnosticsText } from '../../../strings/diagnostics';
import { roleLabels } from '../../../strings/labels';
import { brDate } from '../../format/brDate';
import { brDateTime } from '../../format/brDateTime';
import type { Facts } from './facts';
import type { Finding } from './findings';

const text = diagnosticsText;
const { headings, rows } = text;

export interface Section {
  heading: string;
  rows: (readonly [name: string, value: string])[];
}

const orUnknown = (value: string | null | undefined): string =>
  value === null || value === undefined || value === '' ? text.unknown : value;
const yesNo = (value: boolean): string => (value ? text.yes : text.no);

/** Everything that was found out, in words: nobody's name, no client, no token. */
export const sectionsOf = ({ build, settings, host, server, load, broken, functions }: Facts): Section[] => {
  const sections: Section[] = [];
  if (host !== null) {
    sections.push({
      heading: headings.program,
      rows: [
        [rows.host, orUnknown(host.host.host)],
        [rows.platform, orUnknown(host.host.platform)],
        [rows.version, orUnknown(host.host.version)],
        [rows.officeJs, orUnknown(host.officeJs)],
        [rows.readOnly, yesNo(host.host.readOnly)],
      ],
    });
  }
  sections.push({
    heading: headings.addin,
    rows: [
      [rows.build, orUnknown(build)],
      [rows.role, roleLabels[settings.user.role]],
      [rows.company, settings.company.id],
    ],
  });
  if (server !== null) {
    sections.push({
      heading: headings.server,
      rows: [
        [rows.serverVersion, server.health.version],
        [rows.database, text.databases[server.health.database]],
        [rows.migration, String(server.health.migration)],
        [rows.skew, text.skewOf(server.skewSeconds)],
        [rows.roundTrip, text.milliseconds(server.roundTripMilliseconds)],
      ],
    });
  }
  sections.push({
    heading: headings.workbook,
    rows: [
      ...(load === null
        ? ([[rows.loadedAt, text.notLoaded]] as const)
        : ([
            [rows.loadedAt, brDateTime(load.loadedAt, settings.company.timeZone)],
            [rows.asOf, brDate(load.asOf)],
            [rows.titles, load.receivables.toLocaleString('pt-BR')],
            [rows.mode, text.modes[load.mode]],
            [rows.policy, text.policyVersion(load.policyVersion)],
            [rows.cursor, String(load.cursor)],
            [rows.complete, yesNo(load.complete)],
          ] as const)),
      ...broken.map((counts) => [rows.brokenIn(text.tables[counts.table]), text.brokenOf(counts)] as const),
    ],
  });
  sections.push({
    heading: headings.functions,
    rows:
      functions === null
        ? [[headings.functions, text.notProbed]]
        : [...functions].map(([name, result]) => [name, text.probeResults[result]] as const),
  });
  if (host !== null) {
    sections.push({
      heading: headings.language,
      rows: [
        [rows.excelLanguage, orUnknown(host.displayLanguage)],
        [rows.culture, orUnknown(host.culture.name)],
        [rows.decimal, host.culture.decimalSeparator],
        [rows.group, host.culture.groupSeparator],
        [rows.timeZone, orUnknown(host.timeZone)],
        [rows.companyTimeZone, settings.company.timeZone],
      ],
    });
    sections.push({
      heading: headings.sets,
      rows: host.sets.map(({ name, highest, required }) => [name, text.setOf(highest, required)] as const),
    });
  }
  return sections;
};

/** The same as one text that can be pasted into a message. */
export const supportText = (sections: readonly Section[], findings: readonly Finding[]): string =>
  [
    ...findings.map(({ title }) => `! ${title}`),
    ...sections.flatMap(({ heading, rows: ofSection }) => [
      `[${heading}]`,
      ...ofSection.map(([name, value]) => `${name}: ${value}`),
    ]),
  ].join('\n');
