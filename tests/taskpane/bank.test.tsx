/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type {
  BankAccountUpdate,
  BankAlert,
  NewReturn,
  ReturnLine,
  ReturnResult,
  WaitingInstruction,
} from '../../src/contract/bank';
import type { PixStatementResult } from '../../src/contract/pix';
import { err, ok } from '../../src/domain/result';
import { account } from './support/bankApi';
import { prepareBrowser } from './support/browser';
import { createFakeApi, refusal, type FakeApi } from './support/api';
import { renderPane, type RenderedPane } from './support/renderPane';
import { clientId, settings, title } from './support/worked';

prepareBrowser();
jest.setTimeout(120_000);
const saved: string[] = [];
beforeEach(() => {
  window.localStorage.clear();
  saved.length = 0;
  // Of a drawn item of a list.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 60 });
  URL.createObjectURL = () => 'blob:file';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click() {
    saved.push(this.download);
  };
});

const id = (number: number): string => `0193f2a0-0000-7000-8000-${String(number).padStart(12, '0')}`;

const waitingOf = (number: number, given: Partial<WaitingInstruction> = {}): WaitingInstruction => ({
  id: id(number),
  kind: 'register',
  accountId: account().id,
  boletoId: id(1_000 + number),
  receivableId: id(2_000 + number),
  receivableLabel: `N1/${number}`,
  clientId,
  clientName: 'Mercearia São Jorge ltda',
  bankCode: '001',
  ourNumber: null,
  dueDate: '2026-12-24',
  amountCents: 20_000,
  newDueDate: null,
  reason: 'Negociação N000001',
  askedBy: 'Ana',
  askedAt: '2026-11-24T15:00:00Z',
  blocked: null,
  ...given,
});

const remittanceOf = (number: number) => ({
  id: id(500),
  accountId: account().id,
  bankCode: '001',
  layout: 'cnab240' as const,
  number,
  fileName: `CB24110${number}.REM`,
  test: true,
  counts: { register: 1, cancel: 1, changeDueDate: 0, stayProtest: 0 },
  createdAt: '2026-11-24T15:00:00Z',
  createdBy: 'Ana',
  discardedAt: null,
  discardReason: null,
});

const lineOf = (line: number, given: Partial<ReturnLine> = {}): ReturnLine => ({
  line,
  kind: 'paid',
  code: '06',
  outcome: 'applied',
  ourNumber: '12345670000000012',
  documentNumber: 'N1/1',
  receivableId: id(2_001),
  receivableLabel: 'N1/1',
  clientId,
  clientName: 'Mercearia São Jorge ltda',
  paidCents: 20_000,
  occurredOn: '2026-11-24',
  text: 'Pago em 24/11/2026. O título foi quitado.',
  ...given,
});

const returnOf = (lines: ReturnLine[]): ReturnResult => {
  const count = (outcome: ReturnLine['outcome']): number => lines.filter((line) => line.outcome === outcome).length;
  return {
    return: {
      id: id(700),
      accountId: account().id,
      bankCode: '001',
      layout: 'cnab240',
      fileName: 'retorno.ret',
      fileDate: '2026-11-24',
      counts: {
        applied: count('applied'),
        alert: count('alert'),
        unknown: count('unknown'),
        repeated: count('repeated'),
        noted: count('noted'),
        settled: lines.filter(({ kind, outcome }) => kind === 'paid' && outcome === 'applied').length,
        paidCents: lines.reduce((sum, { paidCents }) => sum + (paidCents ?? 0), 0),
      },
      readAt: '2026-11-24T15:00:00Z',
      readBy: 'Ana',
    },
    alreadyRead: false,
    lines,
  };
};

/** A backend with one account; everything else as given. */
const bankOf = (given: Partial<FakeApi> = {}, accounts = [account()]): FakeApi =>
  Object.assign(createFakeApi(), { bankAccounts: () => Promise.resolve(ok({ accounts })), ...given });

