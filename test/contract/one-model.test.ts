import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { messagesReply, type WireMessage } from '@wa-inbox/protocol/whatssync/replies';
import { CUSTOMER, send } from './cloud-modes.ts';
import { QUOTED, SAMPLES, sampleFixture, type Sample } from './sample-world.ts';
import { listenAt, type Listener } from './listener.ts';
import { type Except, inEveryWay, post, type Mode } from './modes.ts';
import type { DrivenMock } from './modes/driven-mock.ts';

/** A content of the one model, and how it gets into the world; the answer is the id that the sending dialect knows it by. */
type Case = { kind: string; content: Sample; enter(mode: Mode): Promise<string>; context?: string };

const read = readFileSync(new URL('./customer-samples.fixture.json', import.meta.url), 'utf8');
const INBOUND = Object.entries(JSON.parse(read) as Record<string, Sample>);
const link = (name: string) => `https://files.example.com/${name}`;

const sentByCloud: Case[] = SAMPLES.filter(([, { type }]) => type !== undefined && type !== 'reaction').map(([kind, sample]) => ({
  kind: `cloud ${kind}`,
  content: {
    type: sample.type,
    [sample.type]: sample[sample.type],
    ...(sample.biz_opaque_callback_data && { biz_opaque_callback_data: sample.biz_opaque_callback_data }),
  },
  ...(sample.context && { context: sample.context.message_id }),
  enter: async (mode) => {
    const { json } = await send(mode, sample);
    assert.match(json.messages?.[0].id, /^wamid\./, JSON.stringify(json));
    return json.messages[0].id;
  },
}));

const choose = { body: { text: 'Which one?' }, footer: { text: 'Tap to answer' } };
const parameters = [{ type: 'text', text: 'Mina' }];
const CHATMITRA: Record<string, Sample> = {
  text: { type: 'text', text: { body: 'Your lamp is here' } },
  image: { type: 'image', image: { link: link('lamp.jpg'), caption: 'Oak' } },
  video: { type: 'video', video: { link: link('tour.mp4'), caption: 'A tour' } },
  audio: { type: 'audio', audio: { link: link('note.ogg') } },
  document: { type: 'document', document: { link: link('receipt.pdf'), filename: 'receipt.pdf' } },
  sticker: { type: 'sticker', sticker: { link: link('wave.webp') } },
  location: { type: 'location', location: { latitude: 59.9, longitude: 10.7, name: 'Shop', address: 'Oslo' } },
  contacts: { type: 'contacts', contacts: [{ name: { formatted_name: 'Ana' }, phones: [{ phone: '+12025550124' }] }] },
  buttons: {
    type: 'interactive',
    interactive: { type: 'button', ...choose, action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'Yes' } }] } },
  },
  list: {
    type: 'interactive',
    interactive: {
      type: 'list',
      ...choose,
      action: { button: 'Open', sections: [{ title: 'Sofas', rows: [{ id: '1', title: 'Linden' }] }] },
    },
  },
  template: {
    type: 'template',
    template: { name: 'may_we_call', language: { code: 'en' }, components: [{ type: 'body', parameters }] },
  },
};
const sentByChatmitra: Case[] = Object.entries(CHATMITRA).map(([kind, payload]) => ({
  kind: `chatmitra ${kind}`,
  content: payload,
  enter: async (mode) => {
    const messages = [{ kind: payload.type === 'template' ? 'template' : 'raw', payload }];
    const reply = await post(mode, '/developer/api/send_message', { recipient_mobile_number: CUSTOMER, messages });
    const { jobId } = (await reply.json()) as { jobId: string };
    await mode.mock.clock.advance('31s');
    const job = (await (await mode.call(`/_mock/jobs/${jobId}`)).json()) as { messages: { messageId: string }[] };
    return job.messages[0]!.messageId;
  },
}));

/** The document's bodies, and what they are in the one model. */
const date = { type: 'date_time', date_time: { fallback_value: 'June 10, 2023' } };
const money = { type: 'currency', currency: { fallback_value: '$100.99', code: 'USD', amount_1000: 100_990 } };
const reminder = {
  name: 'visit',
  language: { code: 'en_US' },
  components: [{ type: 'body', parameters: [...parameters, date, money] }],
};
const WHATSSYNC: Record<string, [body: Sample, content: Sample]> = {
  text: [
    { type: 'text', text: 'Hello from here!' },
    { type: 'text', text: { body: 'Hello from here!' } },
  ],
  image: [
    { type: 'image', image: { url: link('image.jpg'), caption: 'Check out this image!' } },
    { type: 'image', image: { link: link('image.jpg'), caption: 'Check out this image!' } },
  ],
  document: [
    { type: 'document', document: { url: link('a.pdf'), filename: 'report.pdf', caption: 'Monthly report' } },
    { type: 'document', document: { link: link('a.pdf'), filename: 'report.pdf', caption: 'Monthly report' } },
  ],
  location: [
    {
      type: 'location',
      location: { latitude: 37.7749, longitude: -122.4194, name: 'San Francisco', address: 'San Francisco, CA' },
    },
    {
      type: 'location',
      location: { latitude: 37.7749, longitude: -122.4194, name: 'San Francisco', address: 'San Francisco, CA' },
    },
  ],
  template: [
    { type: 'template', template: reminder },
    { type: 'template', template: reminder },
  ],
};
const sentByWhatssync: Case[] = Object.entries(WHATSSYNC).map(([kind, [body, content]]) => ({
  kind: `whatssync ${kind}`,
  content,
  enter: async (mode) => {
    const reply = await post(mode, '/api/v1/messages', { to: `+${CUSTOMER}`, ...body });
    assert.equal(reply.status, 201, await reply.clone().text());
    return ((await reply.json()) as { id: string }).id;
  },
}));

