import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserOptions } from './test/support/browser.ts';
import { browserReporter } from './test/support/browser-reporter.ts';
import { countsVariable } from './test/support/counts.ts';
import { otherBrowsers } from './test/support/other-browsers.ts';
import { repository } from './test/support/repository.ts';
import { serveToBrowser } from './test/support/serve-to-browser.ts';

const counts = process.env[countsVariable];
const [launchOptions, others] = await Promise.all([browserOptions(), otherBrowsers()]).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  return process.exit(1);
});
if (others.missing) process.stderr.write(`${others.missing}\n`);

const config: TestRunnerConfig = {
  rootDir: repository,
  files: ['packages/*/src/**/*.browser.test.ts'],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions })],
  groups: others.here.map(({ product, executablePath }) => ({
    name: product,
    files: ['packages/wa-inbox/src/components/thread/scroll-contract.browser.test.ts'],
    browsers: [playwrightLauncher({ product, launchOptions: { executablePath } })],
  })),
  concurrency: 2,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  // `browser` follows the packages' field of that name, by which engine.io-client leaves Node's sockets out
  nodeResolve: { browser: true, exportConditions: ['@wa-inbox/source', 'development', 'browser'] },
  plugins: [
    // the element is written with legacy decorators: without its tsconfig they stay in the code that the browser gets
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(repository, 'packages/wa-inbox/tsconfig.json') }),
    serveToBrowser,
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), ...(counts === undefined ? [] : [browserReporter(counts)])],
};

export default config;
