import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherBrowsers } from './other-browsers.ts';

const nowhere = (): string => '/nowhere/browser';

test('what a variable names goes before what is installed; what is not here is told with how to get it', async () => {
  const usual = (): string => process.execPath;
  const both = await otherBrowsers({ env: { FIREFOX_PATH: '/bin/sh' }, usual });
  assert.deepEqual(both, {
    here: [
      { product: 'firefox', executablePath: '/bin/sh' },
      { product: 'webkit', executablePath: process.execPath },
    ],
    missing: undefined,
  });
  const none = await otherBrowsers({ env: {}, usual: nowhere });
  assert.deepEqual(none.here, []);
  assert.match(none.missing!, /skipped in firefox and webkit.*npx playwright install firefox webkit/);
});

test('a variable that names no program is refused', async () => {
  await assert.rejects(otherBrowsers({ env: { WEBKIT_PATH: '/nowhere' }, usual: nowhere }), /WEBKIT_PATH is "\/nowhere"/);
});
