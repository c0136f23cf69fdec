import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatmitraError, queuedReply } from '@wa-inbox/protocol/chatmitra/replies';
import { messagesReply } from '@wa-inbox/protocol/whatssync/replies';
import { get, inEveryMode, post, type Mode } from './modes.ts';

const MAYA = '12025550123';
const CLOSED = '12025550139';
const SEND = '/developer/api/send_message';
const TEST_TOKEN = { authorization: 'Bearer test-token' };

type Job = {
  status: string;
  messages: { type: string; status: string; tries: number; messageId?: string; error?: { code: number | string; key: string } }[];
  tries: { at: string; error?: { key: string } }[];
};

const raw = (payload: object) => ({ kind: 'raw', payload });
const text = (body: string) => raw({ type: 'text', text: { body } });
const reminder = (...parameters: string[]) => ({
  kind: 'template',
  payload: {
    name: 'appointment_reminder',
    language: { code: 'en_US' },
    components: [{ type: 'body', parameters: parameters.map((each) => ({ type: 'text', text: each })) }],
  },
});

async function queue(mode: Mode, body: object): Promise<string> {
  const reply = await post(mode, SEND, body);
  assert.equal(reply.status, 200, await reply.clone().text());
  return queuedReply.parse(await reply.json()).jobId;
}

async function jobOf(mode: Mode, id: string): Promise<Job> {
  const reply = await get(mode, `/_mock/jobs/${id}`);
  assert.equal(reply.status, 200);
  return (await reply.json()) as Job;
}

async function refused(mode: Mode, body: unknown, headers: Record<string, string> = {}) {
  const reply = await post(mode, SEND, body, headers);
  assert.match(reply.headers.get('content-type')!, /json/);
  return { status: reply.status, headers: reply.headers, error: chatmitraError.parse(await reply.json()) };
}

async function lastOf(mode: Mode, phone: string) {
  const page = messagesReply.parse(await (await get(mode, `/api/v1/contacts/+${phone}/messages`)).json());
  return page.messages.at(-1)!;
}

