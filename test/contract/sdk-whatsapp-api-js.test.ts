import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CATALOG, type ErrorRow } from '@wa-inbox/protocol';
import { WhatsAppAPI } from 'whatsapp-api-js';
import * as m from 'whatsapp-api-js/messages';
import type { ClientRecipientIdentifier } from 'whatsapp-api-js/types';
import { CUSTOMER, FILES, PHONE_NUMBER_ID } from './cloud-modes.ts';
import { fetchOf, inEveryMode } from './modes.ts';
import { templateFor, type Sample } from './sample-world.ts';

/** The public client whatsapp-api-js, unmodified: every class of message it has, every error as it comes. */
const link = 'https://example.com/lamp.jpg';
const image = new m.Image(link, false, 'Oak');
const video = new m.Video(link);
const pdf = new m.Document(link, false, 'Receipt', 'receipt.pdf');
const place = new m.Location(10.7, 59.9, 'Lamp shop', 'Oslo');
const lamp = new m.Product('LAMP');
const body = new m.Body('A lamp for you?');
const shelf = new m.ProductSection('Lamps', lamp);
const name = new m.BodyParameter('Mina');
const card = () => new m.CarouselCard(image, new m.PayloadComponent('more'), new m.URLComponent('lamp/1'));
const buttons = new m.ActionButtons(new m.Button('yes', 'Yes'), new m.Button('no', 'No'));
const template = (what: string, ...components: ConstructorParameters<typeof m.Template>[2][]) =>
  new m.Template(`a_${what.replaceAll(/[^a-z]/g, '_')}`, new m.Language('en_US'), ...components);

type Message = Parameters<WhatsAppAPI['sendMessage']>[2];
const TEMPLATES: Record<string, m.Template> = Object.fromEntries(
  Object.entries({
    bare: [],
    body: [new m.BodyComponent(name)],
    named: [new m.BodyComponent(new m.BodyParameter('Mina', 'first'))],
    money: [
      new m.BodyComponent(
        new m.BodyParameter(new m.Currency(10_000, 'USD', '$10')),
        new m.BodyParameter(new m.DateTime('June 10, 2023')),
      ),
    ],
    title: [new m.HeaderComponent(new m.HeaderParameter('17')), new m.BodyComponent(name)],
    image: [new m.HeaderComponent(new m.HeaderParameter(new m.Image(link)))],
    video: [new m.HeaderComponent(new m.HeaderParameter(video))],
    document: [new m.HeaderComponent(new m.HeaderParameter(pdf))],
    location: [new m.HeaderComponent(new m.HeaderParameter(place))],
    product: [new m.HeaderComponent(new m.HeaderParameter(new m.CatalogProduct('LAMP', '6')))],
    answers: [new m.PayloadComponent('later'), new m.URLComponent('r/42'), new m.CopyComponent('RIDE25')],
    'call and link': [new m.SkipButtonComponent(), new m.URLComponent('r/42')],
    catalog: [new m.CatalogComponent(lamp)],
    products: [new m.MPMComponent(lamp, shelf)],
    flow: [new m.FlowComponent('token', { room: 'hall' })],
    cards: [new m.BodyComponent(name), new m.CarouselComponent(card(), card())],
    offer: [new m.LTOComponent(1_795_219_200_000), new m.CopyComponent('FLASH10')],
    tap: [new m.BodyComponent(name), new m.TapTargetComponent('Our shop', link)],
  } as Record<string, ConstructorParameters<typeof m.Template>[2][]>).map(([what, components]) => [
    `template ${what}`,
    template(what, ...components),
  ]),
);
const KINDS: Record<string, Message> = {
  text: new m.Text('Good morning', true),
  image,
  audio: new m.Audio('900000000000102', true, true),
  video,
  document: pdf,
  sticker: new m.Sticker('900000000000104', true),
  location: place,
  contacts: new m.Contacts([
    new m.Name('Mina Holt', 'Mina', 'Holt', undefined, undefined, 'Dr'),
    new m.Phone('+12025550123', 'Mobile', '12025550123'),
    new m.Email('mina@example.com', 'Work'),
    new m.Url('https://example.com', 'Work'),
    new m.Organization('Lamps Ltd', 'Sales', 'Buyer'),
    new m.Address('Norway', 'NO', 'Oslo', 'Oslo', '2 Example Street', '0150', 'Home'),
    new m.Birthday('1990', '02', '03'),
  ]),
  buttons: new m.Interactive(buttons, body, new m.Header('Lamps'), new m.Footer('Today')),
  'buttons below a picture': new m.Interactive(buttons, body, new m.Header(new m.Image(link))),
  'buttons below a film': new m.Interactive(buttons, body, new m.Header(video)),
  'buttons below a document': new m.Interactive(buttons, body, new m.Header(new m.Document(link))),
  list: new m.Interactive(new m.ActionList('Pick', new m.ListSection('All', new m.Row('a', 'A', 'The first'))), body),
  catalog: new m.Interactive(new m.ActionCatalog(lamp), body),
  product: new m.Interactive(new m.ActionProduct(new m.CatalogProduct('LAMP', '6')), body),
  'product list': new m.Interactive(new m.ActionProductList('6', shelf), body, new m.Header('Winter')),
  link: new m.Interactive(new m.ActionCTA('See', link), body),
  flow: new m.Interactive(
    new m.ActionFlow({ flow_id: '7', flow_cta: 'Begin' } as ConstructorParameters<typeof m.ActionFlow>[0]),
    body,
  ),
  'flow to a screen': new m.Interactive(new m.ActionNavigateFlow('token', '7', 'Begin', 'ROOM', { room: 'hall' }), body),
  'flow with data': new m.Interactive(new m.ActionDataExchangeFlow('token', '7', 'Begin'), body),
  'location request': new m.Interactive(new m.ActionLocation(), body),
  'call permission': new m.Interactive(new m.ActionCallPermission(), body),
  'contact request': new m.Interactive(new m.ActionContactRequest(), body),
  ...TEMPLATES,
};

