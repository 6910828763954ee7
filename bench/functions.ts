import '../tests/functions/customFunctionsStub';
import { serialFromIsoDate } from '../src/domain/calendar/excelSerial';
import { addDays, isoDate } from '../src/domain/calendar/isoDate';
import { encargos } from '../src/functions/charges.function';
import { resumo } from '../src/functions/clientSummary.function';
import { diasAtraso } from '../src/functions/daysOverdue.function';
import { multa } from '../src/functions/fine.function';
import { juros } from '../src/functions/lateInterest.function';

/** The function path of a sheet of 20,000 titles of 4,000 clients: one ENCARGOS and one RESUMO beside three calls a title. */
const titles = 20_000;
const clients = 4_000;
const asOf = isoDate('2026-11-24');
const asOfSerial = serialFromIsoDate(asOf);

let state = 1;
const random = (below: number) => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};
const column = <T>(cell: () => T): T[][] => Array.from({ length: titles }, () => [cell()]);
const balances = column(() => (100 + random(5_000_000)) / 100);
const dueDates = column(() => serialFromIsoDate(addDays(asOf, 30 - random(700))));
const clientKeys = column(() => `cliente ${random(clients)}`);
const holidays = [[serialFromIsoDate(isoDate('2026-07-09'))]];

function measure<T>(name: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  process.stdout.write(`${name.padEnd(44)} ${String(Math.round(performance.now() - start)).padStart(6)} ms\n`);
  return result;
}

const spilled = measure('ENCARGOS, one call', () =>
  encargos(balances, dueDates, asOfSerial, [[0.02]], [[0.01]], 0, 'Arredondar', undefined, holidays),
);
const single = measure('DIASATRASO, MULTA and JUROS, a call a cell', () =>
  balances.map(([balance], row) => {
    const dueDate = dueDates[row]?.[0];
    return [
      diasAtraso(dueDate, asOfSerial, 0, holidays),
      multa(balance, dueDate, asOfSerial, 0.02, 0, holidays),
      juros(balance, dueDate, asOfSerial, 0.01, 0, 'Arredondar', undefined, holidays),
    ];
  }),
);
const part = (at: number) => spilled.map((row) => [row[at]]);
measure('RESUMO, one call', () =>
  resumo(
    Array.from({ length: clients }, (_, at) => [`cliente ${at}`]),
    clientKeys,
    part(0),
    dueDates,
    balances,
    part(1),
    part(2),
    part(3),
  ),
);

const differing = spilled.filter((row, at) => row.slice(0, 3).some((cell, k) => cell !== single[at]?.[k])).length;
process.stdout.write(`rows that differ between the two ways        ${String(differing).padStart(6)}\n`);
if (differing > 0) process.exitCode = 1;
