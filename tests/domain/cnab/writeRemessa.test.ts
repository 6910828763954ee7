import fc from 'fast-check';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { rateOf } from '../../../src/domain/charges/chargeTermsOf';
import { asciiText } from '../../../src/domain/cnab/asciiText';
import { documentNumberLength } from '../../../src/domain/cnab/documentNumber';
import { cnabLayoutIds, type CnabLayoutId } from '../../../src/domain/cnab/layoutId';
import { layoutOf } from '../../../src/domain/cnab/layouts';
import type { RemessaInstruction } from '../../../src/domain/cnab/remessa';
import { writeRemessa } from '../../../src/domain/cnab/writeRemessa';
import { cents } from '../../../src/domain/money/cents';
import { remessaProblemText } from '../../../src/strings/cnab';
import { readRemessa } from './support/readRemessa';
import { entry, payer, remessaHeader } from './support/remessas';

function written(layoutId: CnabLayoutId, instructions: RemessaInstruction[], header = remessaHeader(layoutId)) {
  const remessa = writeRemessa(layoutId, header, instructions);
  if (!remessa.ok) throw new Error(JSON.stringify(remessa.error));
  return remessa.value;
}

/** Text at positions from–to, from 1, as manuals count. */
const at = (line: string | undefined, from: number, to: number) => (line ?? '').slice(from - 1, to);
const linesOf = (content: string) => content.split('\r\n').slice(0, -1);

describe('an Itaú remessa', () => {
  const [header, title, fine, trailer] = linesOf(written('itau400', [entry('itau400')]).content);

  it('has header, title, multa and trailer in the places of the manual', () => {
    expect(at(header, 1, 26)).toBe('01REMESSA01COBRANCA       ');
    expect(at(header, 27, 46)).toBe('005700721924        ');
    expect(at(header, 47, 100)).toBe('DISTRIBUIDORA SAO BENTO LTDA. 341BANCO ITAU SA  251126');
    expect(at(title, 1, 37)).toBe('10212345678000195005700721924    0000');
    expect(at(title, 38, 110)).toBe(`${'K-0977-3'.padEnd(25)}000000010000000000000109${' '.repeat(21)}I01`);
    expect(at(title, 111, 160)).toBe('0977/3    2012260000000123456341000000' + '8N201126' + '0000');
    expect(at(title, 161, 218)).toBe('0000000000041' + '000000' + '0'.repeat(39));
    expect(at(title, 219, 274)).toBe(`0100052998224725${'PADARIA PAO & MEL LTDA'.padEnd(40)}`);
    expect(at(title, 275, 351)).toBe(
      `${'RUA DAS ACACIAS, 123 - SALA 4'.padEnd(40)}JARDIM AMERI12243760SAO JOSE DOS CASP`,
    );
    expect(at(title, 386, 400)).toBe('21122600 000002');
    expect(at(fine, 1, 23)).toBe('2' + '2' + '21122026' + '0000000000200');
    expect(trailer).toBe(`9${' '.repeat(393)}000004`);
  });

  it('sends of a baixa only what names the title', () => {
    const [, cancel] = linesOf(written('itau400', [{ ...entry('itau400'), movement: 'cancel' }]).content);
    expect(at(cancel, 63, 70)).toBe('00000001');
    expect(at(cancel, 109, 139)).toBe('02' + ' '.repeat(10) + '000000' + '0000000123456');
    expect(at(cancel, 148, 156)).toBe('   000000');
    expect(at(cancel, 219, 351).trim()).toBe('0'.repeat(16) + ' '.repeat(92) + '0'.repeat(8));
  });

  it('has no test mark: the name of the file says it', () => {
    expect(written('itau400', [entry('itau400')]).fileName).toBe('CB341_72192_000012_TESTE.REM');
    const approved = remessaHeader('itau400', { test: false });
    expect(written('itau400', [entry('itau400')], approved).fileName).toBe('CB341_72192_000012.REM');
  });

  it('asks for protest by instruction 34 with its days', () => {
    const [, line] = linesOf(written('itau400', [entry('itau400', { protestAfterDays: 7 })]).content);
    expect([at(line, 157, 160), at(line, 392, 393)]).toEqual(['3400', '07']);
  });
});

