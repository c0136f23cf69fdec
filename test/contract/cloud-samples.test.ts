import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUOTED, SAMPLES, sampleFixture, type Sample } from './sample-world.ts';
import { send } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

test('there is a sample of each kind and modifier', () => assert.equal(SAMPLES.length, 46));

inEveryMode({ fixture: sampleFixture, frozen: true, latency: 0, limits: false }, (mode) => {
  for (const [kind, sample] of SAMPLES) {
    test(`the sample of ${kind} is accepted and comes back`, async () => {
      const { status, json } = await send(mode, sample);
      assert.equal(status, 200, JSON.stringify(json));
      if (sample.status !== undefined) return assert.deepEqual(json, { success: true });
      assert.equal(json.messages[0].message_status, sample.type === 'template' ? 'accepted' : undefined);
      const snapshot = await mode.mock.snapshot();
      if (sample.type === 'reaction') {
        const target: Sample = snapshot.messages.find(({ id }) => id === QUOTED);
        return assert.deepEqual(target.reactions, [{ from: '12025550100', emoji: sample.reaction.emoji }]);
      }
      const stored: Sample = snapshot.messages.find(({ id }) => id === json.messages[0].id);
      assert.deepEqual(stored.content[sample.type], sample[sample.type]);
      assert.equal(stored.content.biz_opaque_callback_data, sample.biz_opaque_callback_data);
      assert.deepEqual(stored.context, sample.context && { id: sample.context.message_id });
    });
  }
});
