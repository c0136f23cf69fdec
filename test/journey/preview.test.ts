import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { WaInboxPreview } from 'wa-inbox';
import { startDemo } from '../support/demo-process.ts';
import { hostPage } from './host-page.ts';

const run = promisify(execFile);

/** The policy that a strict host has. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
const REPORT = `window.blocked = []; document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.violatedDirective + ' ' + event.blockedURI));`;
/** What shells, languages and JSON each have an opinion about. */
const AWKWARD = 'It\'s "here" \\ $HOME `id` #{1+1} ${x} %d\n📦 next line';
const PAYLOAD = { to: '+12025550123', type: 'text', text: AWKWARD };
const attribute = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Docs</title>
<script type="module" src="/report.js"></script><script type="module" src="/wa-inbox.js"></script></head>`;
const PAGE = `${head}<body><wa-inbox-preview editable base-url="/" payload="${attribute(PAYLOAD)}"></wa-inbox-preview></body></html>`;

const host = hostPage({ policy: POLICY, files: { '/': PAGE, '/later': `${head}<body></body></html>`, '/report.js': REPORT } });

/** Fails where the browser blocked something, or a script threw. */
async function open(path = '/'): Promise<{ page: Page; [Symbol.asyncDispose](): Promise<void> }> {
  const page = await host.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${host.url}${path}`);
  return {
    page,
    async [Symbol.asyncDispose]() {
      assert.deepEqual(await page.evaluate('blocked'), []);
      assert.deepEqual(errors, []);
      await page.close();
    },
  };
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Payload as JSON' });
const snippet = async (page: Page, language: string): Promise<string> => {
  await page.getByRole('article').waitFor();
  return page
    .locator('wa-inbox-preview')
    .evaluate(async (element: WaInboxPreview, name) => (await element.snippet(name as 'curl'))!, language);
};

/** The texts that the business wrote to the customer, as the mock knows them. */
async function arrived(): Promise<string[]> {
  const reply = await fetch(`${host.url}/api/v1/contacts/12025550123/messages`, {
    headers: { authorization: 'Bearer test-token' },
  });
  const { messages } = (await reply.json()) as { messages: { direction: string; text?: string }[] };
  return messages.flatMap(({ direction, text }) => (direction === 'outbound' && text !== undefined ? [text] : []));
}

test('the element of the one bundle shows, tells and copies under a strict policy, by keyboard alone', async () => {
  await using opened = await open();
  const { page } = opened;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('article').getByText('It\'s "here"').waitFor();
  await page.getByText('Nothing wrong with this payload.').waitFor();
  await field(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('{"to": "+12025550123", "type": "txt", "text": "Hello"}');
  await page.getByText('1 problem').waitFor();
  await page.getByText('Did you mean “text”?').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate('getSelection().toString()'), '"type": "txt"');
  await page.keyboard.insertText('"type": "text"');
  await page.getByRole('article').getByText('Hello').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Copied as curl.').waitFor();
  const copied = await page.evaluate('navigator.clipboard.readText()');
  assert.equal(copied, await snippet(page, 'curl'));
  assert.match(String(copied), /Bearer YOUR_TOKEN/);
});

test('one that comes later is upgraded, too', async () => {
  await using opened = await open('/later');
  await opened.page.evaluate((payload) => {
    const preview = document.createElement('wa-inbox-preview');
    Object.assign(preview, { payload });
    document.body.append(preview);
  }, PAYLOAD);
  await opened.page.getByRole('article').getByText('It\'s "here"').waitFor();
});

test('what was copied as JavaScript is run by Node, and the message arrives as it was written', async () => {
  await using opened = await open();
  const code = (await snippet(opened.page, 'javascript')).replace('YOUR_TOKEN', 'test-token');
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code]);
  assert.match(stdout, /^201 /);
  assert.equal((await arrived()).filter((text) => text === AWKWARD).length, 1);
});

test('what was copied as curl is what a shell hands to curl, word for word', async () => {
  await using opened = await open();
  const code = await snippet(opened.page, 'curl');
  const { stdout } = await run('sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${code}`]);
  const words = stdout.split('\0');
  const after = (option: string) => words.flatMap((word, index) => (word === option ? [words[index + 1]!] : []));
  assert.equal(words[0], `${host.url}/api/v1/messages`);
  assert.deepEqual(after('--request'), ['POST']);
  const headers = after('--header').map((header) => header.replace('YOUR_TOKEN', 'test-token').split(': ') as [string, string]);
  const reply = await fetch(words[0], { method: 'POST', headers, body: after('--data')[0]! });
  assert.equal(reply.status, 201, await reply.text());
  assert.ok((await arrived()).includes(AWKWARD));
});

test('on the page of the demo every sample is on the phone, and only the wrong ones are told to be wrong', async () => {
  const demo = await startDemo();
  const page = await host.newPage();
  try {
    await page.goto(`${demo.url}/preview.html`);
    const summary = page.getByRole('status').first();
    const choose = (name: string) => page.locator(`#controls select[name="${name}"]`);
    for (const dialect of await choose('dialect').locator('option').allInnerTexts()) {
      await choose('dialect').selectOption(dialect);
      for (const sample of await choose('sample').locator('option').allInnerTexts()) {
        await choose('sample').selectOption(sample);
        await summary.getByText(sample === 'mistakes' ? /problem/ : 'Nothing wrong with this payload.').waitFor();
        await page.getByRole('article').first().waitFor();
        assert.equal(await page.locator('.unsupported').count(), 0, `${dialect}: ${sample}`);
      }
    }
  } finally {
    await page.close();
    await demo.stop();
  }
});
