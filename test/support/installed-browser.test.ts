import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installedBrowser, usualPlaces } from './installed-browser.ts';

test('Chrome comes before Chromium and Edge on every system', () => {
  const mac = usualPlaces({ platform: 'darwin', env: { HOME: '/Users/a' } });
  assert.equal(mac[0], '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const windows = usualPlaces({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } });
  assert.equal(windows[0], 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  assert.match(usualPlaces({ platform: 'linux', env: { PATH: '/somewhere' } })[0] ?? '', /somewhere.google-chrome-stable$/);
});

test('where none of the usual places has a browser there is none', () => {
  assert.equal(installedBrowser({ platform: 'win32', env: { PROGRAMFILES: 'Q:\\nowhere' } }), undefined);
});
