import 'axe-core';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import type { WaInboxPreviewChangeEvent } from '../../events/preview-change-event.ts';
import '../../preview/define.ts';
import type { PayloadReader } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import type { Dialect } from '../../model/values.ts';
import { payloadReader, PREVIEW_DIALECTS } from '../../sources/preview/payload-reader.ts';
import { payloadsOf, type Sample } from '../../sources/preview/sample-payloads.ts';
import type { WaInboxPreview } from './preview.ts';

const read = async <Value>(name: string): Promise<[string, Value][]> =>
  Object.entries((await (await fetch(`/test/contract/${name}.fixture.json`)).json()) as Record<string, Value>);
type SeedPreview = { text?: string; image?: true; header?: string; body?: string; footer?: string };
const SAMPLES = await read<Sample>('cloud-samples');
const SEEDS = await read<SeedPreview>('seed-previews');
const readers = new Map<Dialect, PayloadReader>(
  await Promise.all(PREVIEW_DIALECTS.map(async (dialect) => [dialect, await payloadReader(dialect)] as const)),
);

const { axe } = globalThis as unknown as { axe: { run(root: Element, options: object): Promise<AxeResults> } };
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function mount(properties: Partial<WaInboxPreview> = {}): Promise<WaInboxPreview> {
  const preview = Object.assign(document.createElement('wa-inbox-preview'), properties);
  document.body.replaceChildren(preview);
  await settle(preview);
  return preview;
}

/** Until what is loaded later is there: the reader of the dialect, rarer kinds. */
async function settle(preview: WaInboxPreview): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await preview.updateComplete;
    await frame();
  }
}

const one = <Found extends Element = HTMLElement>({ shadowRoot }: WaInboxPreview, selector: string): Found =>
  shadowRoot!.querySelector<Found>(selector)!;
