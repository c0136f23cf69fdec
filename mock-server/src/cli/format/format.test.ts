import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, type Paint } from '../output.ts';
import { describeMessage } from './describe-message.ts';
import { formatCheck } from './format-check.ts';
import { formatDelivery } from './format-delivery.ts';
import { formatDue } from './format-due.ts';
import { formatEvent } from './format-event.ts';
import { formatRequest } from './format-request.ts';
import { formatPreset, formatScenario } from './format-scenario.ts';
import { printable } from './printable.ts';

const at = '2026-01-15T09:00:01.234Z';
const phone = '12025550123';
/** Shows what is painted, and how. */
const marked: Paint = (style, text) => `<${style}>${text}</>`;

const MESSAGES: [message: Parameters<typeof describeMessage>[0], text: string][] = [
  [{ type: 'text', text: 'Hi' }, 'text "Hi"'],
  [{ type: 'text', text: { body: 'Hi' } }, 'text "Hi"'],
  [{ type: 'image', image: { id: '1', caption: 'the sofa' } }, 'image "the sofa"'],
  [{ type: 'template', template: { name: 'order_ready' } }, 'template "order_ready"'],
  [{ type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } }, 'reaction "👍"'],
  [{ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'y', title: 'Yes' } } }, 'interactive "Yes"'],
  [{ type: 'interactive', interactive: { type: 'button', body: { text: 'Which one?' } } }, 'interactive "Which one?"'],
  [{ type: 'location', location: { latitude: 1, longitude: 2 } }, 'location'],
  [{ type: 'contacts', contacts: [] }, 'contacts'],
  [{ type: 'text', text: 'a\u001b[31m\u009bx' }, 'text "a\\u001b[31m\\u009bx"'],
  [{ type: 'text', text: 'x'.repeat(70) }, `text "${'x'.repeat(60)}…"`],
  [{}, 'message'],
];

for (const [message, text] of MESSAGES) {
  test(`${JSON.stringify(message).slice(0, 80)} is told as ${text}`, () => assert.equal(describeMessage(message), text));
}

const EVENTS: [event: object, line: string][] = [
  [
    { type: 'message.created', phone, message: { id: 'msg_1', type: 'text', text: 'Hi', direction: 'inbound' } },
    'message.created   from +12025550123  text "Hi"  msg_1',
  ],
  [{ type: 'message.status', phone, id: 'msg_1', status: 'read' }, 'message.status    read to +12025550123  msg_1'],
  [
    {
      type: 'message.status',
      phone,
      id: 'msg_1',
      status: 'failed',
      error: { code: 'x', providerCode: 131026, message: 'Undeliverable' },
    },
    'message.status    failed to +12025550123  msg_1  131026 Undeliverable',
  ],
  [{ type: 'contact.updated', phone, contact: { name: 'Ana\u001b[2J' } }, 'contact.updated   +12025550123  Ana\\u001b[2J'],
  [{ type: 'typing', phone, until: '2026-01-15T09:00:09.000Z' }, 'typing            +12025550123 until 09:00:09.000'],
  [{ type: 'template.updated', name: 'order', language: 'en', status: 'PAUSED' }, 'template.updated  order (en) is PAUSED'],
  [{ type: 'webhook.attempt', delivery: 'wh_1', attempt: 1, status: 200 }, 'webhook.attempt   wh_1, attempt 1: answered 200'],
  [
    { type: 'webhook.attempt', delivery: 'wh_1', attempt: 2, nextAt: '2026-01-15T09:05:00.000Z' },
    'webhook.attempt   wh_1, attempt 2: no answer, again at 09:05:00.000',
  ],
  [{ type: 'scenario.fired', id: 'scn_1', name: 'slow', count: 2 }, 'scenario.fired    slow, 2 in all'],
  [{ type: 'scenario.fired', id: 'scn_1', count: 1 }, 'scenario.fired    scn_1, 1 in all'],
  [{ type: 'clock.changed', now: at, frozen: true, rate: 60 }, `clock.changed     ${at}, frozen, rate 60`],
  [{ type: 'later.thing', id: 'x' }, 'later.thing       {"id":"x"}'],
];

