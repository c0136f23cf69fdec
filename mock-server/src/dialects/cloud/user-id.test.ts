import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPhone } from '@wa-inbox/protocol';
import { USER_ID_PATTERN } from '@wa-inbox/protocol/cloud/requests';
import { phoneOfUserId, standInPhone, userIdOf } from './user-id.ts';

test('a user id leads back to its number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (phone) => {
      const userId = userIdOf(phone);
      assert.match(userId, USER_ID_PATTERN);
      assert.equal(phoneOfUserId(userId), phone);
    }),
  );
});

test('a user id of somebody else has no number', () => {
  for (const userId of ['US.55500112233445566778', 'US.ENT.1', 'US.abc', '']) assert.equal(phoneOfUserId(userId), undefined);
});

test('what has only an id is kept under a number of no country, always the same', () => {
  assert.match(standInPhone('Z3JvdXAtZGVtby0x'), /^999\d{12}$/);
  assert.ok(isPhone(standInPhone('')));
  assert.equal(standInPhone('a group'), standInPhone('a group'));
  assert.notEqual(standInPhone('a group'), standInPhone('another'));
});