const unknown = { type: 'hologram', hologram: { frames: [1, 2] }, aura: 'green' };
const written = [
  ...INBOUND,
  ['of a type nobody knows', unknown] as const,
  ['of a type without a part', { type: 'hum' }] as const,
];
const sentByCustomer: Case[] = written
  .filter(([, { type }]) => type !== 'reaction')
  .map(([kind, sample]) => {
    const { id, from, timestamp, context, ...content } = sample;
    const { id: quoted, from: author, ...beside } = context ?? {};
    return {
      kind: `customer ${kind}`,
      content: { ...content, ...(Object.keys(beside).length > 0 && { context: beside }) },
      context: quoted,
      enter: async (mode) => {
        const { id: given } = await mode.mock.inbound({ from: CUSTOMER, message: sample });
        if (id !== undefined) assert.equal(given, id);
        return given;
      },
    };
  });

const DOCUMENTED = ['id', 'from', 'to', 'type', 'timestamp', 'status'];
const MEMBERS: Record<string, string[]> = {
  image: ['url', 'caption'],
  document: ['url', 'filename', 'caption'],
  location: ['latitude', 'longitude', 'name', 'address'],
  template: ['name', 'language', 'components'],
};

/** How the Contacts/Messages API says a content: its document's kinds in their shape, others with a member of their own. */
function wireOf(content: Sample, isStrict: boolean): Sample {
  const { type, [content.type]: part } = content;
  if (type === 'text') return { type, text: part.body };
  const named = MEMBERS[type];
  if (!named) return isStrict ? { type: 'unsupported' } : { type, ...(part !== undefined && { [type]: part }) };
  const { link: url, ...rest } = part;
  const whole = type === 'image' || type === 'document' ? { ...rest, url: url ?? rest.url ?? '' } : part;
  return {
    type,
    [type]: isStrict ? Object.fromEntries(named.filter((name) => name in whole).map((name) => [name, whole[name]])) : whole,
  };
}

const templates = [
  ...sampleFixture.templates,
  { name: 'visit', language: 'en_US', components: [{ type: 'BODY', text: 'Dear {{1}}, on {{2}} for {{3}}.' }] },
];

const HEADERS = { authorization: 'Bearer test-token' };
async function page(mock: DrivenMock): Promise<WireMessage[]> {
  const reply = await mock.fetch(`/api/v1/contacts/+${CUSTOMER}/messages?limit=100`, { headers: HEADERS });
  return messagesReply.parse(await reply.json()).messages;
}

const WITH_A_PORT: Except = { ways: ['service-worker'], why: 'a page has no port whose socket could be heard' };

