import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CATALOG, type Dialect, type ErrorKey } from '@wa-inbox/protocol';
import { PRESETS } from '@wa-inbox/protocol/control/presets';
import { STORIES, type Preset } from '@wa-inbox/protocol/control/stories';
import { ROWS, SAYS_AT_ONCE, fateOf } from './catalogue-answers.ts';
import { PROVIDED, fixture, make, sampleCall, sendingEndpoint } from './catalogue-calls.ts';
import { inEveryMode, post, type Mode } from './modes.ts';
import { startReceiver, type Receiver } from './receiver.ts';
import { EFFECTS, worldOf } from './story-effects.ts';

const FILE = { id: '9000000000000001', mimeType: 'image/png' };
const OPTIONS = { fixture: { ...fixture, media: [FILE] }, frozen: true, latency: 1_000, limits: false };
/** Sockets are none of a mode's calls: their story is in sockets-down.test.ts. */
const BY_SOCKET = ['sockets-down-30s'];

const OF_ROWS = PRESETS.filter((preset) => !STORIES.includes(preset));

test('there is a preset for every row in every dialect that documents it, and an effect of every story', () => {
  const expected = ROWS.flatMap((row) => row.dialects.map((dialect) => `${dialect}.${row.key}`));
  assert.deepEqual(OF_ROWS.map(({ name }) => name).toSorted(), expected.toSorted());
  assert.equal(new Set(PRESETS.map(({ name }) => name)).size, PRESETS.length);
  assert.deepEqual([...Object.keys(EFFECTS), ...BY_SOCKET].toSorted(), STORIES.map(({ name }) => name).toSorted());
});

/** A file in a form, for errors that no other call has. */
function upload() {
  const body = new FormData();
  body.set('file', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'a.pdf');
  return { path: '/api/v1/media', init: { method: 'POST', headers: { authorization: 'Bearer demo-token' }, body } };
}

/** A call that the preset happens to. */
function callFor({ name, scenarios }: Preset) {
  const dialect = name.split('.')[0] as Dialect;
  for (const { when } of scenarios) {
    const endpoint = PROVIDED.find(({ id }) => id === when.op) ?? (when.op.includes('.') ? undefined : sendingEndpoint(dialect));
    const call = endpoint && sampleCall(endpoint);
    if (call) return call;
  }
  return upload();
}

async function arm(mode: Mode, preset: string): Promise<string[]> {
  const reply = await post(mode, '/_mock/scenarios', { preset });
  const { ids } = await reply.json();
  assert.equal(reply.status, 201);
  return ids;
}

async function firings(mode: Mode) {
  const { scenarios } = await (await mode.call('/_mock/scenarios')).json();
  return scenarios as { name: string; fired: number; firings: { at: string; request?: string; message?: string }[] }[];
}

async function seeRow(mode: Mode, preset: Preset): Promise<void> {
  const [dialect, key] = preset.name.split('.') as [Dialect, ErrorKey];
  await arm(mode, preset.name);
  const told = await make(mode, callFor(preset));
  if ('refuse' in preset.scenarios[0]!.do) SAYS_AT_ONCE[dialect](told, CATALOG[key]);
  else {
    assert.ok(told.status < 300, JSON.stringify(told.json));
    await mode.mock.clock.advance('10m');
    assert.deepEqual(await fateOf(mode, dialect, told), { status: 'failed', key });
  }
  const fired = (await firings(mode)).filter((scenario) => scenario.fired > 0);
  assert.deepEqual(
    fired.map(({ name }) => name),
    [preset.name],
  );
}

inEveryMode(OPTIONS, (mode) => {
  let receiver: Receiver;
  before(async () => {
    receiver = await startReceiver();
  });
  after(() => receiver.close());

  for (const [index, preset] of OF_ROWS.entries())
    test(`the preset ${preset.name} gives its error`, () => seeRow(worldOf(mode, `row-${index}`), preset));

  for (const [name, see] of Object.entries(EFFECTS)) {
    test(`the preset ${name}: ${STORIES.find((story) => story.name === name)?.title}`, async () => {
      const world = worldOf(mode, name);
      await world.mock.webhooks.subscribe({ url: `${receiver.url}/hook`, dialect: 'cloud' });
      await arm(world, name);
      await see({ mode: world, receiver });
      receiver.take('/hook');
      const fired = (await firings(world)).filter((scenario) => scenario.fired > 0);
      assert.ok(fired.length > 0 && fired.every((scenario) => scenario.name === name && scenario.firings.length > 0));
      const { events } = await (await world.call('/_mock/events')).json();
      assert.ok(events.some((event: { type: string; name?: string }) => event.type === 'scenario.fired' && event.name === name));
    });
  }

  test('every preset is listed, with scenarios that can be armed one by one', async () => {
    const world = worldOf(mode, 'listed');
    const { presets } = await (await world.call('/_mock/scenarios/presets')).json();
    assert.deepEqual(presets, JSON.parse(JSON.stringify(PRESETS)));
    const all = presets.flatMap(({ scenarios }: Preset) => scenarios);
    const reply = await post(world, '/_mock/scenarios', { scenarios: all });
    assert.equal((await reply.json()).ids.length, all.length);
  });

  test('a preset takes whom it happens to and how often', async () => {
    const world = worldOf(mode, 'addressed');
    await post(world, '/_mock/scenarios', { preset: 'whatssync.window_closed', to: '+447700900123', times: 2 });
    const { scenarios } = await (await world.call('/_mock/scenarios')).json();
    assert.deepEqual([scenarios[0].when.to, scenarios[0].times], ['+447700900123', 2]);
    assert.equal((await make(world, sampleCall(sendingEndpoint('whatssync'))!)).status, 201);
    const unaddressed = await post(world, '/_mock/scenarios', { preset: 'media-expires', to: '+447700900123' });
    assert.match((await unaddressed.json()).error.message, /"to" has no meaning for the preset "media-expires"/);
  });
});

test('the same seed and the same calls fire the same scenarios, on the same calls', async () => {
  const { createMock } = await import('@wa-inbox/mock');
  const play = async (seed: number) => {
    await using mock = createMock({ ...OPTIONS, seed });
    const mode: Mode = { name: 'fetch', mock, call: (path, init) => mock.fetch(path, init) };
    await mock.scenario([
      { when: { op: 'send', probability: 0.4 }, do: { refuse: 131_026 } },
      { when: { op: 'status', probability: 0.5 }, do: { drop: 'status' } },
      { when: { op: 'socket', probability: 0.3 }, do: { drop: 'socket' } },
      { when: { op: 'clock', after: '20s' }, do: { window: 'close' } },
    ]);
    for (let sent = 0; sent < 40; sent++) await make(mode, sampleCall(sendingEndpoint('whatssync'))!);
    await mock.clock.advance('1m');
    return JSON.stringify([await firings(mode), mock.snapshot()]);
  };
  const first = await play(7);
  assert.equal(await play(7), first);
  assert.notEqual(await play(8), first);
});
