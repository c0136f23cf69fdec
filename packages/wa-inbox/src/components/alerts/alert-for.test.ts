import assert from 'node:assert/strict';
import { test } from 'node:test';
import { I18n } from '../../i18n/i18n.ts';
import type { AlertKind } from '../../model/alerts.ts';
import type { Message } from '../../model/message.ts';
import { alertFor, type AlertNote, type AlertPorts } from './alert-for.ts';

const PHONE = '12025550123';
const message: Message = {
  key: 'm1',
  id: 'm1',
  phone: PHONE,
  direction: 'inbound',
  at: '2026-01-15T12:00:00.000Z',
  content: { kind: 'text', text: 'Where is my *sofa*?' },
  delivery: { state: 'read' },
  reactions: [],
  attempts: [],
};

/** Ports of one tab, and what it did. */
function tab(on: readonly AlertKind[], change: Partial<AlertPorts> = {}) {
  const notes: AlertNote[] = [];
  const did = { notes, chimes: 0, opened: [] as string[] };
  const ports: AlertPorts = {
    i18n: new I18n('en'),
    isDiscreet: false,
    isOn: (what) => on.includes(what),
    isMuted: () => false,
    isInView: () => false,
    nameOf: () => 'Asha',
    open: (phone) => did.opened.push(phone),
    claim: async () => true,
    show: (note) => notes.push(note),
    chime: () => (did.chimes += 1),
    ...change,
  };
  return { ports, did };
}

test('a message is told with who and what; a click opens its conversation', async () => {
  const { ports, did } = tab(['notifications', 'sound']);
  await alertFor(message, ports);
  const [note] = did.notes;
  assert.deepEqual([note?.title, note?.body, note?.isSilent, did.chimes], ['Asha', 'Where is my sofa?', true, 1]);
  note?.onClick();
  assert.deepEqual(did.opened, [PHONE]);
});

test('what is off stays off', async () => {
  const { ports, did } = tab(['sound']);
  await alertFor(message, ports);
  assert.deepEqual([did.notes.length, did.chimes], [0, 1]);
  const none = tab([]);
  await alertFor(message, none.ports);
  assert.deepEqual([none.did.notes.length, none.did.chimes], [0, 0]);
});

test('a discreet one tells neither who nor what', async () => {
  const { ports, did } = tab(['notifications'], { isDiscreet: true });
  await alertFor(message, ports);
  const { title, body, tag } = did.notes[0]!;
  assert.deepEqual({ title, body, tag }, { title: 'New message', body: '', tag: 'wa-inbox' });
});

test('nothing is told of muted conversations, of what is in view, and of what goes out', async () => {
  for (const [change, of] of [
    [{ isMuted: () => true }, message],
    [{ isInView: () => true }, message],
    [{}, { ...message, direction: 'outbound' }],
  ] as const) {
    const { ports, did } = tab(['notifications', 'sound'], change);
    await alertFor(of, ports);
    assert.deepEqual([did.notes.length, did.chimes], [0, 0]);
  }
});

test('of several tabs one tells, and none where one has the conversation in view', async () => {
  const claims = () => {
    const taken = new Set<string>();
    return async (id: string) => !taken.has(id) && Boolean(taken.add(id));
  };
  const two = claims();
  const tabs = [tab(['notifications'], { claim: two }), tab(['notifications'], { claim: two })];
  await Promise.all(tabs.map(({ ports }) => alertFor(message, ports)));
  assert.equal(tabs.flatMap(({ did }) => did.notes).length, 1);

  const seen = claims();
  const viewer = tab(['notifications'], { claim: seen, isInView: () => true });
  const other = tab(['notifications'], { claim: seen });
  await alertFor(message, viewer.ports);
  await alertFor(message, other.ports);
  assert.equal([...viewer.did.notes, ...other.did.notes].length, 0);
});
