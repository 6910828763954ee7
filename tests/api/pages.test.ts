import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { addinPages } from '../../src/api/plugins/addinPages';
import { pages } from '../../src/api/plugins/pages';
import { workbenchPages } from '../../src/api/plugins/workbenchPages';

const html = '<html><head><!-- office-js --><!-- config --><script src="/taskpane.0a1b2c3d.js"></script></head></html>';
const manifest = `<OfficeApp><Id>2c0d7a54-0000-4000-8000-000000000000</Id>
  <AppDomains>
    <AppDomain>https://localhost:3000</AppDomain>
  </AppDomains>
  <SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>
  <bt:Url id="Outro" DefaultValue="https://localhost:30001/x"/></OfficeApp>`;

const files: Record<string, string> = {
  'addin/taskpane.html': html,
  'addin/auth.html': html.replace('<!-- office-js -->', ''),
  'addin/relay.html': html.replace('<!-- office-js -->', ''),
  'addin/taskpane.0a1b2c3d.js': 'pane()',
  'addin/functions.json': '{"functions":[]}',
  'addin/assets/icon-32.png': 'png',
  'addin/manifest.xml': manifest,
  'workbench/index.html': '<html>bancada</html>',
  'workbench/workbench.0a1b2c3d.js': 'bench()',
  'packages/@microsoft/office-js/dist/office.js': 'office()',
  'packages/@univerjs/presets/lib/umd/index.js': 'grid()',
  'packages/@univerjs/presets/package.json': '{"secret":1}',
  'packages/other/index.js': 'other()',
};

const identity = {
  issuer: 'https://localhost:4390/oidc',
  audience: 'api://cobranca',
  clientId: 'cobranca-painel',
  scope: 'cobranca.usar',
};
const development = { mode: 'development', publicUrl: 'https://localhost:4390', identity } as const;
const production = {
  mode: 'production',
  publicUrl: 'https://cobranca.exemplo.com.br',
  identity: { ...identity, issuer: 'https://login.exemplo.com.br/tenant' },
} as const;

