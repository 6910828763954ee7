import { runInExcel, withoutOwnEvents } from './runInExcel';

/** What became of a formula with one of our functions in it. */
export type ProbeResult = 'works' | 'unknownName' | 'busy' | 'error';

/** One call of every custom function that must give a result, by its id. */
const probes: Readonly<Record<string, string>> = {
  FAIXA: '=COBRANCA.FAIXA(45)',
  DIAUTIL: '=COBRANCA.DIAUTIL(DATE(2026,11,24))',
  DIASATRASO: '=COBRANCA.DIASATRASO(DATE(2026,10,1),DATE(2026,11,24))',
  MULTA: '=COBRANCA.MULTA(100,DATE(2026,10,1),DATE(2026,11,24))',
  JUROS: '=COBRANCA.JUROS(100,DATE(2026,10,1),DATE(2026,11,24))',
  ATUALIZADO: '=COBRANCA.ATUALIZADO(100,DATE(2026,10,1),DATE(2026,11,24))',
  ENCARGOS: '=INDEX(COBRANCA.ENCARGOS(100,DATE(2026,10,1),DATE(2026,11,24)),1,1)',
  RESUMO: '=INDEX(COBRANCA.RESUMO("A","A",54,DATE(2026,10,1),100,2,1.8,103.8),1,1)',
  LINHADIGITAVEL: '=COBRANCA.LINHADIGITAVEL("75692121800000157791314001099317418746595001")',
  BOLETOVALIDO: '=COBRANCA.BOLETOVALIDO("75692121800000157791314001099317418746595001",DATE(2025,9,1))',
  PIXCOPIAECOLA: '=COBRANCA.PIXCOPIAECOLA("cobranca@exemplo.com.br","Empresa","Recife",1,"T1")',
  CPFCNPJVALIDO: '=COBRANCA.CPFCNPJVALIDO("11222333000181")',
  PARCELAS: '=INDEX(COBRANCA.PARCELAS(100,2,DATE(2026,12,1)),1,1)',
};

export const probedFunctions: readonly string[] = Object.keys(probes);

const attempts = 20;
const pauseMilliseconds = 250;
const sheetName = 'Cobrança - teste';

/**
 * Computes one call of every custom function on a sheet of its own, which is taken away again at once: Excel offers no other way to
 * ask whether it knows a function. Waits up to five seconds for results. Host errors pass through.
 */
export function probeFunctions(): Promise<Map<string, ProbeResult>> {
  return runInExcel((context) =>
    withoutOwnEvents(context, async () => {
      const sheet = context.workbook.worksheets.add(`${sheetName} ${Date.now() % 100_000}`);
      try {
        const cells = sheet.getRangeByIndexes(0, 0, probedFunctions.length, 1);
        cells.formulas = Object.values(probes).map((formula) => [formula]);
        await context.sync();
        let values = await valuesOf(context, cells);
        for (let attempt = 1; attempt < attempts && values.some(isWaiting); attempt += 1) {
          await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
          values = await valuesOf(context, cells);
        }
        return new Map(probedFunctions.map((id, at) => [id, resultOf(values[at])]));
      } finally {
        sheet.delete();
        await context.sync();
      }
    }),
  );
}

async function valuesOf(context: Excel.RequestContext, cells: Excel.Range): Promise<unknown[]> {
  cells.load('values');
  await context.sync();
  return (cells.values as unknown[][]).map(([value]) => value);
}

const isWaiting = (value: unknown) => value === '#BUSY!' || value === '#GETTING_DATA' || value === '';

/** Result of a cell by what it shows; error names are the same in every language of Excel. */
export function resultOf(value: unknown): ProbeResult {
  if (value === '#NAME?') return 'unknownName';
  if (isWaiting(value)) return 'busy';
  return typeof value === 'string' && value.startsWith('#') ? 'error' : 'works';
}
