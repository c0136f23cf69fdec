import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsReply, messagesReply, wireContact } from '@wa-inbox/protocol/whatssync/replies';
import { ADA, CUSTOMER_WORLD } from './customer-world.ts';
import { get, inEveryMode, post } from './modes.ts';

type Event = { type: string; message?: { id: string }; contact?: { optedOut?: boolean; blocked?: boolean } };

/** What a customer changes afterwards, and what they are to the business. */
inEveryMode({ fixture: CUSTOMER_WORLD, frozen: true, latency: 0 }, (mode) => {
  const act = async (world: string, action: object): Promise<string[]> =>
    (await (await post(mode, `/w/${world}/_mock/customers/${ADA}`, action)).json()).ids;
  const json = async (path: string) => (await get(mode, path)).json();
  const messages = async (world: string, query = 'limit=100') =>
    messagesReply.parse(await json(`/w/${world}/api/v1/contacts/${ADA}/messages?${query}`)).messages;
  const contact = async (world: string) => wireContact.parse(await json(`/w/${world}/api/v1/contacts/${ADA}`));
  const lastEvent = async (world: string, type: string): Promise<Event> =>
    (await json(`/w/${world}/_mock/events`)).events.findLast((event: Event) => event.type === type);

  test('new words stand in the message itself, which keeps its place and says that it was edited', async () => {
    const before = await messages('edit');
    const [id] = await act('edit', { action: 'edit', messageId: 'wrote_text', text: 'Do you have two lamps?' });
    const after = await messages('edit');
    assert.deepEqual(
      after.map((message) => message.id),
      before.map((message) => message.id),
    );
    const changed = after.find((message) => message.id === 'wrote_text')!;
    assert.deepEqual([changed.text, changed.edited], ['Do you have two lamps?', true]);
    assert.deepEqual((await lastEvent('edit', 'message.created')).message, changed);
    const around = await messages('edit', `limit=3&around=${id}`);
    assert.ok(around.some((message) => message.id === 'wrote_text'));
  });

  test('new words of a picture leave the picture', async () => {
    await act('caption', { action: 'edit', messageId: 'wrote_image', text: 'That corner' });
    const changed = (await messages('caption')).find((message) => message.id === 'wrote_image')!;
    assert.deepEqual([changed.image, changed.edited], [{ url: 'https://example.com/a.jpg', caption: 'That corner' }, true]);
  });

  test('what is deleted stays as a message that says nothing, and is found by nobody', async () => {
    await act('delete', { action: 'edit', messageId: 'wrote_text', text: 'Nothing of this' });
    await act('delete', { action: 'delete', messageId: 'wrote_text' });
    const gone = (await messages('delete')).find((message) => message.id === 'wrote_text')!;
    assert.deepEqual([gone.deleted, gone.text, gone.type], [true, undefined, 'text']);
    assert.deepEqual((await json('/w/delete/api/v1/messages?search=nothing of')).messages, []);
  });

  test('a change is not unread, and does not stand for the conversation in the list', async () => {
    const before = await contact('quiet');
    await act('quiet', { action: 'edit', messageId: 'wrote_text', text: 'Quietly' });
    const after = await contact('quiet');
    assert.deepEqual([after.unreadCount, after.lastMessage], [before.unreadCount, before.lastMessage]);
    const page = contactsReply.parse(await json('/w/quiet/api/v1/contacts'));
    assert.deepEqual(page.contacts.find(({ phone }) => phone === `+${ADA}`)?.lastMessage, before.lastMessage);
  });

  test('a contact tells that the customer stopped marketing, and that the business blocked them', async () => {
    assert.deepEqual([(await contact('standing')).optedOut, (await contact('standing')).blocked], [undefined, undefined]);
    await act('standing', { action: 'opt-out' });
    assert.equal((await contact('standing')).optedOut, true);
    assert.equal((await lastEvent('standing', 'contact.updated')).contact?.optedOut, true);
    await mode.call(`/w/standing/_mock/customers/${ADA}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ blocked: true }),
    });
    assert.equal((await lastEvent('standing', 'contact.updated')).contact?.blocked, true);
    const page = contactsReply.parse(await json('/w/standing/api/v1/contacts'));
    const { optedOut, blocked } = page.contacts.find(({ phone }) => phone === `+${ADA}`)!;
    assert.deepEqual([optedOut, blocked], [true, true]);
    await act('standing', { action: 'opt-in' });
    assert.equal((await contact('standing')).optedOut, undefined);
  });
});