inEveryMode({ now: '2026-01-15T09:00:00.000Z', frozen: true, latency: 0 }, (mode) => {
  test('the documented text is queued at once, sent within 5 to 30 seconds and delivered', async () => {
    const message = 'Hello! Your order #12345 is ready for pickup 📦';
    const reply = await post(mode, SEND, { recipient_mobile_number: MAYA, message });
    assert.equal(reply.status, 200);
    const queued = await reply.json();
    assert.deepEqual(Object.keys(queued), ['status', 'message', 'jobId']);
    const { jobId } = queuedReply.parse(queued);
    assert.match(jobId, /^job_[a-z0-9]+$/);
    await mode.mock.clock.advance('4s');
    assert.equal((await jobOf(mode, jobId)).status, 'queued');
    assert.notEqual((await lastOf(mode, MAYA)).text, message);
    await mode.mock.clock.advance('26s');
    const job = await jobOf(mode, jobId);
    assert.equal(job.status, 'delivered');
    const { id, text: body } = await lastOf(mode, MAYA);
    assert.deepEqual([id, body], [job.messages[0]!.messageId, message]);
  });

  test('a number that is not 10 to 15 digits with country code gets the documented error', async () => {
    for (const number of ['9999999999', '+91 9999999999', '091999999999', '91-9999-9999-99', '+12025550123', '', 'abc']) {
      const { status, error } = await refused(mode, { recipient_mobile_number: number, message: 'Hello' });
      assert.equal(status, 400, number);
      assert.equal(error.status, 'error');
      assert.equal(error.message, 'Phone must be 10-15 digits with country code');
    }
    for (const number of ['919999999999', '447911123456', '12025550123'])
      await queue(mode, { recipient_mobile_number: number, messages: [reminder('Ana', 'Monday')] });
  });

  test('free-form text outside the window is queued, and its job ends with 131026', async () => {
    const id = await queue(mode, { recipient_mobile_number: CLOSED, message: 'Hello?' });
    await mode.mock.clock.advance('31s');
    const job = await jobOf(mode, id);
    assert.equal(job.status, 'failed');
    assert.equal(job.messages[0]!.error!.code, 131026);
    const last = await lastOf(mode, CLOSED);
    assert.deepEqual(
      [last.text, last.status, last.error?.code, last.error?.providerCode],
      ['Hello?', 'failed', 'window_closed', 131026],
    );
  });

  test('message and messages together, neither, and no token are refused in the shape of the document', async () => {
    const to = { recipient_mobile_number: MAYA };
    assert.match((await refused(mode, { ...to, message: 'Hi', messages: [text('Hi')] })).error.message, /together/);
    assert.match((await refused(mode, to)).error.message, /"message"/);
    assert.match((await refused(mode, { message: 'Hi' })).error.message, /"recipient_mobile_number" is missing/);
    assert.match((await refused(mode, '{"message":')).error.message, /JSON/);
    const unknown = await refused(mode, { ...to, message: 'Hi' }, { authorization: 'Bearer wrong' });
    assert.deepEqual([unknown.status, unknown.error.status], [401, 'error']);
  });

  const link = (name: string) => `https://files.example.com/${name}`;
  const choose = { body: { text: 'Which one?' }, footer: { text: 'Tap to answer' } };
  const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
  const KINDS: [what: string, payload: { type: string; [part: string]: unknown }][] = [
    ['text', { type: 'text', text: { body: 'Hello' } }],
    [
      'image',
      { type: 'image', image: { link: 'https://cloudinary.com/product-image.jpg', caption: 'Check out our new product!' } },
    ],
    ['video', { type: 'video', video: { link: link('tour.mp4'), caption: 'A tour' } }],
    ['audio', { type: 'audio', audio: { link: link('note.ogg') } }],
    ['document', { type: 'document', document: { link: link('invoice.pdf'), filename: 'invoice.pdf' } }],
    ['sticker', { type: 'sticker', sticker: { link: link('wave.webp') } }],
    ['location', { type: 'location', location: { latitude: 28.6139, longitude: 77.209, name: 'Shop', address: 'Delhi' } }],
    ['contacts', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ana' }, phones: [{ phone: '+12025550124' }] }] }],
    [
      'buttons',
      {
        type: 'interactive',
        interactive: { type: 'button', ...choose, action: { buttons: [reply('a', 'Yes'), reply('b', 'No')] } },
      },
    ],
    [
      'list',
      {
        type: 'interactive',
        interactive: {
          type: 'list',
          ...choose,
          action: { button: 'Open', sections: [{ title: 'Sofas', rows: [{ id: '1', title: 'Linden', description: 'Moss' }] }] },
        },
      },
    ],
  ];
  for (const [what, payload] of KINDS) {
    test(`a raw ${what} is delivered and reads on the Contacts/Messages API as it was sent`, async () => {
      const id = await queue(mode, { recipient_mobile_number: MAYA, messages: [raw(payload)] });
      await mode.mock.clock.advance('31s');
      assert.equal((await jobOf(mode, id)).status, 'delivered');
      const last = await lastOf(mode, MAYA);
      assert.equal(last.type, payload.type);
      const { link: url, ...rest } = payload[payload.type] as { link?: string; body?: string };
      if (payload.type === 'text') assert.equal(last.text, rest.body);
      else if (Array.isArray(payload[payload.type])) assert.deepEqual(last[payload.type as 'text'], payload[payload.type]);
      else assert.partialDeepStrictEqual(last[payload.type as 'image'], rest);
      if (what === 'image' || what === 'document') assert.equal(last[what]!.url, url);
    });
  }

  test('a reaction goes to its message, and an unknown message fails in the job', async () => {
    const { id: target } = await mode.mock.inbound({ from: MAYA, text: 'Thank you!' });
    const react = (message_id: string) => raw({ type: 'reaction', reaction: { message_id, emoji: '💛' } });
    const id = await queue(mode, { recipient_mobile_number: MAYA, messages: [react(target), react('msg_nowhere')] });
    await mode.mock.clock.advance('31s');
    const { messages } = await jobOf(mode, id);
    assert.deepEqual(
      messages.map(({ status, error }) => [status, error?.key]),
      [
        ['delivered', undefined],
        ['failed', 'message_not_found'],
      ],
    );
    assert.equal((await lastOf(mode, MAYA)).reactions?.[0]?.emoji, '💛');
  });

  test('several messages of one call are one job and arrive in order; a new customer gets the given name', async () => {
    const phone = '919876543210';
    await mode.mock.inbound({ from: phone, name: 'Priya', text: 'Hi' });
    const id = await queue(mode, {
      recipient_mobile_number: phone,
      messages: [text('One'), raw(KINDS[6]![1]), text('Three')],
    });
    await mode.mock.clock.advance('31s');
    assert.deepEqual(
      (await jobOf(mode, id)).messages.map(({ type, status }) => [type, status]),
      [
        ['text', 'read'],
        ['location', 'read'],
        ['text', 'read'],
      ],
    );
    const stranger = '919876543211';
    await queue(mode, { recipient_mobile_number: stranger, customer_name: 'Asha Rao', messages: [reminder('Asha', 'Monday')] });
    await mode.mock.clock.advance('31s');
    const contact = await (await get(mode, `/api/v1/contacts/+${stranger}`)).json();
    assert.equal((contact as { name: string }).name, 'Asha Rao');
  });

  test('$placeholders of a template are the customer, else altTexts, else refused by name', async () => {
    const to = { recipient_mobile_number: CLOSED };
    const bodyOf = async () => (await lastOf(mode, CLOSED)).template?.['body'] as string;
    const send = async (body: object) => {
      await queue(mode, { ...to, ...body });
      await mode.mock.clock.advance('31s');
    };
    await send({
      customer_name: 'Otto',
      messages: [reminder('$name', '$5 on $day')],
      altTexts: { $name: 'Guest', $day: 'Monday' },
    });
    assert.match(await bodyOf(), /^Hi Otto, .*: \$5 on Monday\./);
    const nobody = '15559999999';
    await queue(mode, { recipient_mobile_number: nobody, messages: [reminder('$name', 'Friday')], altTexts: { $name: 'Guest' } });
    await mode.mock.clock.advance('31s');
    assert.match((await lastOf(mode, nobody)).template?.['body'] as string, /^Hi Guest, .*: Friday\./);
    const { error, status } = await refused(mode, { ...to, messages: [reminder('$name', '$day')] });
    assert.equal(status, 400);
    assert.match(error.message, /"\$day".*altTexts/);
  });

  test('a template with another number of parameters, or that is not approved, is refused', async () => {
    const to = { recipient_mobile_number: CLOSED };
    assert.match((await refused(mode, { ...to, messages: [reminder('One')] })).error.message, /2 placeholders/);
    const paused = { kind: 'template', payload: { name: 'garden_evening', language: 'en_US' } };
    assert.match((await refused(mode, { ...to, messages: [paused] })).error.message, /PAUSED/);
  });

  test('of 21 messages within a minute the last is refused with 429 and when to come back', async () => {
    await mode.mock.clock.set('2026-01-15T10:00:00.000Z');
    const body = { recipient_mobile_number: MAYA, messages: Array.from({ length: 10 }, (_, index) => text(`No. ${index}`)) };
    assert.equal((await post(mode, SEND, body, TEST_TOKEN)).status, 200);
    assert.equal((await post(mode, SEND, body, TEST_TOKEN)).status, 200);
    const { status, headers, error } = await refused(mode, { recipient_mobile_number: MAYA, message: 'One more' }, TEST_TOKEN);
    assert.deepEqual([status, error.message, headers.get('retry-after')], [429, 'Too Many Messages', '60']);
    await mode.mock.clock.advance('1m');
    assert.equal((await post(mode, SEND, body, TEST_TOKEN)).status, 200);
  });
});
