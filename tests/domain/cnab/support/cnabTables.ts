import type { CnabRecord } from '../../../../src/domain/cnab/field';
import { cnabLayoutIds, type CnabLayoutId } from '../../../../src/domain/cnab/layoutId';
import { layoutOf } from '../../../../src/domain/cnab/layouts';
import { sources } from '../../../../src/domain/cnab/layouts/sources';
import { occurrenceText } from '../../../../src/strings/bankReasons';

const names: Record<CnabLayoutId, string> = { bb240: 'Banco do Brasil, CNAB 240', itau400: 'Itaú, CNAB 400' };

/** The tables of docs/cnab.md, from the layouts themselves. */
export function cnabTables(): string {
  return [
    verifyTable(),
    movementTable(),
    ...cnabLayoutIds.map(occurrenceTable),
    ...cnabLayoutIds.map(fieldTables),
    sourceList(),
  ].join('\n\n');
}

function recordsOf(id: CnabLayoutId): CnabRecord[] {
  const { remessa, return: back } = layoutOf(id);
  return [
    ...remessa.opening,
    ...remessa.details.map(({ record }) => record),
    ...remessa.closing,
    ...Object.values(back).filter((record) => record !== null),
  ];
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function verifyTable(): string {
  const rows = cnabLayoutIds.flatMap((id) =>
    recordsOf(id).flatMap((record) =>
      record.fields.flatMap(({ name, from, to, verify }) =>
        verify === undefined ? [] : [[names[id], record.name, name, `${from}–${to}`, verify]],
      ),
    ),
  );
  return `### Campos a conferir com o banco\n\n${table(['layout', 'registro', 'campo', 'posições', 'o que conferir'], rows)}`;
}

function movementTable(): string {
  const rows = cnabLayoutIds.map((id) => {
    const { movement, wallet, titleKind } = layoutOf(id).codes;
    const kinds = Object.entries(titleKind).map(([kind, code]) => `${kind} ${code}`);
    return [
      names[id],
      movement.register,
      movement.cancel,
      movement.changeDueDate,
      movement.stayProtest,
      Object.keys(wallet).join(', '),
      kinds.join(', '),
    ];
  });
  return `### Movimentos, carteiras e espécies\n\n${table(
    ['layout', 'entrada', 'pedido de baixa', 'alteração de vencimento', 'sustar protesto', 'carteiras', 'espécies'],
    rows,
  )}`;
}

const meanings: Record<string, string> = {
  entryConfirmed: 'entrada confirmada',
  entryRejected: 'entrada rejeitada',
  paid: 'pago',
  paidAfterCancel: 'pago depois da baixa',
  cancelled: 'baixado',
  dueDateChanged: 'vencimento alterado',
  instructionRejected: 'instrução rejeitada',
  protestInstructed: 'protesto instruído',
  atNotary: 'em cartório',
  protestStayed: 'protesto sustado',
  protested: 'protestado',
};

function occurrenceTable(id: CnabLayoutId): string {
  const rows = Object.entries(layoutOf(id).occurrences)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, { kind, byReason }]) => {
      const exceptions = Object.entries(byReason ?? {}).map(
        ([reason, other]) => `; motivo ${reason}: ${meanings[other]}`,
      );
      return [code, occurrenceText(id, code), `${meanings[kind]}${exceptions.join('')}`];
    });
  return `### Ocorrências: ${names[id]}\n\n${table(['código', 'no banco', 'aqui'], rows)}`;
}

function fieldTables(id: CnabLayoutId): string {
  const tables = recordsOf(id).map((record) => {
    const rows = record.fields.map((field) => [
      `${field.from}–${field.to}`,
      field.name,
      field.picture,
      field.is === undefined ? (field.key === undefined ? '—' : 'dado') : `\`${field.is}\``,
      field.verify === undefined ? '' : 'conferir',
      field.source,
    ]);
    return `#### ${record.name}\n\n${table(['posições', 'campo', 'picture', 'conteúdo', '', 'fonte'], rows)}`;
  });
  return `### Campos: ${names[id]}\n\n${tables.join('\n\n')}`;
}

function sourceList(): string {
  return `### Fontes\n\n${Object.entries(sources)
    .map(([key, text]) => `- \`${key}\`: ${text}.`)
    .join('\n')}`;
}
