import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Business } from './business/business.ts';
import { Subscriptions, receiversOf, withOverride, type Occasion, type Subscription } from './subscriptions.ts';

const cloud = (url: string, more: Partial<Subscription> = {}): Subscription => ({ url, dialect: 'cloud', ...more });
const ALL = [
  cloud('app'),
  cloud('templates', { fields: ['message_template_status_update'] }),
  cloud('other number', { phoneNumberId: '2' }),
  cloud('account', { overrides: 'account' }),
  cloud('number', { overrides: 'number', phoneNumberId: '1' }),
  cloud('inbox', { dialect: 'whatssync' }),
];

/** Which of them are there, what happens, and who is told. */
const CASES: [there: string[], occasion: Occasion, told: string[]][] = [
  [['app', 'templates'], { dialect: 'cloud', field: 'messages' }, ['app']],
  [['app', 'templates'], { dialect: 'cloud', field: 'message_template_status_update' }, ['app', 'templates']],
  [['app', 'other number'], { dialect: 'cloud', field: 'messages', phoneNumberId: '1' }, ['app']],
  [['app', 'other number'], { dialect: 'cloud', field: 'messages', phoneNumberId: '2' }, ['app', 'other number']],
  [['app', 'account'], { dialect: 'cloud', field: 'messages', phoneNumberId: '1' }, ['account']],
  [['app', 'account', 'number'], { dialect: 'cloud', field: 'messages', phoneNumberId: '1' }, ['number']],
  [['app', 'account', 'number'], { dialect: 'cloud', field: 'messages', phoneNumberId: '2' }, ['account']],
  [['app', 'account', 'number'], { dialect: 'cloud', field: 'account_update', phoneNumberId: '1' }, ['app']],
  [['app', 'inbox'], { dialect: 'whatssync', field: 'messages' }, ['inbox']],
  [[], { dialect: 'cloud', field: 'messages' }, []],
];

for (const [there, occasion, told] of CASES) {
  test(`of ${there.join(', ') || 'none'}, ${occasion.field} of ${occasion.dialect} ${occasion.phoneNumberId ?? ''} tells ${told.join(', ') || 'nobody'}`, () => {
    const subscriptions = new Subscriptions();
    subscriptions.replace(ALL.filter(({ url }) => there.includes(url)));
    assert.deepEqual(
      subscriptions.receivers(occasion).map(({ url }) => url),
      told,
    );
  });
}

test('a level has one override, which takes the place of the one before', () => {
  const once = withOverride([cloud('app')], 'account', cloud('first'));
  const twice = withOverride(once, 'account', cloud('second'));
  assert.deepEqual(twice, [cloud('app'), cloud('second', { overrides: 'account' })]);
  assert.deepEqual(withOverride(twice, 'account', undefined), [cloud('app')]);
});

test('while the app is not subscribed to the account, nobody is told of the Cloud API, and others are', () => {
  const [business, subscriptions] = [new Business(), new Subscriptions()];
  subscriptions.replace(ALL);
  business.change({ isSubscribed: false });
  const told = (dialect: Occasion['dialect']) => receiversOf({ business, subscriptions }, { dialect, field: 'messages' }).length;
  assert.deepEqual([told('cloud'), told('whatssync')], [0, 1]);
  business.change({ isSubscribed: true });
  assert.equal(told('cloud'), 1);
});
