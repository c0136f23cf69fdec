import assert from 'node:assert/strict';
import test from 'node:test';
import { afterDelivery, afterMessage, afterOwnRow, afterReading, reportedContact } from './contact-news.ts';
import { ANA, at, contact, inbound, NOON, outbound } from './sample-store.ts';

test('a customer who writes is unread, and opens the window for 24 hours', () => {
  const after = afterMessage(contact(ANA, { lastMessageAt: at(0), unread: 1 }), inbound('a', 5));
  assert.equal(after.unread, 2);
  assert.equal(after.lastMessageAt, at(5));
  assert.deepEqual(after.window, { state: 'open', expiresAt: at(5 + 24 * 60) });
});

test('a message that the contact shows already is not counted again', () => {
  const last = inbound('a', 5);
  const before = contact(ANA, { lastMessageAt: at(5), lastMessage: last, unread: 1 });
  assert.equal(afterMessage(before, inbound('a', 5)), before);
  assert.equal(afterMessage(before, inbound('older', 2)), before);
});

test('what the business writes is the last message, and unread stays', () => {
  const after = afterMessage(contact(ANA, { unread: 1 }), outbound('m', 5));
  assert.equal(after.unread, 1);
  assert.equal(after.lastMessage?.id, 'm');
});

test('a row of ours takes the time of the server once it is known', () => {
  const row = outbound('x', 9, { delivery: { state: 'sending' } });
  const shown = afterOwnRow(contact(ANA, { lastMessageAt: at(1) }), row);
  assert.equal(shown.lastMessageAt, at(9));
  assert.equal(afterOwnRow(shown, { ...row, at: at(7) }).lastMessageAt, at(7));
});

test('the word of the server wins over what was derived', () => {
  const derived = afterMessage(contact(ANA), inbound('a', 5));
  const reported = contact(ANA, { unread: 0, lastMessageAt: at(5), lastMessage: inbound('a', 5) });
  assert.deepEqual(reportedContact(derived, reported), reported);
});

test('a server of the documented fields alone does not take away what was derived', () => {
  const derived = afterMessage(contact(ANA), inbound('a', 5));
  const bare = contact(ANA, { name: 'New name', lastMessageAt: at(5), window: { state: 'unknown' } });
  const after = reportedContact(derived, bare);
  assert.deepEqual([after.name, after.unread, after.window.state, after.lastMessage?.id], ['New name', 1, 'open', 'a']);
});

test('a last message that is no longer the last is not shown as if it were', () => {
  const derived = afterMessage(contact(ANA), inbound('a', 5));
  const after = reportedContact(derived, contact(ANA, { lastMessageAt: at(8), window: { state: 'unknown' } }));
  assert.equal(after.lastMessage, undefined);
});

test('the tick in the list goes on and never back', () => {
  const before = contact(ANA, { lastMessage: outbound('m', 1, { delivery: { state: 'delivered' } }) });
  assert.equal(afterDelivery(before, 'm', { state: 'read' }).lastMessage?.delivery.state, 'read');
  assert.equal(afterDelivery(before, 'm', { state: 'sent' }), before);
  assert.equal(afterDelivery(before, 'other', { state: 'read' }), before);
});

test('messages that were read tell the window and the last message where the server is silent', () => {
  const bare = contact(ANA, { window: { state: 'unknown' } });
  const after = afterReading(bare, [inbound('a', -60), outbound('m', -30)], NOON);
  assert.deepEqual(after.window, { state: 'open', expiresAt: at(-60 + 24 * 60) });
  assert.equal(after.lastMessage?.id, 'm');
  assert.equal(afterReading(bare, [outbound('m', -30)], NOON).window.state, 'unknown');
  assert.equal(afterReading(contact(ANA), [inbound('a', -60)], NOON).window.state, 'closed', 'a reported window stays');
});