for (const [event, line] of EVENTS) {
  test(`an event is told as ${line}`, () =>
    assert.equal(formatEvent({ seq: 1, at, ...event } as Parameters<typeof formatEvent>[0], plain), `09:00:01.234  ${line}`));
}

test('colours stand where they mean something', () => {
  const line = formatEvent({ type: 'message.status', seq: 1, at, phone, id: 'm', status: 'failed' }, marked);
  assert.equal(line, '<dim>09:00:01.234</>  <bold>message.status  </>  <red>failed</> to +12025550123  <dim>m</>');
});

test('a request is told with the rule that decided it, and its bodies if asked', () => {
  const request = {
    id: 'req_1',
    at,
    method: 'POST',
    url: '/x',
    status: 429,
    dialect: 'cloud',
    decidedBy: 'throughput',
    note: 'Wait.',
    body: '{\n}',
    reply: 'no',
  };
  assert.equal(formatRequest(request, plain), '09:00:01.234  429 POST /x  cloud, decided by throughput\n              Wait.');
  assert.deepEqual(formatRequest({ ...request, endpoint: 'cloud.messages.send' }, plain, true).split('\n'), [
    '09:00:01.234  429 POST /x  cloud.messages.send, decided by throughput',
    '              Wait.',
    '            > {\\u000a}',
    '            < no',
  ]);
});

test('what came due is told in one line', () => {
  assert.equal(
    formatDue({ at, kind: 'status', id: 'msg_1', status: 'failed', error: 'message_undeliverable' }, plain),
    '2026-01-15 09:00:01.234  status    failed  message_undeliverable  msg_1',
  );
  assert.equal(formatDue({ at, kind: 'window', phone }, plain), '2026-01-15 09:00:01.234  window    12025550123');
});

test('a scenario is told with its conditions and firings', () => {
  const armed = { id: 'scn_1', when: { op: 'send', nth: 2 }, do: { failAs: { code: 131026, after: '5s' } }, seen: 3, fired: 1 };
  assert.equal(formatScenario(armed, plain), 'scn_1  when op=send nth=2, do failAs={"code":131026,"after":"5s"}; fired 1');
  assert.equal(
    formatScenario({ ...armed, name: 'late', times: 2 }, plain),
    'scn_1  late  when op=send nth=2, do failAs={"code":131026,"after":"5s"}; fired 1 of 2',
  );
  assert.equal(
    formatPreset({ name: 'slow-network', title: 'Slow network' }, plain),
    'slow-network                     Slow network',
  );
});

test('a check is told with what to do', () => {
  assert.equal(formatCheck({ name: 'node', state: 'ok', message: 'Node v24' }, plain), 'ok       node        Node v24');
  assert.equal(
    formatCheck({ name: 'port', state: 'problem', message: 'Taken.', remedy: 'Choose another.' }, marked),
    '<red>problem</>  <bold>port      </>  Taken.\n                     Choose another.',
  );
});

test('a webhook is told by what it says, and a wrong signature with the right one', () => {
  const delivery = { at, path: '/webhook', answered: 200, body: '{}', news: [] };
  const signature = { state: 'wrong', header: 'x-hub-signature-256', got: 'sha256=a', expected: 'sha256=b' } as const;
  assert.deepEqual(formatDelivery({ ...delivery, signature }, plain).split('\n'), [
    '09:00:01.234  200 /webhook  signature wrong',
    '  {}',
    '  x-hub-signature-256 is sha256=a,',
    '  but HMAC-SHA256 over these bytes with this secret is sha256=b: another secret, or another body than was signed.',
  ]);
  const news = [{ field: 'messages', kind: 'status', to: phone, status: 'failed', id: 'wamid.X', at, error: '131026 No\u001b' }];
  assert.deepEqual(formatDelivery({ ...delivery, news, signature: { state: 'valid' } }, plain).split('\n'), [
    '09:00:01.234  200 /webhook  signature valid',
    '  messages  status failed  to 12025550123  wamid.X  at 09:00:01.234  131026 No\\u001b',
  ]);
});

test('characters that would steer a terminal are shown instead', () => {
  assert.equal(printable('a\u0007b\u007fc\u0090d\né'), 'a\\u0007b\\u007fc\\u0090d\\u000aé');
});
