import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));
const port = Number(process.env.E2E_PORT ?? 3400);

/** A server of its own on an empty folder; the large portfolio must not stand beside the demo that other tests count. */
const serverOn = (ownPort: number, folder: string) => ({
  command: 'node tests/e2e/support/server.mjs',
  url: `https://localhost:${ownPort}/api/health`,
  ignoreHTTPSErrors: true,
  reuseExistingServer: false,
  timeout: 120_000,
  env: { PORT: String(ownPort), DATA_DIR: `.cache/${folder}` },
});

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `https://localhost:${port}`,
    ignoreHTTPSErrors: true,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: ['--no-sandbox', '--headless=new'] },
  },
  webServer: [serverOn(port, 'e2e-data'), serverOn(port + 1, 'e2e-large')],
});
