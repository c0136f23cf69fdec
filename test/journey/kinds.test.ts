import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { WaInbox } from 'wa-inbox';
import { inbox, journey } from './harness.ts';

type Sample = {
  type: string;
  status?: string;
  to?: string;
  from?: string;
  context?: { id?: string; message_id?: string };
  [member: string]: unknown;
};
const read = (name: string): [string, Sample][] =>
  Object.entries(
    JSON.parse(readFileSync(new URL(`../contract/${name}.fixture.json`, import.meta.url), 'utf8')) as Record<string, Sample>,
  );

const CUSTOMER = '12025550123';
const demo = journey();

/** A message object without addressing; a reaction that came by itself has nothing to stand on here. */
function contentOf({
  messaging_product: _,
  recipient_type: _type,
  to: _to,
  recipient: _recipient,
  from: _from,
  id: _id,
  timestamp: _at,
  ...content
}: Sample) {
  return content;
}

const samples = [
  ...read('cloud-samples').map(([name, sample]) => ({ name, sample, direction: 'outbound' as const })),
  ...read('customer-samples').map(([name, sample]) => ({ name: `in.${name}`, sample, direction: 'inbound' as const })),
].filter(({ sample }) => sample.status === undefined && sample.type !== 'reaction');

const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: samples.map(({ name, sample, direction }, index) => ({
    id: name,
    phone: CUSTOMER,
    direction,
    at: new Date(Date.UTC(2026, 2, 1, 9, index)).toISOString(),
    content: contentOf(sample),
  })),
};

test('every kind of message goes through the mock and is on screen, named, and none is a placeholder that need not be', async () => {
  const world = 'kinds';
  await demo.control(world, 'reset', { fixture });
  const page = await demo.open(world);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await inbox(page).row('Mina Holt').click();
  await inbox(page).thread.getByRole('article').last().waitFor();
  const placeholders: string[] = [];
  for (const { name } of samples) {
    await page.locator('wa-inbox').evaluate((element: WaInbox, id) => element.scrollToMessage(id), name);
    const article = inbox(page).thread.locator(`article[data-key="${name}"]`);
    await article.waitFor();
    const label = (await article.getAttribute('aria-label')) ?? '';
    assert.match(label, /\d:\d\d.*: \S/, `${name} has no name`);
    const text = (await article.innerText()).replace(/\d+:\d+\s*[AP]M/g, '').trim();
    assert.ok(text !== '' || (await article.locator('img, video, wa-inbox-voice').count()) > 0, `${name} is blank`);
    assert.doesNotMatch(`${label} ${text}`, /undefined|null|NaN|\[object/, name);
    if ((await article.locator('.unsupported').count()) > 0) placeholders.push(name);
  }
  assert.deepEqual(placeholders, ['in.unsupported']);
  assert.deepEqual(
    asked.filter((url) => /^https?:/.test(url) && !url.startsWith(demo.url)),
    [],
  );
});

test('the walk leaves out nothing but calls that are no messages, and reactions, which stand on theirs', () => {
  const walked = new Set(samples.map(({ name }) => name));
  const all = [...read('cloud-samples').map(([name]) => name), ...read('customer-samples').map(([name]) => `in.${name}`)];
  const left = all.filter((name) => !walked.has(name));
  assert.equal(read('cloud-samples').length, 46);
  assert.ok(
    left.every((name) => /^(status\.|(in\.)?reaction)/.test(name)),
    left.join(),
  );
});

test('a reaction of the customer stands on its message, until it is taken back', async () => {
  const world = 'reacting';
  await demo.control(world, 'reset', { fixture });
  const page = await demo.open(world);
  await inbox(page).row('Mina Holt').click();
  const last = samples.at(-1)!.name;
  const article = inbox(page).thread.locator(`article[data-key="${last}"]`);
  await article.waitFor();
  const { reaction, reaction_removed: removed } = Object.fromEntries(read('customer-samples'));
  for (const sample of [reaction!, removed!]) {
    const content = contentOf(sample);
    const message = { ...content, reaction: { ...(content['reaction'] as object), message_id: last } };
    await demo.control(world, 'inbound', { from: CUSTOMER, message });
    const shown = article.getByRole('button', { name: /^Reaction/ }).or(article.locator('.reactions'));
    await shown.first().waitFor({ state: sample === reaction ? 'visible' : 'detached' });
  }
  await page.close();
});

test('what the customer changes is changed where it stands', async () => {
  const world = 'changing';
  await demo.control(world, 'reset', { fixture });
  const page = await demo.open(world);
  await inbox(page).row('Mina Holt').click();
  const { id } = (await demo.control(world, 'inbound', { from: CUSTOMER, text: 'On Thursday' })) as { id: string };
  const article = inbox(page).thread.locator(`article[data-key="${id}"]`);
  await article.getByText('On Thursday').waitFor();
  await demo.control(world, `customers/${CUSTOMER}`, { action: 'edit', messageId: id, text: 'On Friday' });
  await article.getByText('On Friday').waitFor();
  await article.getByText('Edited').waitFor();
  await demo.control(world, `customers/${CUSTOMER}`, { action: 'delete', messageId: id });
  await article.getByText('This message was deleted').waitFor();
  assert.equal(await inbox(page).thread.getByText('On Friday').count(), 0);
  await page.close();
});
