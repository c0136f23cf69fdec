import { assert } from 'chai';
import { createIndexedDrafts } from './indexed-drafts.ts';

/** Nobody else's, so that runs do not meet. */
const scope = (): string => `test-${crypto.randomUUID()}`;

describe('drafts in IndexedDB', () => {
  it('come back as they were, also for another page of the same server', async () => {
    const server = scope();
    const drafts = createIndexedDrafts(server);
    await drafts.save({ phone: '12025550101', text: 'Dear Ana', replyTo: 'm1' });
    await drafts.save({ phone: '12025550102', text: 'Dear Ben' });
    await drafts.save({ phone: '12025550102', text: 'Dear Benjamin' });
    assert.deepEqual(await createIndexedDrafts(server).load(), [
      { phone: '12025550101', text: 'Dear Ana', replyTo: 'm1' },
      { phone: '12025550102', text: 'Dear Benjamin' },
    ]);
    assert.deepEqual(await createIndexedDrafts(scope()).load(), []);
  });

  it('are forgotten when nothing is left of them', async () => {
    const drafts = createIndexedDrafts(scope());
    await drafts.save({ phone: '12025550101', text: 'Dear Ana' });
    await drafts.save({ phone: '12025550101', text: '' });
    assert.deepEqual(await drafts.load(), []);
  });
});
