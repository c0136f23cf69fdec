import 'wa-inbox/define';
import type { Content, Delivery, Message } from 'wa-inbox';
import { examples, type Example } from './gallery/contents.ts';
import { chosenOf, renderControls } from './gallery/controls.ts';
import { film, tune } from './gallery/media.ts';

/** Every kind, both directions, every state; what is chosen stands in the address: `?theme=dark&dir=rtl&show=list`. */
const CHOICES = {
  theme: ['auto', 'light', 'dark'],
  dir: ['ltr', 'rtl'],
  direction: ['both', 'inbound', 'outbound'],
  state: ['read', 'waiting', 'sending', 'accepted', 'delivered', 'played', 'failed 131026', 'failed 131047'],
  width: ['wide', 'narrow'],
  show: ['all'],
} satisfies Record<string, string[]>;
type Choice = keyof typeof CHOICES;

const chosen = (name: Choice): string => chosenOf(name, CHOICES[name]);

const gallery = document.getElementById('gallery')!;
const made = { voice: tune(6), song: tune(20), film: (await film()) ?? '' };
const all = examples(made);
const quoted = message({ content: { kind: 'text', text: 'Could you deliver on Thursday?' } }, 'inbound', { state: 'read' });

function deliveryOf(name: string): Delivery {
  if (!name.startsWith('failed')) return { state: name } as Delivery;
  return name.endsWith('131047')
    ? { state: 'failed', failure: { key: 'window_closed', dialect: 'whatssync', code: 131047, status: 400, retry: 'template' } }
    : {
        state: 'failed',
        failure: { key: 'message_undeliverable', dialect: 'whatssync', code: 131026, status: 400, retry: 'never' },
      };
}

function message({ content, more }: Example, direction: Message['direction'], delivery: Delivery): Message {
  const key = `gallery-${crypto.randomUUID()}`;
  const base = { key, id: key, phone: '12025550123', at: '2026-01-15T14:05:00.000Z', reactions: [], attempts: [] };
  return { ...base, direction, content, delivery, ...more };
}

function section(title: string, messages: Message[]): HTMLElement {
  const box = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const shown = messages.map((each) =>
    Object.assign(document.createElement('wa-inbox-message'), { message: each, name: 'Mina', repliedTo: quoted }),
  );
  box.append(heading, ...shown);
  return box;
}

/** Both directions in the chosen state; what a customer sent has none. */
function both(example: Example): Message[] {
  const directions = (['inbound', 'outbound'] as const).filter((each) => ['both', each].includes(chosen('direction')));
  return directions.map((direction) =>
    message(example, direction, direction === 'inbound' ? { state: 'read' } : deliveryOf(chosen('state'))),
  );
}

function render(): void {
  document.documentElement.dataset['theme'] = chosen('theme');
  document.documentElement.dir = chosen('dir');
  gallery.className = chosen('width');
  const titles = Object.keys(all).filter((title) => ['all', title].includes(chosen('show')));
  const text: Content = { kind: 'text', text: 'Your order MG-10482 leaves today.' };
  const reply: Example = { content: { kind: 'text', text: 'Thursday is fine, between ten and two.' } };
  const answers: Partial<Message> = { replyTo: quoted.id!, reactions: [{ from: '12025550123', emoji: '👍' }] };
  const many = ['❤️', '❤️', '🎉'].map((emoji, index) => ({ from: `1202555012${index}`, emoji }));
  const picture: Example = { content: all['image']!.content, more: { reactions: many } };
  gallery.replaceChildren(
    ...titles.map((title) => section(title, both(all[title]!))),
    ...(chosen('show') === 'all'
      ? [
          section('answer and reactions', [...both({ ...reply, more: answers }), ...both(picture)]),
          section(
            'states',
            CHOICES.state.map((state) => message({ content: text }, 'outbound', deliveryOf(state))),
          ),
        ]
      : []),
  );
}

renderControls(document.getElementById('controls')!, { ...CHOICES, show: ['all', ...Object.keys(all)] }, render);
render();
document.documentElement.dataset['ready'] = '';