describe('pages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cobranca-pages-'));
  let app: FastifyInstance;

  beforeAll(() => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => app.close());

  const folders = {
    addin: path.join(folder, 'addin'),
    workbench: path.join(folder, 'workbench'),
    packages: path.join(folder, 'packages'),
    outbox: path.join(folder, 'outbox'),
  };

  const served = async (url: string) => {
    const answer = await app.inject({ url });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body };
  };

  const directive = (headers: Record<string, unknown>, name: string) =>
    String(headers['content-security-policy'])
      .split('; ')
      .find((each) => each.startsWith(`${name} `));

  describe('in development', () => {
    beforeEach(async () => {
      app = Fastify();
      await app.register(addinPages, { config: development, folder: folders.addin, packages: folders.packages });
      await app.register(workbenchPages, { folder: folders.workbench, packages: folders.packages });
    });

    it('writes the address of Office.js and the configuration into the pane', async () => {
      const { status, text } = await served('/taskpane.html');
      expect(status).toBe(200);
      expect(text).toContain('<script src="/office-js/office.js"></script>');
      const content = /<meta name="cobranca-config" content="([^"]*)">/.exec(text)?.[1] ?? '';
      expect(JSON.parse(content.replaceAll('&quot;', '"'))).toMatchObject({
        authority: 'https://localhost:4390/oidc',
        clientId: 'cobranca-painel',
        scope: 'cobranca.usar',
        apiBase: '',
      });
    });

    it('allows styles by a nonce that the pane is told and that is new every time', async () => {
      const nonceOf = ({ headers }: { headers: Record<string, unknown> }) =>
        /'nonce-([^']+)'/.exec(directive(headers, 'style-src') ?? '')?.[1] ?? '';
      const first = await served('/taskpane.html');
      const second = await served('/taskpane.html');
      expect(nonceOf(first)).not.toBe('');
      expect(first.text).toContain(`&quot;styleNonce&quot;:&quot;${nonceOf(first)}&quot;`);
      expect(nonceOf(second)).not.toBe(nonceOf(first));
    });

    it('runs no inline script and talks to nobody else', async () => {
      const { headers } = await served('/taskpane.html');
      expect(directive(headers, 'default-src')).toBe("default-src 'none'");
      expect(directive(headers, 'script-src')).toBe("script-src 'self'");
      expect(directive(headers, 'connect-src')).toBe("connect-src 'self'");
    });

    it('keeps hashed files for ever and HTML not at all', async () => {
      expect((await served('/taskpane.0a1b2c3d.js')).headers['cache-control']).toContain('immutable');
      expect((await served('/taskpane.html')).headers['cache-control']).toBe('no-store');
      expect((await served('/functions.json')).headers['cache-control']).toBe('no-cache');
    });

    it('lets Excel on the web read the metadata of functions and the icons', async () => {
      expect((await served('/functions.json')).headers['access-control-allow-origin']).toBe('*');
      expect((await served('/assets/icon-32.png')).headers['access-control-allow-origin']).toBe('*');
    });

    it('serves Office.js from the package', async () => {
      expect(await served('/office-js/office.js')).toMatchObject({ status: 200, text: 'office()' });
    });

    it('moves the manifest to the address in force, and touches no other address', async () => {
      const { text } = await served('/manifest.xml');
      expect(text).toContain('<AppDomain>https://localhost:4390</AppDomain>');
      expect(text).toContain('"https://localhost:4390/taskpane.html"');
      expect(text).toContain('"https://localhost:30001/x"');
      expect(text).toContain('<Id>2c0d7a54-0000-4000-8000-000000000000</Id>');
    });

    it('shows the workbench at the root, with its files and the grid its own package publishes', async () => {
      expect(await served('/')).toMatchObject({ status: 200, text: '<html>bancada</html>' });
      expect(await served('/workbench/workbench.0a1b2c3d.js')).toMatchObject({ status: 200 });
      expect(await served('/workbench/vendor/@univerjs/presets/lib/umd/index.js')).toMatchObject({ status: 200 });
    });

    it('has an icon for browsers that ask by themselves', async () => {
      expect(await served('/favicon.ico')).toMatchObject({ status: 200, text: 'png' });
    });

    it.each([
      '/workbench/vendor/other/index.js',
      '/workbench/vendor/@univerjs/presets/package.json',
      '/workbench/vendor/@univerjs/presets/lib/../package.json',
      '/workbench/vendor/@univerjs/presets/lib/%2e%2e/package.json',
      '/../package.json',
      '/assets/%2e%2e/%2e%2e/packages/other/index.js',
    ])('gives nothing else away: %s', async (url) => {
      const { status, text } = await served(url);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(/secret|other\(\)/);
    });
  });

  describe('in production', () => {
    beforeEach(async () => {
      app = Fastify();
      await app.register(pages, { config: production, keys: null, folders });
    });

    it("takes Office.js from Microsoft, and allows that and the identity provider's origin only", async () => {
      const { text, headers } = await served('/taskpane.html');
      expect(text).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
      expect(directive(headers, 'script-src')).toBe("script-src 'self' https://appsforoffice.microsoft.com");
      expect(directive(headers, 'connect-src')).toBe("connect-src 'self' https://login.exemplo.com.br");
    });

    it('may be framed by the hosts of Office and nobody else', async () => {
      const { headers } = await served('/taskpane.html');
      const ancestors = directive(headers, 'frame-ancestors')?.split(' ').slice(1) ?? [];
      expect(ancestors).toContain('https://*.officeapps.live.com');
      expect(ancestors).not.toContain('https:');
      expect(ancestors).not.toContain('*');
      expect(headers['x-frame-options']).toBeUndefined();
    });

    it('keeps the window that opened the relay page, insists on https and tells no file type wrong', async () => {
      const { headers } = await served('/relay.html');
      expect(headers['cross-origin-opener-policy']).toBeUndefined();
      expect(headers['strict-transport-security']).toContain('max-age=31536000');
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    it('has an id of its own and lists the identity provider in the manifest', async () => {
      const { text } = await served('/manifest.xml');
      expect(text).not.toContain('2c0d7a54-0000-4000-8000-000000000000');
      expect(text).toMatch(/<Id>[0-9a-f-]{36}<\/Id>/);
      expect(text).toContain('<AppDomain>https://cobranca.exemplo.com.br</AppDomain>');
      expect(text).toContain('<AppDomain>https://login.exemplo.com.br</AppDomain>');
    });

    it.each(['/', '/workbench/workbench.0a1b2c3d.js', '/oidc/jwks', '/interacao/x', '/office-js/office.js'])(
      'has no %s',
      async (url) => {
        expect((await served(url)).status).toBe(404);
      },
    );
  });
});
