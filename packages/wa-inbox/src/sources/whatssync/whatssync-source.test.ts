import assert from 'node:assert/strict';
import test from 'node:test';
import { failureOf } from '../../model/failure.ts';
import type { InboxSource } from '../../model/source.ts';
import { createWhatssyncSource } from './whatssync-source.ts';

type Answer = (path: string, init: RequestInit) => Response;

function source(answer: Answer): { source: InboxSource; asked: string[] } {
  const asked: string[] = [];
  const made = createWhatssyncSource({
    baseUrl: 'http://localhost:4010/',
    token: 'test-token',
    fetch: async (url, init) => {
      const path = (url as string).replace('http://localhost:4010', '');
      asked.push(`${init?.method} ${path}`);
      return answer(path, init!);
    },
  });
  return { source: made, asked };
}

const contact = (name: string, phone: string) => ({ id: name, phone: `+${phone}`, name, lastMessageAt: '2023-06-15T14:23:15Z' });
const contacts = [contact('John Doe', '1234567890'), contact('José', '1987654321')];
const message = {
  id: 'msg_1',
  from: '+1987654321',
  to: '+1234567890',
  type: 'text',
  text: 'Hi',
  timestamp: '2023-06-15T14:22:30Z',
  status: 'sent',
};
const notFound = () => Response.json({ error: { code: 'not_found', message: 'No such path', status: 404 } }, { status: 404 });

test('a page of contacts carries the cursor to the next', async () => {
  const { source: made, asked } = source(() => Response.json({ contacts, pagination: { next: 'cursor_abcdef' } }));
  const page = await made.contacts({ limit: 2, cursor: 'c+1' });
  assert.deepEqual([page.items.length, page.next, page.previous], [2, 'cursor_abcdef', undefined]);
  assert.deepEqual(asked, ['GET /api/v1/contacts?cursor=c%2B1&limit=2']);
});

test('a server that ignores the search gives only what was searched for', async () => {
  const { source: made } = source(() => Response.json({ contacts, pagination: {} }));
  const names = async (search: string) => (await made.contacts({ search })).items.map(({ name }) => name);
  assert.deepEqual(await names('jose'), ['José']);
  assert.deepEqual(await names('+1 234'), ['John Doe']);
  assert.deepEqual(await names('nobody'), []);
});

test('a message goes out with its key, and comes back as the conversation knows it', async () => {
  const { source: made } = source((_, init) => {
    assert.equal((init.headers as Record<string, string>)['idempotency-key'], 'key-1');
    return Response.json(message, { status: 201 });
  });
  const sent = await made.send({ phone: '1234567890', content: { kind: 'text', text: 'Hi' } }, { key: 'key-1' });
  assert.deepEqual([sent.id, sent.direction, sent.delivery.state], ['msg_1', 'outbound', 'sent']);
});

test('what a server lacks of our additions is asked for once and then left out', async () => {
  const { source: made, asked } = source(notFound);
  for (let time = 0; time < 2; time++) {
    await made.markRead!('1234567890', 'msg_1');
    assert.deepEqual(await made.templates!(), []);
  }
  assert.deepEqual(asked, ['POST /api/v1/contacts/+1234567890/read', 'GET /api/v1/templates']);
  assert.deepEqual([made.capabilities.markRead, made.capabilities.templates], [false, false]);
});

test('a contact that is not there is no missing ability', async () => {
  const error = { code: 'contact_not_found', message: 'No such contact', status: 404 };
  const { source: made } = source(() => Response.json({ error }, { status: 404 }));
  const thrown = await made.markRead!('1234567890', 'msg_1').catch((reason: unknown) => reason);
  assert.equal(failureOf(thrown)?.key, 'contact_not_found');
  assert.equal(made.capabilities.markRead, true);
});

test('a reply of another shape is a malformed one, not a crash', async () => {
  const { source: made } = source(() => Response.json({ items: [] }));
  const thrown = await made.contacts({}).catch((reason: unknown) => reason);
  assert.equal(failureOf(thrown)?.key, 'malformed_reply');
});

test('one odd message does not cost the page: it is shown as it was received', async () => {
  const odd = { ...message, id: 'msg_2', type: 'image', image: { caption: 'no link' } };
  const nameless = { type: 'text', text: 'no id' };
  const { source: made } = source(() => Response.json({ messages: [message, odd, nameless, null], pagination: {} }));
  const { items } = await made.messages('1234567890', {});
  assert.deepEqual(
    items.map(({ id, content }) => [id, content.kind]),
    [
      ['msg_1', 'text'],
      ['msg_2', 'unsupported'],
    ],
  );
  assert.partialDeepStrictEqual(items[1]!.content, { type: 'image', raw: odd });
});

test('a contact whose last message is odd is shown without it', async () => {
  const given = [{ ...contacts[0], lastMessage: { id: 5 } }, { phone: 7 }, contacts[1]];
  const { source: made } = source(() => Response.json({ contacts: given }));
  const { items } = await made.contacts({});
  assert.deepEqual(
    items.map(({ name, lastMessage }) => [name, lastMessage]),
    [
      ['John Doe', undefined],
      ['José', undefined],
    ],
  );
});

test('a file goes up as a form with the token, and is sent by its id; a server without files is not asked again', async () => {
  const uploaded = { id: 'media_1', url: 'http://localhost:4010/api/v1/media/media_1?token=t', mimeType: 'text/plain', size: 6 };
  let given: FormData | undefined;
  const { source: made } = source((path, { body }) => {
    if (path === '/api/v1/media') given = body as FormData;
    return Response.json(uploaded, { status: 201 });
  });
  const { id } = await made.upload!(new File(['A note'], 'note.txt', { type: 'text/plain' }));
  assert.equal(id, 'media_1');
  const part = given!.get('file') as File;
  assert.deepEqual([part.name, part.type, await part.text()], ['note.txt', 'text/plain', 'A note']);

  const { source: without, asked } = source(notFound);
  for (let time = 0; time < 2; time++) {
    await assert.rejects(without.upload!(new Blob(['x'])), (thrown) => failureOf(thrown)?.key === 'unsupported_by_source');
  }
  assert.deepEqual(asked, ['POST /api/v1/media']);
  assert.equal(without.capabilities.upload, false);
});

test('messages are found with the name of their customer, and a server that cannot search is asked once', async () => {
  const hit = { ...message, direction: 'outbound', contact: { id: 'c1', phone: '+1234567890', name: 'John Doe' } };
  const { source: made, asked } = source(() => Response.json({ messages: [hit], pagination: { next: 'more' } }));
  const page = await made.searchMessages!({ search: 'hi', limit: 5 });
  assert.deepEqual([page.items[0]!.name, page.items[0]!.message.phone, page.next], ['John Doe', '1234567890', 'more']);
  assert.deepEqual(asked, ['GET /api/v1/messages?search=hi&limit=5']);

  const { source: without, asked: once } = source(notFound);
  for (let time = 0; time < 2; time++) {
    await assert.rejects(
      without.searchMessages!({ search: 'hi' }),
      (thrown) => failureOf(thrown)?.key === 'unsupported_by_source',
    );
  }
  assert.deepEqual([once.length, without.capabilities.messageSearch], [1, false]);
});

test('typing is told to a server that takes it', async () => {
  const { source: made, asked } = source(() => new Response(null, { status: 204 }));
  await made.typing!('1234567890');
  assert.deepEqual(asked, ['POST /api/v1/contacts/+1234567890/typing']);
  const { source: without } = source(notFound);
  await without.typing!('1234567890');
  assert.equal(without.capabilities.typing, false);
});