describe('a Banco do Brasil remessa', () => {
  const [fileHeader, lotHeader, p, q, r, lotTrailer, fileTrailer] = linesOf(written('bb240', [entry('bb240')]).content);

  it('has headers, segments P, Q and R, and trailers that count them', () => {
    expect(at(fileHeader, 1, 72)).toBe(
      `00100000${' '.repeat(9)}212345678000195001234567001417019  0123430000000567` + '89X ',
    );
    expect(at(fileHeader, 143, 171)).toBe('12511202614050900001208400000');
    expect(at(lotHeader, 1, 53)).toBe('00100011R01  043 2012345678000195001234567001417019TS');
    expect(at(p, 1, 62)).toBe('0010001300001P 010123430000000567' + '89X 12345670000000001   70 0 ');
    expect(at(p, 63, 117)).toBe(`${'0977/3'.padEnd(15)}20122026000000000123456` + '00000 04N20112026');
    expect(at(p, 118, 141)).toBe('121122026000000000000041');
    expect(at(p, 196, 240)).toBe(`${'K-0977-3'.padEnd(25)}3000000` + '090000000000 ');
    expect(at(q, 14, 33)).toBe('Q 011000052998224725');
    expect(at(q, 114, 153)).toBe('JARDIM AMERICA 12243760SAO JOSE DOS CASP');
    expect(at(r, 66, 89)).toBe('221122026000000000000200');
    expect(at(lotTrailer, 1, 23)).toBe('00100015         000005');
    expect(at(fileTrailer, 1, 29)).toBe('00199999         000001000007');
  });

  it('has no R without multa, says isento without juros, and no TS once the bank has approved', () => {
    const instruction = entry('bb240', { fineRate: null, interestPerDayCents: cents(0) });
    const [, lot, line, , trailer] = linesOf(
      written('bb240', [instruction], remessaHeader('bb240', { test: false })).content,
    );
    expect([at(lot, 52, 53), at(line, 118, 141), at(trailer, 8, 8)]).toEqual(['  ', `3${'0'.repeat(23)}`, '5']);
  });

  it('asks for protest in calendar days', () => {
    const [, , line] = linesOf(written('bb240', [entry('bb240', { protestAfterDays: 15 })]).content);
    expect(at(line, 221, 223)).toBe('115');
  });
});

it.each([
  ['itau400', 'register', '01'],
  ['itau400', 'cancel', '02'],
  ['itau400', 'changeDueDate', '06'],
  ['itau400', 'stayProtest', '18'],
  ['bb240', 'register', '01'],
  ['bb240', 'cancel', '02'],
  ['bb240', 'changeDueDate', '06'],
  ['bb240', 'stayProtest', '10'],
] as const)('%s writes %s as %s, the same in every segment', (layoutId, movement, code) => {
  const newDueDate = isoDate('2027-01-15');
  const base = entry(layoutId, { protestAfterDays: 10 });
  const instruction: RemessaInstruction =
    movement === 'changeDueDate' ? { ...base, movement, newDueDate } : { ...base, movement };
  const { lines, titles } = readRemessa(written(layoutId, [instruction]).content);
  const codes = lines.flatMap(({ facts }) => facts.movementCode ?? []);
  expect(new Set(codes)).toEqual(new Set([code]));
  if (movement === 'changeDueDate') expect(titles[0]?.dueDate).toBe(newDueDate);
  if (movement === 'stayProtest' && layoutId === 'bb240') expect(titles[0]?.facts.protestCode).toBe('3');
});

