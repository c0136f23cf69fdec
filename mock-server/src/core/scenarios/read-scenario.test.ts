import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScenario } from './read-scenario.ts';

const KNOWN = {
  ops: ['whatssync.messages.send', 'whatssync.contacts.list'],
  providers: { whatssync: { failures: 'sync', throttle: 'rate_limit_exceeded' } },
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