const openBank = async (api: FakeApi, section?: string): Promise<RenderedPane> => {
  const pane = renderPane({ api });
  await pane.user.click(await screen.findByRole('tab', { name: /^Banco/ }));
  if (section !== undefined) await pane.user.click(await screen.findByRole('tab', { name: section }));
  return pane;
};

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

const asSupervisor = (api: FakeApi): FakeApi => {
  api.settings = () => Promise.resolve(ok({ ...settings, user: { name: 'Sílvia', role: 'supervisor' } }));
  return api;
};

describe('what waits to go out', () => {
  const instructions = [
    waitingOf(1),
    waitingOf(2, { kind: 'cancel', receivableLabel: '1021/2', ourNumber: '12345670000000012' }),
    waitingOf(3, { blocked: 'O cliente não tem endereço: complete-o e tente de novo.' }),
  ];

  it('goes into one file after a summary that says what goes, that it is a test, and what stays', async () => {
    const sent: { account: string; ids: string[]; key: string }[] = [];
    let left = instructions;
    const api = bankOf({
      waitingInstructions: () => Promise.resolve(ok({ instructions: left })),
      generateRemittance: (accountId, { instructionIds }, { idempotencyKey }) => {
        sent.push({ account: accountId, ids: instructionIds, key: idempotencyKey });
        if (sent.length === 1) return Promise.resolve(err({ kind: 'network' as const }));
        left = instructions.filter(({ id: one }) => !instructionIds.includes(one));
        return Promise.resolve(ok({ remittance: remittanceOf(4), contentBase64: 'QUJD' }));
      },
    });
    const { user } = await openBank(api);
    expect(await screen.findByText('2 boletos a registrar · 1 baixa a pedir')).toBeInTheDocument();
    expect(screen.getByText('Último retorno: 23/11/2026')).toBeInTheDocument();
    expect(screen.getByRole('option', { name: /Baixar, título 1021\/2.*sai nesta remessa/ })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: /não pode sair ainda: O cliente não tem endereço/ })).toHaveAttribute(
      'aria-selected',
      'false',
    );

    await user.click(button('Gerar remessa com 2 instruções'));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('1 boleto a registrar, R$ 200,00')).toBeInTheDocument();
    expect(dialog.getByText('1 baixa a pedir, R$ 200,00')).toBeInTheDocument();
    expect(dialog.getByText(/leva a marca de teste/)).toBeInTheDocument();
    expect(dialog.getByText('1 instrução fica para outra remessa.')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Gerar e baixar' }));
    await dialog.findByText(/Sem conexão/);
    await user.click(dialog.getByRole('button', { name: 'Gerar e baixar' }));

    expect(await screen.findByText(/^Remessa nº 4 gerada com 2 instruções: CB241104.REM/)).toBeInTheDocument();
    expect(saved).toEqual(['CB241104.REM']);
    expect(sent.map(({ ids }) => ids)).toEqual([
      [id(1), id(2)],
      [id(1), id(2)],
    ]);
    expect(sent[0]?.key).toBe(sent[1]?.key);
  });

  it('is chosen by the keyboard alone, and five hundred draw only what is in view', async () => {
    const many = Array.from({ length: 500 }, (_, index) => waitingOf(index + 1));
    const { user } = await openBank(bankOf({ waitingInstructions: () => Promise.resolve(ok({ instructions: many })) }));
    const list = await screen.findByRole('listbox', { name: 'O que espera para sair' });
    expect(within(list).getAllByRole('option').length).toBeLessThan(60);
    list.focus();
    await user.keyboard(' {ArrowDown} ');
    expect(button('Gerar remessa com 498 instruções')).toBeInTheDocument();
    await user.keyboard('{Control>}a{/Control}');
    expect(button('Gerar remessa com 500 instruções')).toBeInTheDocument();
  });

  it('cannot go out where the bank has no files, and says why', async () => {
    const off = account({ layout: null, filesOff: 'Remessas do Bradesco ainda não são geradas aqui.' });
    await openBank(bankOf({ waitingInstructions: () => Promise.resolve(ok({ instructions: [waitingOf(1)] })) }, [off]));
    expect(await screen.findByText('Remessas do Bradesco ainda não são geradas aqui.')).toBeInTheDocument();
    expect(button('Gerar remessa com 1 instrução')).toHaveAttribute('aria-disabled', 'true');
  });

  it('says when there is nothing, and when it could not be asked', async () => {
    const api = bankOf({
      waitingInstructions: () => Promise.resolve(err({ kind: 'unexpected', status: 502, detail: '' })),
    });
    const { user } = await openBank(api);
    await screen.findByText(/não entende/);
    api.waitingInstructions = () => Promise.resolve(ok({ instructions: [] }));
    await user.click(button('Tentar de novo'));
    expect(await screen.findByText('Nada espera para sair.')).toBeInTheDocument();
    expect(screen.getByText('Nenhuma remessa foi gerada nesta conta.')).toBeInTheDocument();
  });
});

