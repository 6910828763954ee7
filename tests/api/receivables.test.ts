import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import {
  maxRowsPerLine,
  receivableColumnUnits,
  receivableRowSchema,
  receivablesChunkSchema,
  receivablesHeaderSchema,
  type ReceivableRow,
  type ReceivablesHeader,
} from '../../src/contract/receivables';
import type { Problem } from '../../src/contract/problem';
import { describeOnEachDatabase } from './support/apiContext';

interface Download {
  header: ReceivablesHeader;
  /** How many rows each line after the header holds. */
  lines: number[];
  rows: ReceivableRow[];
}

function parse(text: string): Download {
  expect(text.endsWith('\n')).toBe(true);
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const header = receivablesHeaderSchema.parse(JSON.parse(first));
  const chunks = rest.map((line) => (JSON.parse(line) as { rows: unknown[][] }).rows);
  const rows = chunks
    .flat()
    .map((cells) => Object.fromEntries(header.columns.map(({ key }, at) => [key, cells[at]])) as ReceivableRow);
  // Every column of the first rows; all of a large answer would be a test of zod's speed.
  for (const chunk of chunks) receivablesChunkSchema.parse({ rows: chunk.slice(0, 100) });
  expect(receivableRowSchema.array().parse(rows.slice(0, 100))).toEqual(rows.slice(0, 100));
  return { header, lines: chunks.map((chunk) => chunk.length), rows };
}

