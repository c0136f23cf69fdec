import { assert } from 'chai';
import '../../preview/define.ts';
import { until } from '../inbox/mounted.ts';
import type { WaInboxPreview } from './preview.ts';

const UNKNOWN_FILE = { to: '+12025550123', type: 'image', image: { id: 'abc' } };

function mount(properties: Partial<WaInboxPreview>): WaInboxPreview {
  const preview = Object.assign(document.createElement('wa-inbox-preview'), properties);
  document.body.replaceChildren(preview);
  return preview;
}

const one = (preview: WaInboxPreview, selector: string) => preview.shadowRoot!.querySelector<HTMLElement>(selector);
const input = (preview: WaInboxPreview) => one(preview, '.input')?.innerText.trim();

describe('the language of a preview', () => {
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is the one of its locale, and no other is seen before', async () => {
    const seen = new Set<string>();
    const preview = mount({ locale: 'de', payload: UNKNOWN_FILE, editable: true });
    while (!seen.has('Nachricht schreiben')) {
      const text = input(preview);
      if (text) seen.add(text);
      await new Promise(requestAnimationFrame);
    }
    assert.deepEqual([...seen], ['Nachricht schreiben']);
    assert.equal(preview.lang, 'de');
    await until(() => one(preview, '#summary')?.innerText === 'An diesem Payload ist nichts falsch.');
    assert.include(one(preview, '.copy')!.innerText, 'Kopieren als');
    await until(() => one(preview, '.bubble')?.innerText.includes('Wird beim Senden angezeigt') === true);
  });

  it('is another when the locale changes, what is wrong with an attribute too', async () => {
    const preview = mount({ locale: 'fr', template: '{' });
    await until(() => one(preview, '.wrong')?.innerText === 'L’attribut « template » n’est pas du JSON.');
    preview.locale = 'en';
    await until(() => one(preview, '.wrong')?.innerText === 'The attribute “template” is not JSON.');
    assert.equal(preview.lang, 'en');
  });

  it('is the page’s by default, and its host’s words go before ours', async () => {
    document.documentElement.lang = 'es';
    const preview = mount({ strings: { 'preview.online': 'aquí' } });
    await until(() => input(preview) === 'Escriba un mensaje');
    assert.include(one(preview, '.who')!.innerText, 'aquí');
    preview.strings = { 'preview.input': 'Diga algo' };
    await until(() => input(preview) === 'Diga algo');
  });

  it('runs from right to left in Arabic, unless the host says otherwise', async () => {
    const preview = mount({ locale: 'ar' });
    await until(() => preview.matches(':dir(rtl)') && input(preview) === 'اكتب رسالة');
    preview.locale = 'id';
    await until(() => preview.lang === 'id');
    assert.isFalse(preview.hasAttribute('dir'));
  });
});