describe('a retorno', () => {
  const lines = [
    lineOf(3),
    lineOf(5, {
      kind: 'paid',
      outcome: 'alert',
      receivableLabel: '1021/2',
      text: 'Pago, mas o título foi renegociado: decida em Alertas.',
    }),
    lineOf(7, {
      kind: 'other',
      outcome: 'unknown',
      clientId: null,
      clientName: null,
      receivableLabel: null,
      text: 'Nenhum boleto daqui.',
    }),
  ];
  const file = new File(['RETORNO'], 'retorno.ret', { type: 'text/plain' });

  it('is looked at first, applied when the person says so, and shows its problems by the client’s name', async () => {
    const asked: NewReturn[] = [];
    const applied: NewReturn[] = [];
    const api = bankOf({
      previewReturn: (body) => {
        asked.push(body);
        return Promise.resolve(ok(returnOf(lines)));
      },
      readReturn: (body) => {
        applied.push(body);
        return Promise.resolve(ok(returnOf(lines)));
      },
    });
    const { user } = await openBank(api, 'Retorno');
    await user.upload(screen.getByLabelText('Ler retorno do banco', { selector: 'input' }), file);
    expect(await screen.findByText('1 título será quitado')).toBeInTheDocument();
    expect(asked).toEqual([{ fileName: 'retorno.ret', contentBase64: 'UkVUT1JOTw==' }]);
    expect(applied).toEqual([]);
    expect(button('Problemas (2)')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('option', { name: /São Jorge.*decidir em Alertas.*R\$ 200,00/ })).toBeInTheDocument();
    expect(
      screen.getByRole('option', { name: /nosso número 12345670000000012.*título desconhecido/ }),
    ).toBeInTheDocument();

    await user.click(button('Aplicar retorno'));
    expect(await screen.findByText('Retorno aplicado.')).toBeInTheDocument();
    expect(screen.getByText('1 título quitado')).toBeInTheDocument();
    expect(applied).toHaveLength(1);
    expect(button('Atualizar planilha')).toBeInTheDocument();
    await user.click(button('Tudo (3)'));
    await user.click(screen.getByRole('option', { name: /Pago em 24\/11\/2026/ }));
    expect(await screen.findByRole('heading', { name: /São Jorge/ })).toBeInTheDocument();

    // A look at the client loses nothing of the result.
    await user.click(screen.getByRole('tab', { name: /^Banco/ }));
    expect(screen.getByText('Retorno aplicado.')).toBeInTheDocument();
    await user.click(button('Voltar'));
    await waitFor(() => expect(button('Ler retorno do banco')).toHaveFocus());
  });

  it('that was read before is shown, and offers nothing to apply', async () => {
    const api = bankOf({ previewReturn: () => Promise.resolve(ok({ ...returnOf(lines), alreadyRead: true })) });
    const { user } = await openBank(api, 'Retorno');
    await user.upload(screen.getByLabelText('Ler retorno do banco', { selector: 'input' }), file);
    expect(await screen.findByText(/já foi lido em 24\/11\/2026 12:00 por Ana/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Aplicar retorno' })).not.toBeInTheDocument();
  });

  it('that cannot be read is refused with the place, and an empty file before it is sent', async () => {
    const malformed = {
      kind: 'problem' as const,
      problem: {
        ...(refusal('validation_failed') as { problem: object }).problem,
        type: 'about:blank',
        title: '',
        status: 422,
        code: 'validation_failed' as const,
        detail: 'Linha 3, coluna 240: faltam caracteres. Nada foi aplicado.',
      },
    };
    const { user } = await openBank(bankOf({ previewReturn: () => Promise.resolve(err(malformed)) }), 'Retorno');
    const input = screen.getByLabelText('Ler retorno do banco', { selector: 'input' });
    await user.upload(input, new File([], 'vazio.ret'));
    expect(await screen.findByText(/vazio.ret está vazio/)).toBeInTheDocument();
    await user.upload(input, file);
    expect(await screen.findByText('Linha 3, coluna 240: faltam caracteres. Nada foi aplicado.')).toBeInTheDocument();
  });
});

describe('a Pix statement', () => {
  it('says what it would record, then records it and says which boletos end', async () => {
    const line = {
      line: 2,
      endToEndId: 'E000',
      paidOn: '2026-11-24',
      amountCents: 18_996,
      txid: 'T1',
      payerName: 'JORGE',
      outcome: 'settled' as const,
      message: 'Quita o título 1021/2.',
      receivableId: id(1),
      receivableLabel: '1021/2',
      clientId,
      clientName: 'Mercearia São Jorge ltda',
    };
    const none = {
      settled: 0,
      partial: 0,
      alreadyRead: 0,
      unmatched: 0,
      renegotiated: 0,
      notOpen: 0,
      overTotal: 0,
      refused: 0,
      outgoing: 0,
    };
    const result: PixStatementResult = {
      fileName: 'pix.csv',
      applied: false,
      lines: [line],
      counts: { ...none, settled: 1 },
      recordedCents: 18_996,
      boletosToCancel: 1,
      issues: [],
    };
    const api = bankOf({
      previewPixStatement: () => Promise.resolve(ok(result)),
      readPixStatement: () => Promise.resolve(ok({ ...result, applied: true })),
    });
    const { user } = await openBank(api, 'Retorno');
    await user.upload(
      screen.getByLabelText('Ler extrato Pix', { selector: 'input' }),
      new File(['x'], 'pix.csv', { type: 'text/csv' }),
    );
    expect(await screen.findByText('R$ 189,96 a registrar')).toBeInTheDocument();
    expect(screen.getByText('A baixa de 1 boleto entrará na fila do banco.')).toBeInTheDocument();
    await user.click(button('Registrar 1 recebimento'));
    expect(await screen.findByText('Extrato lido.')).toBeInTheDocument();
    expect(screen.getByText('A baixa de 1 boleto entrou na fila do banco.')).toBeInTheDocument();
  });
});

describe('an alert', () => {
  const alert: BankAlert = {
    id: id(900),
    kind: 'oldBoletoPaid',
    accountId: account().id,
    returnId: id(700),
    boletoId: id(901),
    receivableId: id(902),
    receivableLabel: '1021/2',
    clientId,
    clientName: 'Mercearia São Jorge ltda',
    negotiationId: id(903),
    negotiationLabel: 'N000001',
    ourNumber: '12345670000000012',
    amountCents: 18_000,
    occurredOn: '2026-11-23',
    title: 'O cliente pagou o boleto antigo',
    detail: 'O título 1021/2 foi renegociado e o boleto dele foi pago.',
    whatToDo: ['Fale com o cliente.', 'Desfaça a negociação, ou devolva o valor.'],
    raisedAt: '2026-11-24T15:00:00Z',
    resolvedAt: null,
    resolvedBy: null,
    note: null,
  };

  it('stands on the tab, says what to do, and is resolved with a note', async () => {
    const notes: string[] = [];
    let open = [alert];
    const api = bankOf({
      bankAlerts: () => Promise.resolve(ok({ alerts: open })),
      resolveAlert: (_id, { note }) => {
        notes.push(note);
        open = [];
        return Promise.resolve(ok({ ...alert, resolvedAt: '2026-11-24T16:00:00Z', resolvedBy: 'Ana', note }));
      },
    });
    api.bankAccounts = () => Promise.resolve(ok({ accounts: [account({ openAlerts: open.length })] }));
    const { user } = await openBank(api, 'Alertas1');
    expect(screen.getByRole('tab', { name: 'Banco, 1 alerta' })).toBeInTheDocument();
    expect(await screen.findByText('Desfaça a negociação, ou devolva o valor.')).toBeInTheDocument();
    expect(screen.getByText(/título 1021\/2 · negociação N000001 · R\$ 180,00 · 23\/11\/2026/)).toBeInTheDocument();
    await user.click(button(/^Resolver/));
    await user.click(button('Marcar como resolvido'));
    expect(screen.getByText('Escreva o que foi feito, com ao menos 3 letras.')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'O que foi feito' }), 'Devolvido por Pix.');
    await user.click(button('Marcar como resolvido'));
    expect(await screen.findByText('Nenhum alerta.')).toBeInTheDocument();
    expect(notes).toEqual(['Devolvido por Pix.']);
  });
});

