import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { execute } from './execute.mjs';
import { inRoot, main, Stop } from './root.mjs';
import { setup } from './setup.mjs';
import { setupTests } from './setup-tests.mjs';

const bin = (file, ...args) =>
  execute(process.execPath, [inRoot('node_modules', file), ...args], { env: { FORCE_COLOR: '0' } });

const one = (failed) => ({ passed: failed ? 0 : 1, failed: failed ? 1 : 0 });

/** A check without cases of its own counts as one. */
async function check(run) {
  return one((await run()) !== 0);
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Counts of a runner; one that crashed, ran nothing, or failed beside its cases fails once more. */
function counted(code, passed, failed) {
  const brokenRun = passed + failed === 0 || (code !== 0 && failed === 0);
  return { passed, failed: failed + (brokenRun ? 1 : 0) };
}

async function runJest() {
  const report = inRoot('.cache/test-reports/jest.json');
  mkdirSync(inRoot('.cache/test-reports'), { recursive: true });
  rmSync(report, { force: true });
  const code = await bin('jest/bin/jest.js', '--json', '--outputFile', report, '--verbose');
  const result = readReport(report);
  if (result === null) return one(true);
  return counted(code, result.numPassedTests, result.numFailedTests + result.numRuntimeErrorTestSuites);
}

async function runPlaywright() {
  const report = inRoot('test-results/e2e.json');
  rmSync(report, { force: true });
  const code = await bin('@playwright/test/cli.js', 'test');
  const stats = readReport(report)?.stats;
  if (stats === undefined) return one(true);
  return counted(code, stats.expected, stats.unexpected + stats.flaky);
}

async function runBuild() {
  try {
    await build();
    return one(false);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(true);
  }
}

async function runTypes() {
  const all = await bin('typescript/bin/tsc', '-p', '.');
  const domain = await bin('typescript/bin/tsc', '-p', 'src/domain');
  return one(all !== 0 || domain !== 0);
}

const steps = [
  ['lint', () => check(() => bin('eslint/bin/eslint.js', '--max-warnings', '0', '.'))],
  ['types', runTypes],
  ['format', () => check(() => bin('prettier/bin/prettier.cjs', '--check', '.'))],
  ['jest', runJest],
  ['build', runBuild],
  ['playwright', runPlaywright],
];

/** Without what it needs nothing can be tested: that is a failure too, and the sentence says what to do. */
async function prepare() {
  try {
    await setup();
    await setupTests();
    return true;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return false;
  }
}

await main(async () => {
  const total = { passed: 0, failed: 0 };
  const summary = [];
  if (!(await prepare())) total.failed += 1;
  else {
    for (const [name, run] of steps) {
      console.log(`\n── ${name} ──`);
      const { passed, failed } = await run();
      total.passed += passed;
      total.failed += failed;
      summary.push(`${name}: ${passed} passed, ${failed} failed`);
    }
  }
  console.log(`\n${summary.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
