import { readdirSync, readFileSync } from 'node:fs';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: { name: string; description: string; optional?: boolean; dimensionality?: string; type?: string }[];
  result: { dimensionality?: string; type?: string };
  options?: Record<string, boolean>;
}

const files = readdirSync('src/functions')
  .filter((name) => name.endsWith('.function.ts'))
  .map((name) => `src/functions/${name}`);

async function metadata(): Promise<Map<string, FunctionMetadata>> {
  const generated = await generateCustomFunctionsMetadata(files);
  expect(generated.errors).toEqual([]);
  const { functions } = JSON.parse(generated.metadataJson) as { functions: FunctionMetadata[] };
  return new Map(functions.map((entry) => [entry.id, entry]));
}

/** `DIASATRASO(vencimento; dataBase; [carenciaDias]; [feriados])`, a range as `nome[]`. */
function signature({ id, parameters }: FunctionMetadata): string {
  const texts = parameters.map(({ name, optional, dimensionality }) => {
    const shown = dimensionality === 'matrix' ? `${name}…` : name;
    return optional === true ? `[${shown}]` : shown;
  });
  return `${id}(${texts.join('; ')})`;
}

test('the generated metadata has every function with its arguments in their fixed order', async () => {
  const signatures = [...(await metadata()).values()].map(signature).sort();
  expect(signatures).toEqual([
    'ATUALIZADO(saldo; vencimento; dataBase; [multa]; [jurosMes]; [carenciaDias]; [arredondamento]; [jurosDesde]; [feriados…])',
    'BOLETOVALIDO(linhaOuCodigo; [dataReferencia])',
    'CPFCNPJVALIDO(documento)',
    'DIASATRASO(vencimento; dataBase; [carenciaDias]; [feriados…])',
    'DIAUTIL(data; [feriados…])',
    'ENCARGOS(saldos…; vencimentos…; dataBase; [multa…]; [jurosMes…]; [carenciaDias]; [arredondamento]; [jurosDesde…]; [feriados…]; [baseMulta…]; [baseJuros…]; [multaApurada…]; [jurosApurados…]; [multaPropria…]; [jurosProprios…])',
    'FAIXA(dias)',
    'JUROS(saldo; vencimento; dataBase; [taxaMes]; [carenciaDias]; [arredondamento]; [jurosDesde]; [feriados…])',
    'LINHADIGITAVEL(codigoBarras)',
    'MULTA(saldo; vencimento; dataBase; [taxa]; [carenciaDias]; [feriados…])',
    'PARCELAS(total; n; primeiroVencimento; [intervaloDias]; [feriados…])',
    'PIXCOPIAECOLA(chave; nome; cidade; [valor]; [txid])',
    'RESUMO(chavesDosClientes…; chaveDoCliente…; dias…; vencimentos…; saldos…; multas…; juros…; totais…)',
  ]);
});

test('ids are plain capitals, and ids and names agree', async () => {
  for (const { id, name } of (await metadata()).values()) {
    expect(id).toMatch(/^[A-Z]+$/);
    expect(name).toBe(id);
  }
});

test('every function and every argument is explained in Portuguese', async () => {
  for (const { description, parameters } of (await metadata()).values()) {
    expect(description).toMatch(/ (de|em|da|do|ou) /);
    for (const parameter of parameters) {
      expect(parameter.description).toMatch(/^[A-ZÀ-Ú].*\.$/);
      expect(parameter.description.startsWith('Sem informar')).toBe(false);
    }
  }
});

test('an optional argument says what stands when it is left out', async () => {
  for (const { parameters } of (await metadata()).values()) {
    for (const { name, optional, description } of parameters) {
      if (optional === true && name !== 'feriados') expect(description).toContain('Sem informar: ');
    }
  }
});

test('nothing is volatile or streaming: a cell changes only when its arguments do', async () => {
  for (const { options } of (await metadata()).values()) expect(options ?? {}).toEqual({});
});

test('the runtime loads every file of functions', () => {
  const register = readFileSync('src/functions/register.ts', 'utf8');
  for (const file of files) {
    expect(register).toContain(`./${file.split('/').at(-1)?.replace(/\.ts$/, '')}`);
  }
});
