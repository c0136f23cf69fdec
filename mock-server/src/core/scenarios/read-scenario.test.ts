import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScenario } from './read-scenario.ts';

const KNOWN = {
  ops: ['whatssync.messages.send', 'whatssync.contacts.list', 'whatssync.contacts.get', 'cloud.messages.send', 'pigeon.letters'],
  providers: {
    whatssync: { failures: 'sync', throttle: 'rate_limit_exceeded' },
    cloud: { failures: 'async', throttle: 'rate_limit_hit', isCloud: true },
    pigeon: { failures: 'sync', throttle: 'rate_limit_exceeded' },
  },
} as const;
const when = { op: 'send' };

const WRONG: [given: unknown, sentence: RegExp][] = [
  [{ when: { op: 'sned' }, do: { refuse: 131026 } }, /"when\.op" cannot be "sned": did you mean "send"/],
  [{ when: { op: 'whatssync.contact.list' }, do: { refuse: 131026 } }, /did you mean "whatssync\.contacts\.list"/],
  [{ when, do: { refus: 131026 } }, /"do\.refus" is not known: did you mean "refuse"/],
  [{ when: { ...when, typ: 'text' }, do: { refuse: 131026 } }, /"when\.typ" is not known: did you mean "type"/],
  [{ when, do: { refuse: 'mesage_undeliverable' } }, /"do\.refuse" cannot be "mesage_undeliverable".*"message_undeliverable"/],
  [{ when, do: { failAs: { code: 999_999, after: '5s' } } }, /"do\.failAs" cannot be 999999/],
  [{ when, do: { failAs: { code: 131_026, after: 'soon' } } }, /"soon" is not a duration/],
  [{ when, do: {} }, /"do" is empty/],
  [{ when, do: { refuse: 131_026, failAs: 131_026 } }, /give one of the two/],
  [{ when: { op: 'whatssync.contacts.list' }, do: { failAs: 131_026 } }, /sends none/],
  [{ when: { ...when, probability: 2 }, do: { refuse: 131_026 } }, /"when\.probability" cannot be 2: at most 1/],
  [{ when, do: { refuse: 131_026 }, times: 0 }, /"times" cannot be 0/],
  [
    { when: { ...when, dialect: 'whatsync' }, do: { refuse: 131_026 } },
    /"when\.dialect" cannot be "whatsync": did you mean "whatssync"/,
  ],
  [{ do: { refuse: 131_026 } }, /"when" is missing/],
  // conditions that nothing meets
  [{ when: { ...when, type: 'txt' }, do: { http: 503 } }, /"when\.type" can never match "txt".*did you mean "text"/],
  [{ when: { ...when, type: 'delivered' }, do: { http: 503 } }, /what becomes of a message is "when\.op": "status"/],
  [{ when: { op: 'status', type: 'deliverd' }, do: { drop: 'status' } }, /did you mean "delivered"/],
  [{ when: { op: 'socket', type: 'mesage.created' }, do: { drop: 'socket' } }, /did you mean "message\.created"/],
  [{ when: { op: 'webhook', type: 'statu' }, do: { duplicate: 1 } }, /"do\.duplicate" cannot be 1: at least 2/],
  [{ when: { op: 'webhook', type: 'delivred' }, do: { drop: 'webhook' } }, /no webhook is of it; did you mean "delivered"/],
  [
    { when: { op: 'whatssync.contacts.list', type: 'text' }, do: { http: 503 } },
    /"when\.type" can never match.*use "when\.op": "send"/,
  ],
  [{ when: { op: 'whatssync.contacts.list', to: '12025550123' }, do: { http: 503 } }, /"when\.to" can never match/],
  [{ when: { ...when, from: '12025550123' }, do: { http: 503 } }, /"when\.from" can never match.*the customer is "when\.to"/],
  [{ when: { op: 'control.inbound', to: '12025550123' }, do: { http: 503 } }, /who writes is "when\.from"/],
  [
    { when: { op: 'whatssync.messages.send', dialect: 'cloud' }, do: { http: 503 } },
    /"when\.dialect" cannot be "cloud": "whatssync\.messages\.send" is a call of whatssync; use "when\.op": "cloud\.messages\.send"/,
  ],
  [{ when: { ...when, to: '12' }, do: { http: 503 } }, /"when\.to" is not valid: "12" has 2 digits/],
  [
    { when: { ...when, type: 'text', template: 'offer' }, do: { http: 503 } },
    /"when\.template" is of messages of type "template"/,
  ],
  [{ when: { ...when, probability: 0 }, do: { http: 503 } }, /"when\.probability" cannot be 0: it would never fire/],
  [{ when: { ...when, nth: 3 }, do: { http: 503 }, times: 2 }, /"times" cannot be 2: "when\.nth" is met once/],
  [{ when: { op: 'clock' }, do: { window: 'close' }, times: 2 }, /"times" cannot be 2: an instant comes once/],
  [{ when: { op: 'clock' }, do: { window: 'close' }, for: '1m' }, /"for" does not belong to an instant/],
  [
    { when: { op: 'clock', to: '12025550123' }, do: { media: 'expire' } },
    /"when\.to" says whose "do\.window" turns, and there is none/,
  ],
  [{ when: { op: 'clock', template: 'offer' }, do: { media: 'expire' } }, /"when\.template" says what "do\.template" happens to/],
  // deeds that cannot happen to it
  [{ when: { op: 'webhook' }, do: { refuse: 131_026 } }, /"do\.refuse" does not happen to a webhook/],
  [
    { when, do: { duplicate: 2 } },
    /"do\.duplicate" does not happen to a message.*use "when\.op": "webhook", "socket" or "status"/,
  ],
  [{ when: { op: 'clock' }, do: { failAs: 131_026 } }, /an instant is none: use "do\.refuse"/],
  [{ when: { op: 'status' }, do: { drop: 'webhook' } }, /"do\.drop" cannot be "webhook" here: give "status"/],
  [{ when, do: { corrupt: 'signature' } }, /"do\.corrupt" cannot be "signature" here: give "body"/],
  [{ when, do: { hang: '5s', delay: '5s' } }, /"do\.hang" leaves the call without an answer: leave "delay" out/],
  [{ when, do: { hang: '5s', drop: 'reply' } }, /"do\.hang" leaves the call without an answer/],
  [{ when, do: { drop: 'body', corrupt: 'body' } }, /both spoil the reply/],
  [{ when: { op: 'status' }, do: { drop: 'status', delay: '5s' } }, /loses the status: nothing else can happen to it/],
  [{ when, do: { delay: '0s' } }, /"do\.delay" cannot be "0s": it would be over before it began/],
  [{ when, do: { delay: '24hours' } }, /"24hours" is not a duration: did you mean "24h"/],
  [{ when: { ...when, after: '11 years' }, do: { http: 503 } }, /"11 years" is not a duration/],
  [{ when, do: { http: 503 }, for: '600w' }, /"for" cannot be "600w": at most 10 years/],
];