/** As the client writes it: it builds a message when it sends it. */
const written = (message: unknown): Sample => JSON.parse(JSON.stringify(message));
const options = {
  fixture: {
    contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
    messages: [],
    templates: Object.values(TEMPLATES).map((each) => templateFor({ template: written(each) })),
    media: FILES,
  },
  frozen: true,
  latency: 0,
  limits: false,
};

test('every class of message is walked', () => {
  const used = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (let made = value.constructor; made?.name; made = Object.getPrototypeOf(made)) used.add(made);
    Object.values(value).forEach(walk);
  };
  walk([Object.values(KINDS), new m.Reaction('wamid.1', '👍')]);
  const classes = Object.entries(m).filter(([, made]) => typeof made === 'function' && String(made).startsWith('class'));
  const missed = classes.filter(([, made]) => !used.has(made)).map(([title]) => title);
  // a birthday is taken apart when the contact is built, a button that is skipped leaves a gap
  assert.deepEqual(missed.toSorted(), ['Birthday', 'SkipButtonComponent']);
  assert.deepEqual(written(TEMPLATES['template call and link']).components[0].index, 1);
  assert.deepEqual(Object.keys(JSON.parse(written(KINDS['contacts']))[0]).toSorted(), [
    'addresses',
    'birthday',
    'emails',
    'name',
    'org',
    'phones',
    'urls',
  ]);
});

const codes = [
  ...new Set((Object.values(CATALOG) as ErrorRow[]).filter(({ dialects }) => dialects.includes('cloud')).map(({ code }) => code)),
];

