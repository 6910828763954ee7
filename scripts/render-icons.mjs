// Renders assets/source/*.svg to the PNG sizes that Office asks for. Run by hand after a change: node scripts/render-icons.mjs
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'assets');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const file of readdirSync(path.join(assets, 'source')).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(path.join(assets, 'source', file), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const name = `${path.basename(file, '.svg')}-${size}.png`;
    await page.screenshot({ path: path.join(assets, name), omitBackground: true });
  }
}
await browser.close();
