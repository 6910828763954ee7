/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { commandNames, ribbonIds } from '../../src/excel/ribbonIds';
import { attribute, named, only, path, readManifest, typeOf } from './manifest';

/**
 * No offline validator of the XML manifest exists, so this checks what Microsoft's documentation demands of it.
 * https://learn.microsoft.com/javascript/api/manifest
 */
const root = readManifest();
const overrides = only(root, 'VersionOverrides');
const resources = only(overrides, 'Resources');
const defaults = new Map(
  ['Image', 'Url', 'String'].flatMap((kind) =>
    named(resources, kind).map((entry) => [attribute(entry, 'id'), attribute(entry, 'DefaultValue')] as const),
  ),
);

/** Order of the children, by the reference page of each element; what is absent may be absent, nothing may stand elsewhere. */
const order: Record<string, readonly string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'EquivalentAddins', 'WebApplicationInfo'],
  'Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['OverriddenByRibbonApi', 'Group', 'OfficeGroup', 'Label', 'InsertAfter', 'InsertBefore'],
  Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
  Control: ['OverriddenByRibbonApi', 'Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

describe('structure', () => {
  test.each(Object.entries(order))('children of %s stand in the documented order', (name, expected) => {
    const elements = [root, ...named(root, name.split('/').at(-1) ?? '')].filter(
      (element) => path(element).endsWith(name) && element.children.length > 0,
    );
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const positions = [...element.children].map((child) => expected.indexOf(child.localName));
      expect(positions).not.toContain(-1);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    }
  });

  test('it is a task-pane add-in for Excel with its own id and a version of four numbers', () => {
    expect(typeOf(root)).toBe('TaskPaneApp');
    expect(typeOf(overrides)).toBe('VersionOverridesV1_0');
    expect(only(root, 'Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(only(root, 'Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only(root, 'Permissions').textContent).toBe('ReadWriteDocument');
    expect(named(only(root, 'Hosts'), 'Host').map((host) => attribute(host, 'Name'))).toEqual(['Workbook']);
    expect(named(overrides, 'Host').map(typeOf)).toEqual(['Workbook']);
  });

  test('names and descriptions keep within their lengths', () => {
    expect(only(root, 'ProviderName').textContent.length).toBeLessThanOrEqual(125);
    expect(attribute(only(root, 'DisplayName'), 'DefaultValue').length).toBeLessThanOrEqual(125);
    expect(attribute(only(root, 'Description'), 'DefaultValue').length).toBeLessThanOrEqual(250);
  });

  test('it requires the sets its code relies on', () => {
    const required = (parent: Element) =>
      Object.fromEntries(
        named(only(parent, 'Requirements'), 'Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]),
      );
    const expected = { SharedRuntime: '1.1', ExcelApi: '1.13', CustomFunctionsRuntime: '1.2' };
    expect(required(root)).toEqual(expected);
    expect(required(overrides)).toEqual(expected);
  });
});

describe('shared runtime', () => {
  const residOf = (parent: string) =>
    named(overrides, parent).map((element) => {
      const holder = parent === 'Page' || parent === 'Action' ? named(element, 'SourceLocation')[0] : element;
      return holder === undefined ? '' : attribute(holder, 'resid');
    });

  test('runtime, page, function file and pane are one and the same address', () => {
    const runtimes = residOf('Runtime');
    expect(runtimes).toHaveLength(1);
    expect(residOf('Page')).toEqual(runtimes);
    expect(residOf('FunctionFile')).toEqual(runtimes);
    expect(residOf('Action').filter((resid) => resid !== '')).toEqual(runtimes);
    expect(defaults.get(runtimes[0] ?? '')).toBe(
      attribute(named(only(root, 'DefaultSettings'), 'SourceLocation')[0] ?? root, 'DefaultValue'),
    );
  });

  test('the runtime lives on with the pane closed, and no task pane id splits it', () => {
    expect(attribute(named(overrides, 'Runtime')[0] ?? root, 'lifetime')).toBe('long');
    expect(named(root, 'TaskpaneId')).toEqual([]);
  });

  test('custom functions have script, page, metadata and the namespace COBRANCA', () => {
    const point = named(overrides, 'ExtensionPoint').find((entry) => typeOf(entry) === 'CustomFunctions') ?? root;
    expect([...point.children].map((child) => child.localName)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    expect(defaults.get(attribute(only(point, 'Namespace'), 'resid'))).toBe('COBRANCA');
  });
});

describe('resources', () => {
  test('every resid is defined, once, and every resource is used', () => {
    const used = [...overrides.getElementsByTagName('*')]
      .filter((element) => element.hasAttribute('resid'))
      .map((element) => attribute(element, 'resid'));
    const ids = ['Image', 'Url', 'String'].flatMap((kind) =>
      named(resources, kind).map((entry) => attribute(entry, 'id')),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual(ids.toSorted());
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('strings stand in the list of their length', () => {
    const kinds: [string, number][] = [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ];
    for (const [list, limit] of kinds) {
      for (const text of named(only(resources, list), 'String')) {
        const values = [
          attribute(text, 'DefaultValue'),
          ...named(text, 'Override').map((entry) => attribute(entry, 'Value')),
        ];
        for (const value of values) {
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(limit);
        }
      }
    }
    const shortIds = new Set(named(only(resources, 'ShortStrings'), 'String').map((entry) => attribute(entry, 'id')));
    const longIds = new Set(named(only(resources, 'LongStrings'), 'String').map((entry) => attribute(entry, 'id')));
    for (const element of [
      ...named(overrides, 'Label'),
      ...named(overrides, 'Title'),
      ...named(overrides, 'Namespace'),
    ]) {
      expect(shortIds).toContain(attribute(element, 'resid'));
    }
    for (const element of named(overrides, 'Description')) expect(longIds).toContain(attribute(element, 'resid'));
  });

  test('Portuguese is the default, and every text has its English', () => {
    expect(only(root, 'DefaultLocale').textContent).toBe('pt-BR');
    const texts = [only(root, 'DisplayName'), only(root, 'Description'), ...named(resources, 'String')];
    for (const text of texts) {
      const locales = named(text, 'Override').map((entry) => attribute(entry, 'Locale'));
      expect(locales).toEqual(['en-US']);
    }
  });

  test('every address is https, on the add-in’s own host, and listed in AppDomains', () => {
    const domains = named(root, 'AppDomain').map((entry) => entry.textContent);
    const addresses = [...root.getElementsByTagName('*')]
      .flatMap((element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')])
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(address.length).toBeLessThanOrEqual(2_048);
      expect(domains).toContain(new URL(address).origin);
      expect(new URL(address).protocol).toBe('https:');
    }
  });
});

describe('icons', () => {
  const pixels = (file: string) => {
    const header = readFileSync(file).subarray(0, 24);
    expect(header.subarray(1, 4).toString('latin1')).toBe('PNG');
    return [header.readUInt32BE(16), header.readUInt32BE(20)];
  };
  const fileOf = (address: string) => new URL(address).pathname.slice(1);

  test('every group and button has 16, 32 and 80, and each image is that many pixels', () => {
    const icons = named(overrides, 'Icon');
    expect(icons.length).toBeGreaterThan(3);
    for (const icon of icons) {
      const images = named(icon, 'Image');
      const sizes = images.map((image) => Number(attribute(image, 'size')));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
      for (const image of images) {
        const size = Number(attribute(image, 'size'));
        expect(pixels(fileOf(defaults.get(attribute(image, 'resid')) ?? ''))).toEqual([size, size]);
      }
    }
  });

  test('the icons of the add-in itself are 32 and 64 pixels', () => {
    expect(pixels(fileOf(attribute(only(root, 'IconUrl'), 'DefaultValue')))).toEqual([32, 32]);
    expect(pixels(fileOf(attribute(only(root, 'HighResolutionIconUrl'), 'DefaultValue')))).toEqual([64, 64]);
  });

  test.each([16, 20, 24, 32, 40, 48, 64, 80, 128])('assets hold every icon at %i pixels', (size) => {
    for (const name of ['icon', 'load', 'negotiate'])
      expect(pixels(`assets/${name}-${size}.png`)).toEqual([size, size]);
  });

  test('the page of help is there', () => {
    expect(existsSync(fileOf(attribute(only(root, 'SupportUrl'), 'DefaultValue')))).toBe(true);
  });
});

describe('ribbon', () => {
  test('ids are unique and the ones the code names', () => {
    const ids = [...named(overrides, 'CustomTab'), ...named(overrides, 'Group'), ...named(overrides, 'Control')].map(
      (entry) => attribute(entry, 'id'),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(Object.values(ribbonIds).toSorted());
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  });

  test('tab Cobrança holds the three buttons in the order of the work', () => {
    expect(defaults.get(attribute(only(named(overrides, 'CustomTab')[0] ?? root, 'Label'), 'resid'))).toBe('Cobrança');
    const labels = named(overrides, 'Control').map((control) =>
      defaults.get(attribute(only(control, 'Label'), 'resid')),
    );
    expect(labels).toEqual(['Abrir painel', 'Carregar carteira', 'Negociar seleção']);
  });

  test('each function of the ribbon is associated by the commands, under the same name', () => {
    const functions = named(overrides, 'FunctionName').map((entry) => entry.textContent);
    expect(functions.toSorted()).toEqual(Object.values(commandNames).toSorted());
    const register = readFileSync('src/commands/register.ts', 'utf8');
    for (const key of Object.keys(commandNames)) expect(register).toContain(`associateCommand(commandNames.${key},`);
  });
});
