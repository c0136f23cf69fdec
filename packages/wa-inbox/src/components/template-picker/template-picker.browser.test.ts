import { assert } from 'chai';
import type { PieceIntent } from '../../events/intent-event.ts';
import type { Template } from '../../model/template.ts';
import { WaInboxTemplatePicker } from './template-picker.ts';

customElements.define('wa-inbox-template-picker', WaInboxTemplatePicker);

const made = (name: string, given: Partial<Template> = {}): Template => ({
  id: name,
  name,
  language: 'en_US',
  category: 'UTILITY',
  status: 'APPROVED',
  components: [{ type: 'BODY', text: 'Hello {{1}}' }],
  ...given,
});
const TEMPLATES = [
  made('order_shipped'),
  made('spring_sale', { category: 'MARKETING' }),
  made('pedido_enviado', { language: 'es', components: [{ type: 'HEADER', format: 'IMAGE' }] }),
  made('cards', { components: [{ type: 'CAROUSEL' }] }),
  made('refused', { status: 'REJECTED' }),
];

async function mount(properties: Partial<WaInboxTemplatePicker> = {}) {
  const picker = Object.assign(document.createElement('wa-inbox-template-picker'), { templates: TEMPLATES, ...properties });
  const asked: PieceIntent[] = [];
  picker.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(picker);
  await picker.show();
  const root = picker.shadowRoot!;
  const names = (): string[] => [...root.querySelectorAll('.option b')].map((name) => name.textContent);
  const choose = async (label: string, value: string): Promise<void> => {
    const select = root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await picker.updateComplete;
  };
  const fill = async (input: HTMLInputElement, value: string): Promise<void> => {
    input.value = value;
    input.dispatchEvent(new InputEvent('input'));
    await picker.updateComplete;
  };
  const send = async (): Promise<void> => {
    root.querySelector('form')!.requestSubmit();
    await picker.updateComplete;
  };
  return { picker, asked, root, names, choose, fill, send };
}

describe('wa-inbox-template-picker', () => {
  beforeEach(() => localStorage.removeItem('wa-inbox-templates'));

  it('offers what is approved, by words, category and language, and says why one cannot be filled in here', async () => {
    const { root, names, choose } = await mount();
    assert.deepEqual(names(), ['Order shipped', 'Spring sale', 'Pedido enviado', 'Cards']);
    assert.isTrue([...root.querySelectorAll<HTMLButtonElement>('.option')].at(-1)!.disabled);
    assert.include(root.textContent, 'send it through the API');
    await choose('Category', 'MARKETING');
    assert.deepEqual(names(), ['Spring sale']);
    await choose('Category', '');
    await choose('Language', 'es');
    assert.deepEqual(names(), ['Pedido enviado']);
  });

  it('shows what is filled in, checks as one types, sends, and remembers what was used', async () => {
    const { picker, asked, root, names, fill, send } = await mount({ context: { interactive: { body: 20 } } });
    await picker.show('order_shipped');
    const input = root.querySelector<HTMLInputElement>('form input')!;
    await send();
    assert.equal(root.querySelector('[role="alert"]')!.textContent, 'Fill in this value.');
    await fill(input, 'somebody with a very long name');
    assert.include(root.querySelector('[role="alert"]')!.textContent, 'the text can have 20');
    await fill(input, 'Ana');
    assert.include(root.querySelector('.preview')!.textContent, 'Hello Ana');
    await send();
    assert.equal(asked[0]?.kind, 'send');
    await picker.show();
    assert.equal(names()[0], 'Order shipped');
    assert.include(root.textContent, 'Used last');
  });

  it('fills in an amount and a date as the customer reads them', async () => {
    const { picker, asked, root, choose, fill, send } = await mount();
    await picker.show('order_shipped');
    await choose('{{1}} is', 'money');
    await fill(root.querySelector('input[type="number"]')!, '25');
    await send();
    const sent = asked.find((intent) => intent.kind === 'send');
    const parameter = sent?.content.kind === 'template' && sent.content.parameters[0];
    assert.deepEqual(parameter, { text: '$25.00', money: { amount: 25, currency: 'USD' } });
  });

  it('takes a file for the head, to the server first, and refuses what the server would', async () => {
    const media = { image: { bytes: 100, types: ['image/png'] } };
    const upload = (): Promise<{ id: string }> => Promise.resolve({ id: 'f1' });
    const { picker, asked, root, send } = await mount({ context: { upload, media } });
    await picker.show('pedido_enviado');
    const choose = async (file: File): Promise<void> => {
      const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
    };
    await choose(new File(['x'], 'a.gif', { type: 'image/gif' }));
    assert.include(root.querySelector('.file')!.textContent, 'does not take this file');
    await choose(new File(['x'], 'a.png', { type: 'image/png' }));
    await send();
    const sent = asked.find((intent) => intent.kind === 'send');
    assert.equal(sent?.content.kind === 'template' && sent.content.media?.kind === 'image' && sent.content.media.id, 'f1');
  });

  it('says what it costs: nothing for an answer, else the category, and money only where the host knows', async () => {
    const cost = async (name: string, given: Partial<WaInboxTemplatePicker>): Promise<string> => {
      const { picker, root } = await mount({ context: { conversation: '12025550101' }, ...given });
      await picker.show(name);
      return root.querySelector('.cost')!.textContent.trim();
    };
    assert.match(await cost('order_shipped', { window: 'open' }), /^Free/);
    assert.equal(await cost('order_shipped', { window: 'closed' }), 'Charged as a utility message');
    const priceOf = (): { amount: number; currency: string } => ({ amount: 0.025, currency: 'USD' });
    assert.match(await cost('spring_sale', { window: 'open', priceOf }), /^Charged as a marketing message: \$0\.0/);
  });
});