describe('what cannot be written', () => {
  const refused = (layoutId: CnabLayoutId, instructions: RemessaInstruction[], header = remessaHeader(layoutId)) => {
    const remessa = writeRemessa(layoutId, header, instructions);
    return remessa.ok ? [] : remessa.error;
  };
  const both = (name: string, change: Parameters<typeof entry>[1], field: string, code: string) =>
    cnabLayoutIds.map((id) => [id, name, change, field, code] as const);

  it.each(
    [
      ...both('no client document', { payer: { ...payer, document: '' } }, 'payer.document', 'missing'),
      ...both('wrong check digits', { payer: { ...payer, document: '529.982.247-26' } }, 'payer.document', 'invalid'),
      ...both(
        'CNPJ with letters',
        { payer: { ...payer, document: '12.ABC.345/01DE-35' } },
        'payer.document',
        'notNumeric',
      ),
      ...both('no street', { payer: { ...payer, street: ' ' } }, 'payer.street', 'missing'),
      ...both('no CEP', { payer: { ...payer, postalCode: '' } }, 'payer.postalCode', 'missing'),
      ...both('a CEP of seven digits', { payer: { ...payer, postalCode: '1224376' } }, 'payer.postalCode', 'invalid'),
      ...both('no such state', { payer: { ...payer, state: 'XX' } }, 'payer.state', 'invalid'),
      ...both('a name of nothing but signs', { payer: { ...payer, name: '☕' } }, 'payer.name', 'missing'),
      ...both('a number too long', { documentNumber: 'NF-000012345/001' }, 'documentNumber', 'tooLong'),
      ...both('no number', { documentNumber: '' }, 'documentNumber', 'missing'),
      ...both('a key too long', { companyKey: 'x'.repeat(26) }, 'companyKey', 'tooLong'),
      ...both('no value', { amountCents: cents(0), interestPerDayCents: cents(0) }, 'amountCents', 'outOfRange'),
      ...both('over ten digits', { amountCents: cents(10_000_000_000) }, 'amountCents', 'outOfRange'),
      ...both('issued after due', { issueDate: isoDate('2026-12-21') }, 'issueDate', 'invalid'),
      ...both('a fine of three decimals', { fineRate: rateOf('0.02125') }, 'fineRate', 'tooPrecise'),
      ...both('a fine of all', { fineRate: rateOf('1') }, 'fineRate', 'outOfRange'),
      ...both('juros above the value', { interestPerDayCents: cents(123_456) }, 'interestPerDayCents', 'outOfRange'),
      ...both('protest at once', { protestAfterDays: 0 }, 'protestAfterDays', 'outOfRange'),
      ...both('nosso número of letters', { ourNumber: '0000000A' }, 'ourNumber', 'invalid'),
      ...both('nosso número of another bank', { ourNumber: '123456789012' }, 'ourNumber', 'invalid'),
      ...both('no nosso número', { ourNumber: '' }, 'ourNumber', 'missing'),
    ].filter(([id, name]) => !(id === 'bb240' && name === 'nosso número of letters')),
  )('%s, %s: refused naming field and title', (layoutId, _, change, field, code) => {
    const problems = refused(layoutId, [
      entry(layoutId),
      entry(layoutId, { ourNumber: layoutId === 'bb240' ? '12345670000000002' : '00000002', ...change }),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field, code, index: 1 });
    expect(remessaProblemText(problems[0]!)).toMatch(/^(Título .*: )?[A-Z].*\.$/);
  });

  it('tells everything at once, the account once and not by title', () => {
    const header = remessaHeader('bb240', {
      account: { ...remessaHeader('bb240').account, agency: '', accountDigit: '', wallet: '31' },
      fileNumber: 0,
    });
    const problems = refused('bb240', [entry('bb240', { documentNumber: '' })], header);
    expect(problems.map(({ field, code, index }) => [field, code, index])).toEqual([
      ['account.wallet', 'unsupported', null],
      ['fileNumber', 'outOfRange', null],
      ['account.agency', 'missing', null],
      ['account.accountDigit', 'missing', null],
      ['documentNumber', 'missing', 0],
    ]);
  });

  it.each(cnabLayoutIds)('%s: two instructions for one nosso número in a file', (layoutId) => {
    const problems = refused(layoutId, [entry(layoutId), { ...entry(layoutId), movement: 'cancel' }]);
    expect(problems).toMatchObject([{ code: 'duplicated', field: 'ourNumber', index: 1, documentNumber: '0977/3' }]);
  });

  it('an Itaú baixa of a client without document and address goes out: the bank does not ask for them', () => {
    const bare = { name: '', document: '', street: '', district: '', city: '', state: '', postalCode: '' };
    expect(
      refused('itau400', [{ ...entry('itau400', { payer: bare, documentNumber: '' }), movement: 'cancel' }]),
    ).toEqual([]);
  });
});

