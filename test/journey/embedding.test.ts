import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repository } from '../support/repository.ts';
import { hostPage } from './host-page.ts';

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const [line, whole, real] = [...readme.matchAll(/```html\n([\s\S]*?)```/g)].map((match) => match[1]!.trim()) as [
  string,
  string,
  string,
];
const LOADED = '<!doctype html><script type="module" src="/wa-inbox.js"></script>';

const host = hostPage({ files: { '/line': LOADED + line, '/whole': whole, '/real': LOADED + real } });

test('the one line of the README is a working inbox', async () => {
  const page = await host.newPage();
  await page.goto(`${host.url}/line`);
  await page.locator('wa-inbox').getByRole('option').first().click();
  await page.locator('wa-inbox').getByRole('article').last().waitFor();
  await page.close();
});

test('the page of the README opens the conversation that it names', async () => {
  const page = await host.newPage();
  await page.goto(`${host.url}/whole`);
  await page.locator('wa-inbox').getByRole('heading', { name: 'Maya Okafor' }).waitFor();
  await page.locator('wa-inbox').getByRole('article').last().waitFor();
  await page.close();
});

test('the snippet for a real server asks that server, without a token of its own', async () => {
  const page = await host.newPage();
  const asked = page.waitForRequest('https://crm.example.com/messaging/api/v1/contacts**');
  await page.route('https://crm.example.com/**', (route) => route.fulfill({ status: 401, body: '{}' }));
  await page.goto(`${host.url}/real`);
  assert.equal((await asked).headers()['authorization'], undefined);
  await page.locator('wa-inbox').getByText('Conversations could not be loaded').waitFor();
  await page.close();
});