inEveryWay((begin) => {
  for (const strict of [false, true]) {
    describe(strict ? 'as the document has it' : 'with our additions', () => {
      let mode: Mode;
      let listener: Listener;
      before(async () => {
        mode = await begin({ fixture: { ...sampleFixture, templates }, frozen: true, latency: 0, limits: false, strict });
        listener = await listenAt((await mode.mock.listen()).url);
      });
      after(() => listener.close());

      for (const { kind, content, enter, context } of [
        ...sentByCloud,
        ...sentByChatmitra,
        ...sentByWhatssync,
        ...sentByCustomer,
      ]) {
        test(`${kind}: the same message in the world, on the Contacts/Messages API and on the socket`, async () => {
          const id = await enter(mode);
          const row = (await mode.mock.snapshot()).messages.find((message) => message.id === id)!;
          assert.deepEqual(row.content, content);
          assert.deepEqual(row['context'], context === undefined ? undefined : { id: context });

          const reply = await mode.call(`/api/v1/contacts/+${row.phone}/messages?limit=100&around=${encodeURIComponent(id)}`, {
            headers: { authorization: 'Bearer test-token' },
          });
          const message = messagesReply.parse(await reply.json()).messages.find((each) => each.id === id)!;
          const wanted = wireOf(content, strict);
          assert.partialDeepStrictEqual(message, wanted);
          const isOurs = row.direction === 'outbound';
          assert.deepEqual(isOurs ? [message.from, message.to] : [message.to, message.from], ['+12025550100', `+${row.phone}`]);
          if (strict) {
            assert.deepEqual(Object.keys(message).toSorted(), [...new Set([...DOCUMENTED, ...Object.keys(wanted)])].toSorted());
            assert.deepEqual(message[message.type], wanted[message.type]);
          } else {
            assert.equal(message.direction, row.direction);
            if (message.type === 'template') assert.match(message.template!['body'] as string, /^Dear /);
          }

          const { phone, message: heard } = await listener.created(id);
          const { status: _, error: __, ...lasting } = message;
          assert.equal(phone, row.phone);
          assert.partialDeepStrictEqual(heard as WireMessage, lasting);
        });
      }

      test('what becomes of a message is heard on the socket, whichever dialect sent it', async () => {
        for (const { enter } of [sentByCloud[0]!, sentByChatmitra[0]!, sentByWhatssync[0]!]) {
          const id = await enter(mode);
          await mode.mock.clock.advance('1s');
          assert.deepEqual(await listener.became(id, 'read'), ['sent', 'delivered', 'read']);
        }
      });

      test('a date and an amount of a template are read by their fallbacks', async () => {
        const row = (await mode.mock.snapshot()).messages.findLast(
          ({ content }) => (content as Sample).template?.name === 'visit',
        )!;
        assert.deepEqual((row['hydrated'] as Sample).body, 'Dear Mina, on June 10, 2023 for $100.99.');
      });
    });
  }
}, WITH_A_PORT);

inEveryWay((begin) => {
  test('a reaction from either side shows on its message, and goes when it is taken back', async () => {
    const mode = await begin({ fixture: sampleFixture, frozen: true, latency: 0, limits: false });
    const { mock } = mode;
    const { reaction: given, reaction_removed: removed } = Object.fromEntries(INBOUND);
    const sample = Object.fromEntries(SAMPLES)['reaction'];
    await send(mode, sample);
    const react = (reaction: object) => mock.inbound({ from: CUSTOMER, message: { type: 'reaction', reaction } });
    await react({ ...given.reaction, message_id: QUOTED });
    const [target] = await page(mock);
    assert.deepEqual(target!.reactions, [
      { from: '+12025550100', emoji: sample.reaction.emoji },
      { from: `+${CUSTOMER}`, emoji: given.reaction.emoji },
    ]);
    assert.equal('emoji' in removed.reaction, false);
    await react({ ...removed.reaction, message_id: QUOTED });
    assert.equal((await page(mock))[0]!.reactions!.length, 1);
  });

  test('every status is read as it is, a failure with its code', async () => {
    const STATUSES = ['accepted', 'sent', 'delivered', 'read', 'played', 'failed'] as const;
    const messages = STATUSES.map((status, index) => ({
      id: status,
      phone: CUSTOMER,
      direction: 'outbound' as const,
      at: `2026-03-02T11:0${index}:00.000Z`,
      content: { type: 'audio', audio: { id: '1', voice: true } },
      status,
      ...(status === 'failed' && { error: 131_053 }),
    }));
    for (const strict of [false, true]) {
      const { mock } = await begin({ fixture: { ...sampleFixture, messages }, frozen: true, latency: 0, strict });
      const found = await page(mock);
      assert.deepEqual(
        found.map(({ id, status }) => [id, status]),
        STATUSES.map((status) => [status, status]),
      );
      assert.equal(found.at(-1)!.error?.providerCode, strict ? undefined : 131_053);
    }
  });

  test('a message that fails after it was sent says so with the code, whichever dialect sent it', async () => {
    const mode = await begin({ fixture: { ...sampleFixture, templates }, frozen: true, latency: 0, limits: false });
    const { mock } = mode;
    for (const enter of [sentByCloud[0]!.enter, sentByChatmitra[0]!.enter, sentByWhatssync[0]!.enter]) {
      await mock.scenario({ when: { op: 'send' }, do: { failAs: 131_026 }, times: 1 });
      const id = await enter(mode);
      await mock.clock.advance('1m');
      const { status, error } = (await page(mock)).find((message) => message.id === id)!;
      assert.deepEqual([status, error?.providerCode], ['failed', 131_026]);
    }
  });

  test('a name that every message has as a member is no place for a kind', async () => {
    const { mock } = await begin({ fixture: sampleFixture, frozen: true, latency: 0 });
    for (const type of ['to', 'direction', 'reactions', 'error', '__proto__', 'constructor']) {
      const { id } = await mock.inbound({ from: CUSTOMER, message: JSON.parse(`{"type":"${type}","${type}":{"a":1}}`) });
      const message = (await page(mock)).find((each) => each.id === id)!;
      assert.partialDeepStrictEqual(message, { type, to: '+12025550100', direction: 'inbound' });
    }
  });
});