describeOnEachDatabase('GET /api/receivables', (context) => {
  async function download(query = ''): Promise<Download> {
    const { status, text, headers } = await context.call('analista', 'GET', `/api/receivables${query}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    return parse(text);
  }

  it('is a header alone where nothing is listed', async () => {
    const { header, lines } = await download();
    expect(header).toEqual({
      columns: Object.entries(receivableColumnUnits).map(([key, unit]) => ({ key, unit })),
      asOf: '2026-11-24',
      policyVersion: 1,
      cursor: 0,
      total: 0,
    });
    expect(lines).toEqual([]);
  });

  it('carries every field of a title with its charges', async () => {
    const client = await context.givenClient({ name: 'Exemplo', document: '12345678000195', isConsumer: true });
    const title = await context.givenReceivable({
      clientId: client.id,
      dueDate: '2026-08-10',
      balanceCents: 18_000,
      number: '=1+1',
      installmentNumber: 2,
      installmentCount: 3,
      orderNumber: 'P-9',
      branch: '01',
      type: 'DM',
      issueDate: '2026-07-01',
      paymentMethod: 'boleto',
      hold: 'dispute',
      responsible: 'Ana',
      ownFineRate: '0.02000000',
    });
    await context.givenBoleto({ receivableId: title.id, state: 'cancelled' });
    await context.givenBoleto({ receivableId: title.id, state: 'registered' });
    const { rows, header } = await download();
    expect(header.total).toBe(1);
    expect(rows).toEqual([
      {
        id: title.id,
        version: 1,
        clientId: client.id,
        clientName: 'Exemplo',
        clientDocument: '12345678000195',
        clientIsConsumer: true,
        source: 'erp',
        sourceKey: title.sourceKey,
        number: '=1+1',
        installmentNumber: 2,
        installmentCount: 3,
        orderNumber: 'P-9',
        branch: '01',
        type: 'DM',
        issueDate: '2026-07-01',
        originalDueDate: '2026-08-10',
        dueDate: '2026-08-10',
        effectiveDueDate: '2026-08-10',
        faceValueCents: 18_000,
        balanceCents: 18_000,
        chargeBaseCents: 18_000,
        fineBaseCents: 18_000,
        fineOpenCents: 0,
        interestOpenCents: 0,
        interestFrom: null,
        ownFineRate: '0.02',
        ownMonthlyInterestRate: null,
        daysOverdue: 106,
        bucket: '91-180',
        fineCents: 360,
        interestCents: 636,
        totalCents: 18_996,
        paymentMethod: 'boleto',
        boletoState: 'registered',
        hold: 'dispute',
        responsible: 'Ana',
        negotiationId: null,
      },
    ]);
  });

  it('charges an instalment born of a negotiation on its principal part alone', async () => {
    await context.givenReceivable({ dueDate: '2026-10-25', balanceCents: 20_000, chargeBaseCents: 15_000 });
    const { rows } = await download();
    expect(rows[0]).toMatchObject({ daysOverdue: 30, fineCents: 300, interestCents: 150, totalCents: 20_450 });
  });

  it('holds every open title of the clients the portfolio lists, those not yet due with charges 0', async () => {
    const listed = await context.givenClient({ name: 'Ágata' });
    const current = await context.givenClient({ name: 'Berilo' });
    await context.givenReceivable({ clientId: listed.id, dueDate: '2026-12-24', balanceCents: 5_000, number: 'B' });
    await context.givenReceivable({ clientId: listed.id, dueDate: '2026-10-24', balanceCents: 5_000, number: 'A' });
    await context.givenReceivable({ clientId: current.id, dueDate: '2026-12-24', balanceCents: 5_000, number: 'C' });
    const usual = await download();
    expect(usual.rows.map(({ number }) => number)).toEqual(['A', 'B']);
    expect(usual.rows[1]).toMatchObject({ daysOverdue: 0, bucket: 'current', fineCents: 0, interestCents: 0 });
    const all = await download('?includeCurrent=true');
    expect(all.rows.map(({ number }) => number)).toEqual(['A', 'B', 'C']);
    expect((await download('?minDaysOverdue=60')).rows).toEqual([]);
    expect((await download(`?includeCurrent=true&clientId=${current.id}`)).rows.map(({ number }) => number)).toEqual([
      'C',
    ]);
    expect((await download('?includeCurrent=true&search=berilo')).rows.map(({ number }) => number)).toEqual(['C']);
  });

  it('names the place in the feed of changes at which it was made', async () => {
    await context.database.asOwner((tx) =>
      tx.execute(sql`insert into change_counter (company_id, last_sequence) values (${context.companyId}, 41)`),
    );
    expect((await download()).header.cursor).toBe(41);
  });

  it('refuses a bad query before anything is sent', async () => {
    const { status, body } = await context.call<Problem>('analista', 'GET', '/api/receivables?clientId=abc');
    expect([status, body.code, body.pointer]).toEqual([400, 'validation_failed', '/clientId']);
  });

  it('is cut off, and does not end as if complete, where reading fails after the header', async () => {
    await context.givenReceivable({ dueDate: '2026-10-24', balanceCents: 5_000 });
    const { database } = context;
    await context.rebuild({
      database: {
        ...database,
        asCompany: async (companyId, work, options) => {
          await database.asCompany(companyId, work, options);
          throw new Error('the connection was lost');
        },
      },
    });
    const address = await context.app.listen({ port: 0, host: '127.0.0.1' });
    const download = fetch(`${address}/api/receivables`, {
      headers: { authorization: 'Bearer token-of-analista' },
    }).then((response) => response.text());
    await expect(download).rejects.toThrow();
  });

  it('is compressed for those who can read that', async () => {
    await context.givenReceivable({ dueDate: '2026-10-24', balanceCents: 5_000 });
    const response = await context.app.inject({
      method: 'GET',
      url: '/api/receivables',
      headers: { authorization: 'Bearer token-of-analista', 'accept-encoding': 'gzip' },
    });
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(parse(gunzipSync(response.rawPayload).toString('utf8')).rows).toHaveLength(1);
  });

  it('comes in lines of bounded size, each title once, by client and due date', async () => {
    const count = maxRowsPerLine + 500;
    const clients = [
      await context.givenClient({ name: 'Zircão' }),
      await context.givenClient({ name: 'Água-marinha' }),
    ];
    await context.database.asOwner((tx) =>
      tx.execute(sql`
        insert into receivable (company_id, id, client_id, source, source_key, number, original_due_date, due_date,
          effective_due_date, face_value_cents, balance_cents, charge_base_cents, state)
        select ${context.companyId}, gen_random_uuid()::text,
          case when i % 2 = 0 then ${clients[0]?.id ?? ''} else ${clients[1]?.id ?? ''} end,
          'massa', i::text, i::text, d, d, d, 1000 + i, 1000 + i, 1000 + i, 'open'
        from (select i, date '2026-01-05' + i % 7 as d from generate_series(1, ${count}::int) i) made`),
    );
    await context.database.analyze();
    const { header, lines, rows } = await download();
    expect(header.total).toBe(count);
    expect(lines).toEqual([maxRowsPerLine, 500]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
    const order = rows.map(({ clientName, dueDate }) => `${clientName === 'Água-marinha' ? 1 : 2} ${dueDate}`);
    expect(order).toEqual([...order].sort());
  }, 60_000);
});
