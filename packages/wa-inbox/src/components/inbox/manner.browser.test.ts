import { assert } from 'chai';
import '../../define.ts';
import { loadI18n } from '../../i18n/load-i18n.ts';
import { mountInbox, until } from './mounted.ts';

const PHONE = '12025550123';
const FIXTURE = {
  now: '2026-01-15T12:00:00.000Z',
  contacts: [{ phone: PHONE, name: 'Asha' }],
  messages: [
    {
      phone: PHONE,
      direction: 'inbound' as const,
      at: '2026-01-14T14:00:00.000Z',
      content: { type: 'text', text: { body: 'Hi' } },
    },
  ],
};

async function mounted() {
  const mount = await mountInbox(FIXTURE);
  const thread = await mount.open(PHONE);
  const list = await mount.inside('wa-inbox-contact-list');
  return { ...mount, thread, list };
}

describe('language', () => {
  it('is another at once everywhere when the locale changes, and back', async () => {
    const { inbox, list, thread, inside } = await mounted();
    const composer = await inside('wa-inbox-composer');
    inbox.locale = 'de-AT';
    await until(() => composer.querySelector('textarea')?.placeholder === 'Nachricht schreiben');
    assert.include(list.textContent, 'Gestern');
    assert.include(thread.textContent, 'Gestern');
    inbox.locale = 'en';
    await until(() => composer.querySelector('textarea')?.placeholder === 'Type a message');
    assert.include(thread.textContent, 'Yesterday');
  });

  it('says that it is English, on a page that is not, and nothing without a locale', async () => {
    const [own, plain] = [document.createElement('wa-inbox'), document.createElement('wa-inbox')];
    own.locale = 'en-GB';
    document.body.append(own, plain);
    await until(() => own.lang === 'en-GB');
    assert.isFalse(plain.hasAttribute('lang'));
    own.remove();
    plain.remove();
  });

  it('a locale that comes late changes neither language nor direction of the one that was chosen since', async () => {
    const { inbox } = await mounted();
    inbox.locale = 'ar';
    await inbox.updateComplete;
    inbox.locale = 'es';
    await until(() => inbox.lang === 'es');
    await loadI18n('ar');
    assert.deepEqual([inbox.lang, inbox.hasAttribute('dir')], ['es', false]);
  });

  it('leaves the host its strings, in every locale', async () => {
    const { inbox, inside } = await mounted();
    const composer = await inside('wa-inbox-composer');
    inbox.strings = { 'composer.placeholder': 'Ask Nora' };
    inbox.locale = 'fr';
    await until(() => inbox.lang === 'fr');
    assert.equal(composer.querySelector('textarea')?.placeholder, 'Ask Nora');
  });

  it('Arabic runs from right to left, unless the host says otherwise', async () => {
    const { inbox } = await mounted();
    inbox.locale = 'ar';
    await until(() => inbox.matches(':dir(rtl)'));
    inbox.locale = 'es';
    await until(() => inbox.lang === 'es');
    assert.isFalse(inbox.hasAttribute('dir'));
    inbox.dir = 'ltr';
    inbox.locale = 'ar';
    await until(() => inbox.lang === 'ar');
    assert.equal(inbox.dir, 'ltr');
  });

  it('is English where we have no words', async () => {
    const { inbox, inside } = await mounted();
    const composer = await inside('wa-inbox-composer');
    inbox.locale = 'ta';
    await until(() => inbox.lang === 'ta');
    assert.equal(composer.querySelector('textarea')?.placeholder, 'Type a message');
  });
});

describe('palette', () => {
  it('colors the inbox and the pieces in it; what the host says goes before', async () => {
    const { inbox, thread } = await mounted();
    inbox.theme = 'dark';
    inbox.palette = 'high-contrast';
    await until(() => getComputedStyle(inbox).backgroundColor === 'rgb(0, 0, 0)');
    assert.equal(getComputedStyle(thread.host).backgroundColor, 'rgb(0, 0, 0)');
    const own = new CSSStyleSheet();
    own.replaceSync('wa-inbox { --wa-inbox-wallpaper: rgb(1, 2, 3); }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    assert.equal(getComputedStyle(thread.host).backgroundColor, 'rgb(1, 2, 3)');
  });

  it('of high contrast gives fields and the tails of bubbles an edge', async () => {
    const { inbox, thread, list } = await mounted();
    const search = list.querySelector('.search')!;
    const tail = () => getComputedStyle(thread.querySelector('.first > .bubble')!, '::before').filter;
    assert.deepEqual([getComputedStyle(search).boxShadow, tail()], ['none', 'none']);
    inbox.palette = 'high-contrast';
    await until(() => getComputedStyle(search).boxShadow.includes('inset'));
    assert.include(tail(), 'drop-shadow');
  });

  it('rows, header and field are lower in the compact density', async () => {
    const { inbox, list, thread } = await mounted();
    const row = list.querySelector<HTMLElement>('.row')!;
    const before = [row.offsetHeight, thread.host.getBoundingClientRect().height];
    inbox.density = 'compact';
    await until(() => row.offsetHeight < before[0]!);
    assert.isAbove(thread.host.getBoundingClientRect().height, before[1]!);
  });
});