const all = ({ shadowRoot }: WaInboxPreview, selector: string) => [...shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (preview: WaInboxPreview, selector: string): string =>
  one(preview, selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '';
const notes = (preview: WaInboxPreview) =>
  all(preview, '.notes li').map((note) => `${note.dataset['line']} ${note.querySelector('.field')?.textContent}`);

async function type(preview: WaInboxPreview, text: string): Promise<void> {
  const field = one<HTMLTextAreaElement>(preview, 'textarea');
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
  await settle(preview);
}

describe('every kind of payload', () => {
  for (const [name, sample] of SAMPLES) {
    it(`${name} is on the phone in every dialect that takes it`, async () => {
      for (const [dialect, payload] of payloadsOf(sample, (of, body) => readers.get(of)!.read(body, []))) {
        const preview = await mount({ dialect, payload });
        assert.deepEqual(preview.problems, [], dialect);
        assert.isNull(one(preview, '.editor'), `${dialect}: no problem, no editor`);
        assert.isNull(one(preview, '.unsupported'), `${dialect}: a placeholder`);
        const articles = all(preview, 'article');
        assert.isAbove(articles.length, 0, dialect);
        const shown = articles.map((article) => `${article.getAttribute('aria-label')} ${article.innerText}`).join(' ');
        assert.notMatch(shown, /undefined|null|NaN|\[object/, dialect);
        assert.match(articles.at(-1)!.innerText.replace(/\d+:\d+\s*[AP]M/, ''), /\S/, `${dialect}: blank`);
      }
    });
  }
});

describe('every preview of the document', () => {
  for (const [title, seed] of SEEDS) {
    it(`${title}`, async () => {
      const preview = await mount({ dialect: 'chatmitra', ...seedProperties(seed), bare: true });
      assert.equal(textOf(preview, '.who .name'), 'Customer');
      assert.equal(textOf(preview, '.who span'), 'online');
      assert.equal(one(preview, '.bar .avatar').dataset['initials'], 'C');
      assert.equal(textOf(preview, '.input'), 'Type a message');
      const bubble = one(preview, '.bubble').innerText;
      for (const part of [seed.text, seed.header, seed.body, seed.footer]) if (part) assert.include(bubble, part);
      if (seed.header) assert.equal(textOf(preview, '.bubble .header'), seed.header);
      if (seed.footer) assert.equal(textOf(preview, '.bubble .footer'), seed.footer);
      if (seed.image) assert.include(textOf(preview, '.bubble .tile'), 'Image');
      assert.deepEqual(preview.problems, []);
    });
  }
});

/** The document's payload, or the definition whose preview it shows. */
function seedProperties({ text, image, header, body, footer }: SeedPreview): Partial<WaInboxPreview> {
  if (text) return { payload: { recipient_mobile_number: '919999999999', message: text } };
  const head = image ? [{ type: 'HEADER', format: 'IMAGE' }] : header ? [{ type: 'HEADER', format: 'TEXT', text: header }] : [];
  const components = [...head, { type: 'BODY', text: body! }, { type: 'FOOTER', text: footer! }];
  return { template: { id: '1', name: 'seed', language: 'en', category: 'UTILITY', status: 'APPROVED', components } };
}

const SLIP = {
  to: '12-34',
  type: 'image',
  image: { url: 'https://example.com/a.jpg', captoin: 'The lamp' },
};
const HELLO = { to: '+12025550123', type: 'text', text: 'Hello' };

describe('what is wrong', () => {
  it('stands beside its line, with the value, what would work and what was probably meant', async () => {
    const preview = await mount({ payload: SLIP });
    assert.deepEqual(notes(preview), ['2 to', '6 image.captoin']);
    assert.include(textOf(preview, '.notes li'), '12-34');
    assert.include(all(preview, '.notes li')[1]!.innerText, 'Did you mean “caption”?');
    assert.equal(textOf(preview, '#summary'), '1 problem, 1 hint');
    assert.equal(one(preview, 'textarea').getAttribute('aria-invalid'), 'true');
    assert.equal(one(preview, 'textarea').getAttribute('aria-describedby'), 'summary');
    assert.isTrue(one<HTMLTextAreaElement>(preview, 'textarea').readOnly);
    preview.style.inlineSize = '1200px';
    await settle(preview);
    const line = all(preview, '.lines li')[1]!.getBoundingClientRect();
    const note = one(preview, '.notes li').getBoundingClientRect();
    assert.closeTo(note.top, line.top, 8);
  });

  it('goes away as it is mended, and the phone follows', async () => {
    const preview = await mount({ payload: SLIP, editable: true });
    const told: [unknown, number][] = [];
    preview.addEventListener('wa-inbox-preview-change', ({ detail }: WaInboxPreviewChangeEvent) =>
      told.push([detail.payload, detail.problems.length]),
    );
    await type(preview, JSON.stringify(HELLO));
    assert.deepEqual(notes(preview), []);
    assert.equal(textOf(preview, '#summary'), 'Nothing wrong with this payload.');
    assert.match(textOf(preview, '.bubble'), /^Hello/);
    assert.deepEqual(told, [[HELLO, 0]]);
    assert.deepEqual(preview.value, HELLO);
  });

  it('is told of text that is no JSON, and what was shown last stays', async () => {
    const preview = await mount({ payload: HELLO, editable: true });
    await type(preview, '{\n  "to": "+12025550123",\n  type: "text"\n}');
    assert.deepEqual(notes(preview), ['3 JSON']);
    assert.include(textOf(preview, '.notes'), 'write "type"');
    assert.match(textOf(preview, '.bubble'), /^Hello/);
    assert.isUndefined(preview.value);
  });

  it('takes a person to its place', async () => {
    const preview = await mount({ payload: SLIP, editable: true });
    one(preview, '.notes li:nth-child(2) button').click();
    const field = one<HTMLTextAreaElement>(preview, 'textarea');
    assert.equal(preview.shadowRoot!.activeElement, field);
    assert.equal(field.value.slice(field.selectionStart, field.selectionEnd), '"captoin": "The lamp"');
  });

  it('of an attribute is said, too', async () => {
    const preview = await mount({ template: '{', dialect: 'cloud' });
    assert.equal(textOf(preview, '.wrong'), 'The attribute “template” is not JSON.');
    const other = await mount({ dialect: 'sms' as Dialect });
    assert.include(textOf(other, '.wrong'), '“sms” is not an API that is known here');
  });
});

describe('a template', () => {
  const ORDER: Template = {
    id: '1',
    name: 'order',
    language: 'en',
    category: 'UTILITY',
    status: 'APPROVED',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' },
      { type: 'BODY', text: 'Hi {{1}}, {{2}} is on its way.' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Thanks' }] },
    ],
  };

  it('is filled in by name, and makes the payload that sends it', async () => {
    const parameters = { 'header.1': 'MG-1', '1': 'Mina', '2': 'the lamp' };
    const preview = await mount({ template: ORDER, parameters, phone: '4915112345678' });
    assert.match(textOf(preview, '.bubble'), /^Order MG-1 Hi Mina, the lamp is on its way\./);
    assert.equal(textOf(preview, '.buttons'), 'Thanks');
    const { to, template } = preview.value as { to: string; template: { components: unknown[] } };
    assert.equal(to, '+4915112345678');
    assert.lengthOf(template.components, 2);
  });

  it('is told which values are missing, and which it has no place for', async () => {
    const few = await mount({ template: ORDER, parameters: ['Mina'] });
    assert.deepEqual(
      few.problems.map(({ field }) => field),
      ['template.components', 'template.components[0].parameters'],
    );
    const stray = await mount({ template: ORDER, parameters: { 'header.1': 'MG-1', '1': 'Mina', '2': 'x', 'heder.1': 'y' } });
    assert.deepEqual(
      stray.problems.map(({ field, meant }) => [field, meant]),
      [['parameters.heder.1', 'header.1']],
    );
  });

  it('comes as attributes', async () => {
    document.body.replaceChildren(document.createElement('wa-inbox-preview'));
    const preview = document.querySelector('wa-inbox-preview')!;
    preview.setAttribute('template', JSON.stringify(ORDER));
    preview.setAttribute('parameters', '["Mina", "the lamp"]');
    preview.setAttribute('name', 'Mina Holt');
    await settle(preview);
    assert.equal(textOf(preview, '.who .name'), 'Mina Holt');
    assert.include(textOf(preview, '.bubble'), 'Hi Mina, the lamp is on its way.');
  });
});

describe('copy as', () => {
  it('writes the call in each language, with a placeholder for the token', async () => {
    const preview = await mount({ payload: HELLO, baseUrl: 'https://api.example.com/v/' });
    preview.setAttribute('token', 'secret-token');
    one(preview, '.copy select').dispatchEvent(new Event('focus'));
    await preview.snippet('curl');
    await settle(preview);
    const languages = all(preview, '.copy option') as HTMLOptionElement[];
    assert.isAbove(languages.length, 10);
    for (const { value } of languages) {
      const code = (await preview.snippet(value as 'curl'))!;
      assert.include(code, 'https://api.example.com/v/api/v1/messages', value);
      for (const part of ['YOUR_TOKEN', '+12025550123', 'Hello']) assert.include(code, part, value);
      assert.notInclude(code, 'secret');
    }
    assert.notInclude(preview.shadowRoot!.textContent, 'secret');
  });

  it('shows the code, and another when another language is chosen or the payload changes', async () => {
    const preview = await mount({ payload: HELLO });
    all(preview, '.copy .button')[1]!.click();
    await preview.snippet('curl');
    await settle(preview);
    assert.match(textOf(preview, '.copy pre'), /^curl http:\/\/localhost:4010\/api\/v1\/messages/);
    const select = one<HTMLSelectElement>(preview, '.copy select');
    select.value = 'python';
    select.dispatchEvent(new Event('change'));
    await preview.snippet('python');
    await settle(preview);
    assert.match(textOf(preview, '.copy pre'), /^import requests/);
    preview.payload = { ...HELLO, text: 'Another' };
    await settle(preview);
    assert.include(textOf(preview, '.copy pre'), 'Another');
    assert.equal(one(preview, '.copy pre').getAttribute('aria-label'), 'Code: Python (requests)');
  });
});

describe('for everyone', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`has no violation of axe, ${scheme} ${dir}`, async () => {
        document.documentElement.lang = 'en';
        document.documentElement.dir = dir;
        document.title = 'Preview';
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root { color-scheme: ${scheme}; background: light-dark(#fff, #0c0f0d); }`);
        document.adoptedStyleSheets = [sheet];
        const preview = await mount({ payload: SLIP, editable: true });
        all(preview, '.copy .button')[1]!.click();
        await preview.snippet('curl');
        await settle(preview);
        const rules = { region: { enabled: false } };
        const { violations } = await axe.run(preview, { rules });
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
          [],
        );
        document.documentElement.dir = 'ltr';
        document.adoptedStyleSheets = [];
      });
    }
  }

  it('says what it is empty of', async () => {
    const preview = await mount();
    assert.include(textOf(preview, '.empty'), 'Give a payload or a template');
    assert.isNull(one(preview, '.copy'));
    const unreadable = await mount({ payload: { to: '+12025550123' } });
    assert.include(textOf(unreadable, '.empty'), 'as soon as it can be read');
  });
});

describe('what a message opens', () => {
  it('is there on the page that has nothing but a preview', async () => {
    const list = {
      type: 'list',
      body: { text: 'When are you at home?' },
      action: { button: 'Choose a time', sections: [{ title: 'Friday', rows: [{ id: 'am', title: 'Morning' }] }] },
    };
    const preview = await mount({ payload: { to: '+12025550123', type: 'interactive', interactive: list } });
    one(preview, '.control').click();
    while (!one(preview, 'wa-inbox-sheet')?.shadowRoot?.querySelector('dialog[open]')) await frame();
    assert.include(one(preview, 'wa-inbox-sheet').shadowRoot!.textContent, 'Morning');
  });
});