inEveryMode(options, (mode) => {
  /** It has the provider's host built in; what it is given as fetch leads it here. */
  const whatsapp = new WhatsAppAPI({ token: 'test-token', secure: false, v: 'v23.0', ponyfill: { fetch: fetchOf(mode) } });
  let incoming = '';
  before(async () => {
    ({ id: incoming } = await mode.mock.inbound({ from: CUSTOMER, text: 'Hi' }));
  });

  for (const [kind, message] of Object.entries(KINDS)) {
    test(`${kind}: the client gets the id and the contact, and the world has the message`, async () => {
      const reply = (await whatsapp.sendMessage(PHONE_NUMBER_ID, CUSTOMER, message, undefined, 'order-17')) as Sample;
      assert.equal(reply.error, undefined, JSON.stringify(reply));
      assert.partialDeepStrictEqual(reply.contacts, [{ input: CUSTOMER, wa_id: CUSTOMER }]);
      const [{ id, message_status: status }] = reply.messages;
      assert.match(id, /^wamid\./);
      assert.equal(status, message._type === 'template' ? 'accepted' : undefined);
      const content = (await mode.mock.snapshot()).messages.find((row) => row.id === id)!.content as Sample;
      assert.deepEqual([content.type, content.biz_opaque_callback_data], [message._type, 'order-17']);
      assert.ok(content[message._type]);
    });
  }

  test('an answer quotes its message, a reaction comes and goes, and a person is reached by id', async () => {
    const send = async (to: string | ClientRecipientIdentifier, message: Message, context?: string) =>
      (await whatsapp.sendMessage(PHONE_NUMBER_ID, to as ClientRecipientIdentifier, message, context)) as Sample;
    const rowOf = async (id: string) => (await mode.mock.snapshot()).messages.find((row) => row.id === id)!;
    const answer = await send(CUSTOMER, new m.Text('Yes'), incoming);
    assert.deepEqual((await rowOf(answer.messages[0].id))['context'], { id: incoming });
    await send(CUSTOMER, new m.Reaction(incoming, '👍'));
    assert.deepEqual((await rowOf(incoming))['reactions'], [{ from: '12025550100', emoji: '👍' }]);
    await send(CUSTOMER, new m.Reaction(incoming));
    assert.equal((await rowOf(incoming))['reactions'], undefined);
    const userId = answer.contacts[0].user_id as string;
    const group = await send({ group: 'Z3JvdXAtZGVtby0x' }, new m.Text('To all of us'));
    assert.equal(group.contacts[0].wa_id, 'Z3JvdXAtZGVtby0x', JSON.stringify(group));
    const byId = await send({ bsuid: userId }, new m.Text('By id'));
    assert.deepEqual(
      [byId.contacts[0].user_id, (await rowOf(byId.messages[0].id)).phone],
      [userId, CUSTOMER],
      JSON.stringify(byId),
    );
    const all = await Promise.all(
      whatsapp.broadcastMessage(PHONE_NUMBER_ID, [CUSTOMER, '447700900123'], new m.Text('To all'), 2, 0),
    );
    assert.deepEqual(
      all.map((reply) => (reply as Sample).contacts[0].wa_id),
      [CUSTOMER, '447700900123'],
    );
  });

  test('reading and typing are answered', async () => {
    assert.deepEqual(await whatsapp.markAsRead(PHONE_NUMBER_ID, incoming), { success: true });
    assert.deepEqual(await whatsapp.markAsRead(PHONE_NUMBER_ID, incoming, 'text'), { success: true });
  });

  test('every error of the Cloud API reaches the client in the shape that it types', async () => {
    assert.ok(codes.length > 80, `${codes.length} codes`);
    for (const code of codes.filter((each) => typeof each === 'number')) {
      await mode.mock.scenario({ when: { op: 'cloud.messages.send' }, do: { refuse: code }, times: 1 });
      const { error } = (await whatsapp.sendMessage(PHONE_NUMBER_ID, CUSTOMER, new m.Text('Hi'))) as Sample;
      assert.deepEqual(
        [error?.code, typeof error?.message, typeof error?.type, typeof error?.fbtrace_id],
        [code, 'string', 'string', 'string'],
      );
      if (error.error_data) assert.equal(typeof error.error_data.details, 'string', String(code));
    }
  });
});