for (const [given, sentence] of WRONG) {
  test(`${JSON.stringify(given)} is refused with ${sentence}`, () => {
    assert.throws(() => readScenario(given, KNOWN), { name: 'RefusalError', message: sentence });
  });
}

test('a scenario by key, by number and by code as text is accepted', () => {
  for (const refuse of ['message_undeliverable', 131_026, '131026']) {
    assert.deepEqual(readScenario({ when, do: { refuse } }, KNOWN), { when, do: { refuse } });
  }
});

const RIGHT: unknown[] = [
  { when: { op: 'call' }, do: { delay: '3s' }, for: '1m' },
  { when: { ...when, to: '+12025550123', type: 'text', nth: 2, after: '10s' }, do: { drop: 'reply', refuse: 131_026 } },
  { when: { op: 'whatssync.contacts.get', to: '12025550123' }, do: { corrupt: 'body', delay: '1s' } },
  { when: { op: 'webhook', type: 'a_field_that_is_new' }, do: { duplicate: 2, delay: '1s' } },
  { when: { op: 'socket', type: 'typing' }, do: { disconnect: '30s' } },
  { when: { op: 'status', type: 'read', template: 'offer' }, do: { reorder: 1 } },
  { when: { op: 'clock', after: '1h', to: '12025550123' }, do: { window: 'close', token: 'expire' } },
  // of another provider's calls only that provider knows what they have
  { when: { op: 'pigeon.letters', to: '12025550123', type: 'letter' }, do: { hang: '10s' } },
];
for (const given of RIGHT) {
  test(`${JSON.stringify(given)} is accepted as it is`, () => assert.deepEqual(readScenario(given, KNOWN), given));
}

test('in a list the place comes first', () => {
  const place = ['scenarios', 2] as const;
  const of = (given: unknown) => () => readScenario(given, KNOWN, place);
  assert.throws(of({ when: { op: 'sned' }, do: { http: 503 } }), /"scenarios\[2\]\.when\.op" cannot be "sned"/);
  assert.throws(of({ when, do: { http: 'x' } }), /"scenarios\[2\]\.do\.http" cannot be "x"/);
  assert.throws(of({ when, do: { htpp: 503 } }), /"scenarios\[2\]\.do\.htpp" is not known: did you mean "http"/);
  assert.throws(of(7), /"scenarios\[2\]" cannot be 7: give an object/);
});