describe('accounts', () => {
  it('are changed by supervisors only', async () => {
    await openBank(bankOf(), 'Contas');
    expect(await screen.findByText('BB cobrança')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Cadastrar conta' })).not.toBeInTheDocument();
    expect(screen.getByText('Só supervisores cadastram e alteram contas.')).toBeInTheDocument();
  });

  it('are refused field by field, keep what was typed, and are saved with the version that was seen', async () => {
    const sent: BankAccountUpdate[] = [];
    const api = asSupervisor(
      bankOf({
        updateBankAccount: (_id, body) => {
          sent.push(body);
          return Promise.resolve(ok(account({ version: 2, homologated: true })));
        },
      }),
    );
    const { user } = await openBank(api, 'Contas');
    await user.click(await screen.findByRole('button', { name: 'Alterar BB cobrança' }));
    const covenant = screen.getByRole('textbox', { name: 'Convênio' });
    await user.clear(covenant);
    await user.type(covenant, '12345');
    await user.click(screen.getByRole('checkbox', { name: 'Banco homologado' }));
    expect(screen.getByText(/saem valendo, sem a marca de teste/)).toBeInTheDocument();
    await user.click(button('Salvar conta'));
    expect(screen.getByText('Deve ter 7 algarismos.')).toBeInTheDocument();
    await waitFor(() => expect(covenant).toHaveFocus());
    await user.type(covenant, '67');
    await user.click(button('Salvar conta'));
    expect(await screen.findByText('Conta BB cobrança salva.')).toBeInTheDocument();
    expect(sent).toMatchObject([{ version: 1, agreement: '1234567', homologated: true, registerFeeCents: 190 }]);
    await waitFor(() => expect(button('Alterar BB cobrança')).toHaveFocus());
  });
});

describe('the boleto and the Pix of a title', () => {
  const row = { ...title('1021/2', 18_000, 106), boletoState: 'registered' as const };
  const status = {
    receivableId: row.id,
    boleto: {
      id: id(901),
      receivableId: row.id,
      state: 'registered' as const,
      bankCode: '001',
      bankName: 'Banco do Brasil',
      accountId: account().id,
      ourNumber: '12345670000000012',
      linhaDigitavel: '00190.00009 01234.567004 00000.012173 1 15960000018000',
      dueDate: row.dueDate,
      amountCents: 18_000,
      protest: null,
      hasPix: false,
      printable: true,
      notPrintable: null,
      pending: null,
      cancelWhenConfirmed: false,
    },
    awaitingBank: true,
    totalTodayCents: 18_996,
    options: [
      {
        kind: 'sameBarcode' as const,
        allowed: true,
        title: 'O mesmo boleto',
        explanation: 'O banco soma multa e juros.',
        cost: 'Sem custo.',
        reason: null,
      },
      {
        kind: 'changeDueDate' as const,
        allowed: true,
        title: 'Mudar o vencimento',
        explanation: 'Imprime-se depois que o banco confirmar.',
        cost: 'Tarifa de alteração.',
        reason: null,
      },
    ],
  };

  const openTitle = async (api: FakeApi): Promise<RenderedPane> => {
    api.open = [row];
    const pane = renderPane({ api });
    await pane.user.click(await screen.findByRole('option', { name: /São Jorge/ }));
    await pane.user.click(await screen.findByRole('button', { name: 'Detalhes e recebimento do título 1021/2' }));
    return pane;
  };

  it('say what can truly be done, ask the bank for it, and print what is registered', async () => {
    const asked: unknown[] = [];
    const api = bankOf({
      titleBoleto: () => Promise.resolve(ok(status)),
      requestBoleto: (_id, body) => {
        asked.push(body);
        return Promise.resolve(ok(status));
      },
      boletoPdf: () => Promise.resolve(ok({ name: 'boleto-1021-2.pdf', content: new Blob(['%PDF']) })),
    });
    const { user } = await openTitle(api);
    await user.click(await screen.findByRole('button', { name: 'Boleto' }));
    expect(await screen.findByText(/^Aguardando banco/)).toBeInTheDocument();
    expect(screen.getByText('O título soma R$ 189,96 hoje, com multa e juros.')).toBeInTheDocument();
    await user.click(button('Baixar boleto (PDF)'));
    expect(await screen.findByText('Arquivo boleto-1021-2.pdf entregue ao navegador.')).toBeInTheDocument();
    expect(saved).toEqual(['boleto-1021-2.pdf']);

    await user.click(button('Pedir: Mudar o vencimento'));
    await user.click(button('Pedir ao banco'));
    expect(screen.getByText('Informe uma data.')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Novo vencimento' }), '+10');
    await user.click(button('Pedir ao banco'));
    expect(await screen.findByText(/sai na próxima remessa/)).toBeInTheDocument();
    expect(asked).toEqual([{ kind: 'changeDueDate', newDueDate: '2026-12-04' }]);
  });

  it('offer the Pix as picture and code, and copy it by hand where the host keeps the clipboard', async () => {
    const api = bankOf({
      titlePix: () =>
        Promise.resolve(
          ok({
            receivableId: row.id,
            receivableLabel: '1021/2',
            clientId,
            amountCents: 18_996,
            asOf: '2026-11-24',
            txid: 'T10212',
            key: 'cobranca@demo.example',
            merchantName: 'DEMO S.A.',
            merchantCity: 'SAO PAULO',
            brCode: '00020126PIX',
            qr: { size: 33, path: 'M4 4h1v1h-1z' },
          }),
        ),
    });
    const { user } = await openTitle(api);
    await user.click(await screen.findByRole('button', { name: 'Pix' }));
    expect(await screen.findByRole('img', { name: 'QR Code do Pix do título 1021/2, R$ 189,96' })).toBeInTheDocument();
    expect(screen.getByText(/tem boleto em aberto/)).toBeInTheDocument();
    await user.click(button('Copiar código'));
    expect(await screen.findByText('Código copiado.')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe('00020126PIX');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(button('Copiar código'));
    expect(await screen.findByText(/O Excel não deixou copiar/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Pix copia e cola' })).toHaveFocus();
  });
});
