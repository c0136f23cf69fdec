import { expect } from 'chai';
import '../../define.ts';
import type { WaInbox } from './inbox.ts';

/** Counts the sessions that an inbox begins by the sources that it asks for. */
async function counted(): Promise<{ inbox: WaInbox; begun(): number }> {
  const inbox = document.createElement('wa-inbox');
  let begun = 0;
  Object.defineProperty(inbox, 'chooseSource', { value: () => void begun++ });
  inbox.token = 'one';
  document.body.append(inbox);
  await inbox.updateComplete;
  return { inbox, begun: () => begun };
}

describe('the token of an inbox', () => {
  it('begins nothing anew when it is set to what it is, as wrappers do at every render', async () => {
    const { inbox, begun } = await counted();
    const before = begun();
    inbox.token = 'one';
    expect(begun()).to.equal(before);
    inbox.remove();
  });

  it('begins anew when it is another', async () => {
    const { inbox, begun } = await counted();
    const before = begun();
    inbox.token = 'two';
    expect(begun()).to.equal(before + 1);
    inbox.remove();
  });
});