it('cuts names and addresses where the layout allows it, and nothing else', () => {
  for (const id of cnabLayoutIds) {
    const cut = layoutOf(id)
      .remessa.details.flatMap(({ record }) => record.fields)
      .flatMap((field) => (field.cut === true ? [field.key] : []));
    expect(cut).toEqual(['payerName', 'payerStreet', 'payerDistrict', 'payerCity']);
  }
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const words = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => asciiText(text) !== '');
const day = fc
  .integer({ min: 0, max: 5_000 })
  .map((days) => isoDate(`20${String(27 + (days % 60)).padStart(2, '0')}-0${1 + (days % 9)}-1${days % 10}`));

describe.each(cnabLayoutIds)('%s: whatever can be written', (layoutId) => {
  const instructions = fc.uniqueArray(
    fc.record({
      ourNumber: digits(layoutId === 'bb240' ? 17 : 8),
      documentNumber: fc.stringMatching(new RegExp(`^[0-9A-Z/-]{1,${documentNumberLength(layoutId)}}$`)),
      companyKey: fc.stringMatching(/^[0-9A-Z-]{0,25}$/),
      kind: fc.constantFrom('DM' as const, 'DS' as const, 'NP' as const, 'RC' as const, 'ND' as const, 'OU' as const),
      dueDate: day,
      amountCents: fc.integer({ min: 1_000, max: 9_999_999_999 }).map(cents),
      fineRate: fc.constantFrom(null, rateOf('0.02'), rateOf('0.1'), rateOf('0.0125')),
      interestPerDayCents: fc.integer({ min: 0, max: 999 }).map(cents),
      protestAfterDays: fc.constantFrom(null, 6, 15, 29),
      movement: fc.constantFrom(
        'register' as const,
        'cancel' as const,
        'changeDueDate' as const,
        'stayProtest' as const,
      ),
      newDueDate: day,
      name: words,
      street: words,
      city: words,
    }),
    { minLength: 1, maxLength: 6, selector: ({ ourNumber }) => ourNumber },
  );

  it('reads back equal, every line exactly as long as the layout says, ASCII, ended by CR LF', () => {
    fc.assert(
      fc.property(instructions, (list) => {
        const all = list.map(({ name, street, city, ...rest }) => ({
          ...entry(layoutId, { issueDate: isoDate('2026-11-20') }),
          ...rest,
          payer: { ...payer, name, street, city },
        }));
        const { content } = written(layoutId, all);
        expect(content).toMatch(/^(?:[\x20-\x60\x7b-\x7e]+\r\n)+$/);
        for (const line of linesOf(content)) expect(line).toHaveLength(layoutOf(layoutId).lineLength);

        const { titles } = readRemessa(content);
        expect(titles).toHaveLength(all.length);
        titles.forEach(({ movement, facts }, index) => {
          const sent = all[index]!;
          expect(movement).toBe(sent.movement);
          expect(facts.ourNumber).toBe(sent.ourNumber);
          expect(facts.amountCents).toBe(sent.amountCents);
          if (sent.movement === 'changeDueDate') expect(facts.dueDate).toBe(sent.newDueDate);
          if (sent.movement !== 'register') return;
          expect(facts).toMatchObject({
            documentNumber: sent.documentNumber,
            companyKey: sent.companyKey,
            dueDate: sent.dueDate,
            issueDate: sent.issueDate,
            kindCode: layoutOf(layoutId).codes.titleKind[sent.kind],
            interestPerDayCents: sent.interestPerDayCents,
            protestDays: sent.protestAfterDays ?? 0,
          });
          expect(facts.finePercent ?? 0).toBe(
            sent.fineRate === null ? 0 : (sent.fineRate.numerator * 10_000) / sent.fineRate.denominator,
          );
          const size = 40;
          expect(facts.payerName).toBe(asciiText(sent.payer.name).slice(0, size).trim());
          expect(facts.payerStreet).toBe(asciiText(sent.payer.street).slice(0, size).trim());
        });
        expect(written(layoutId, all).content).toBe(content);
      }),
      { numRuns: 60 },
    );
  });
});
