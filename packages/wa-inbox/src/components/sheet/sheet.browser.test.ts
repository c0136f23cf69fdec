import 'axe-core';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import '../../define.ts';
import type { Content } from '../../model/content.ts';
import type { WaInboxMessage } from '../message/message.ts';
import type { WaInboxSheet } from './sheet.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function until<Found>(find: () => Found | null | undefined): Promise<Found> {
  for (let turn = 0; turn < 300; turn++) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`Did not come about: ${find}`);
}

type Opened = { message: WaInboxMessage; sheet: WaInboxSheet; actions: object[]; opener: HTMLElement };

/** Shows the content, and opens the sheet by the control of that name. */
async function open(content: Content, name: string, direction: 'inbound' | 'outbound' = 'outbound'): Promise<Opened> {
  const message = document.createElement('wa-inbox-message');
  const base = { key: 'k', id: 'wamid.1', phone: '1202', at: '2026-01-15T14:05:00.000Z', reactions: [], attempts: [] };
  message.message = { ...base, direction, content, delivery: { state: 'read' } };
  const actions: object[] = [];
  message.addEventListener('wa-inbox-intent', ({ detail }) => {
    if (detail.kind === 'action') actions.push({ id: detail.id, ...detail.action });
  });
  document.body.replaceChildren(message);
  const opener = await until(() =>
    [...message.shadowRoot!.querySelectorAll<HTMLElement>('button.control')].find((each) => each.innerText.includes(name)),
  );
  opener.focus();
  opener.click();
  const sheet = await until(() => message.shadowRoot!.querySelector('wa-inbox-sheet'));
  await until(() => sheet.shadowRoot!.querySelector('dialog[open]'));
  return { message, sheet, actions, opener };
}

const rows = (sheet: WaInboxSheet): string[] =>
  [...sheet.shadowRoot!.querySelectorAll('li')].map((row) => row.innerText.replace(/\s*\n\s*/g, ' | '));

const lines = [
  { id: 'LAMP-01', name: 'Lamp', quantity: 3, price: { amount: 0.1, currency: 'EUR' } },
  { id: 'WOOL-07', quantity: 1, price: { amount: 80, currency: 'EUR' } },
];
const replies = ['Great', 'Fine', 'Late', 'Damaged'].map((text) => ({ kind: 'reply', text }));

const SHEETS: [name: string, content: Content, control: string, rows: string[]][] = [
  [
    'the options of a list',
    {
      kind: 'list',
      button: 'Choose',
      sections: [{ title: 'A', rows: [{ title: 'One', description: 'first' }] }, { rows: [{ title: 'Two' }] }],
    },
    'Choose',
    ['One | first', 'Two'],
  ],
  [
    'all buttons where there are more than three',
    { kind: 'buttons', body: 'Well?', buttons: replies },
    'See all options',
    ['Great', 'Fine', 'Late', 'Damaged'],
  ],
  [
    'the lines of an order with an exact sum',
    { kind: 'order', lines },
    'View order',
    ['Lamp | Quantity 3 | €0.30', 'Product WOOL-07 | Quantity 1 | €80.00', 'Total | €80.30'],
  ],
  [
    'the sums of an order to pay',
    { kind: 'payment', reference: '7', lines: [], tax: { amount: 1, currency: 'EUR' }, total: { amount: 9, currency: 'EUR' } },
    'Review and pay',
    ['Tax | €1.00', 'Total | €9.00'],
  ],
  [
    'the articles of a list',
    { kind: 'products', sections: [{ products: [{ id: 'LAMP-01' }] }] },
    'View items',
    ['Product LAMP-01'],
  ],
  [
    'the answers of a form',
    { kind: 'form', asked: 'flow', fields: [{ name: 'floor_area', value: '14' }] },
    'View answers',
    ['14 | floor area'],
  ],
  [
    'all of a contact',
    {
      kind: 'contacts',
      contacts: [
        {
          name: 'Bo',
          organisation: 'Marigold',
          phones: [{ number: '+1 202', label: 'work' }],
          emails: [{ address: 'bo@example.com' }],
          links: ['https://example.com/bo'],
          addresses: ['7 Sample Lane'],
        },
      ],
    },
    'View contact',
    ['Marigold', '+1 202 | work', 'bo@example.com', 'https://example.com/bo', '7 Sample Lane | Address'],
  ],
];

/** What axe finds in the page as it is. */
async function faults(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(root: Element, options: object): Promise<AxeResults> } };
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}

describe('wa-inbox-sheet', () => {
  for (const [name, content, control, expected] of SHEETS) {
    it(`shows ${name}`, async () => {
      const { sheet } = await open(content, control);
      assert.deepEqual(rows(sheet), expected);
    });
  }

  it('says whose the choice is, and has nothing to choose with', async () => {
    const { sheet } = await open({ kind: 'buttons', body: 'Well?', buttons: replies }, 'See all options');
    assert.include(sheet.shadowRoot!.querySelector('.note')!.textContent, 'customer');
    assert.lengthOf(sheet.shadowRoot!.querySelectorAll('button, input'), 1);
  });

  it('tells the page what was looked at', async () => {
    const content: Content = { kind: 'order', lines };
    const { actions } = await open(content, 'View order', 'inbound');
    assert.deepEqual(actions, [{ id: 'wamid.1', kind: 'view-order', order: content }]);
  });

  it('has no fault that axe finds', async () => {
    await open(SHEETS[0]![1], 'Choose');
    assert.deepEqual(await faults(), []);
  });

  it('is gone when it is closed, and the focus is where it was', async () => {
    const { message, sheet, opener } = await open({ kind: 'order', lines }, 'View order');
    sheet.shadowRoot!.querySelector('button')!.click();
    await until(() => !message.shadowRoot!.querySelector('wa-inbox-sheet'));
    assert.equal(message.shadowRoot!.activeElement, opener);
  });
});
