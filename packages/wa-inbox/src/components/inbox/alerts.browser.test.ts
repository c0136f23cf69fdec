import { assert } from 'chai';
import '../../define.ts';
import { mountInbox, until } from './mounted.ts';

const ASHA = '12025550123';
const BELA = '12025550124';
const FIXTURE = {
  now: '2026-01-15T12:00:00.000Z',
  contacts: [
    { phone: ASHA, name: 'Asha' },
    { phone: BELA, name: 'Bela' },
  ],
  messages: [
    {
      phone: ASHA,
      direction: 'inbound' as const,
      at: '2026-01-15T11:00:00.000Z',
      content: { type: 'text', text: { body: 'Hi' } },
    },
  ],
};

/** Stands in for the browser's: remembers what was shown. */
class FakeNotification {
  static permission = 'granted';
  static asked = 0;
  static shown: FakeNotification[] = [];
  readonly title: string;
  onclick: (() => void) | undefined;
  constructor(title: string) {
    this.title = title;
    FakeNotification.shown.push(this);
  }
  static requestPermission(): Promise<string> {
    FakeNotification.asked += 1;
    return Promise.resolve((FakeNotification.permission = 'granted'));
  }
  close(): void {}
}

describe('notifications', () => {
  const real = globalThis.Notification;
  beforeEach(() => {
    FakeNotification.shown = [];
    FakeNotification.permission = 'granted';
    Object.assign(globalThis, { Notification: FakeNotification });
  });
  after(() => void Object.assign(globalThis, { Notification: real }));

  it('tell of a message in another conversation, which a click opens', async () => {
    const { inbox, source, open } = await mountInbox(FIXTURE);
    inbox.notify = 'full';
    await open(ASHA);
    source.receive(BELA, 'Hello');
    await until(() => FakeNotification.shown.length === 1);
    assert.equal(FakeNotification.shown[0]!.title, 'Bela');
    FakeNotification.shown[0]!.onclick?.();
    await until(() => inbox.contact === BELA);
  });

  it('are off until the host turns them on, and a person turns them on by asking', async () => {
    const { inbox, inside } = await mountInbox(FIXTURE);
    const labels = async (): Promise<string[]> => {
      const tools = await inside('wa-inbox-list-tools');
      tools.querySelector<HTMLElement>('[aria-haspopup="menu"]')!.click();
      const menu = await inside('wa-inbox-menu');
      await until(() => menu.querySelector('[role^="menuitem"]'));
      return [...menu.querySelectorAll('[aria-checked]')].map((item) => `${item.textContent.trim()} ${item.ariaChecked}`);
    };
    assert.notInclude((await labels()).join(), 'Notifications');
    const close = async (): Promise<void> => {
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await until(() => !inbox.shadowRoot?.querySelector('wa-inbox-menu'));
    };
    await close();
    FakeNotification.permission = 'default';
    inbox.notify = 'discreet';
    inbox.sound = true;
    const offered = await labels();
    assert.includeMembers(offered, ['Notifications false', 'Sound true']);
    const menu = await inside('wa-inbox-menu');
    [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
      .find((item) => item.textContent.includes('Notifications'))!
      .click();
    await until(() => FakeNotification.asked === 1);
    await close();
    assert.include(await labels(), 'Notifications true');
  });
});
