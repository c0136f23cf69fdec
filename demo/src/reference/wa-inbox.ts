import 'wa-inbox/define';
import { createMemorySource } from 'wa-inbox/sources/memory';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** An inbox without a server: `base-url` and `token` would stand here instead of a source. */
export function show(place: HTMLElement): void {
  const inbox = document.createElement('wa-inbox');
  inbox.source = createMemorySource({
    contacts: [{ phone: '12025550123', name: 'Maya Okafor' }],
    messages: [
      {
        phone: '12025550123',
        direction: 'inbound',
        at: minutesAgo(3),
        content: { type: 'text', text: { body: 'Is the *corner sofa* still there?' } },
      },
    ],
  });
  inbox.contact = '12025550123';
  inbox.addEventListener('wa-inbox-sent', ({ detail }) => inbox.setAttribute('data-sent', detail.message.id ?? ''));
  place.append(inbox);
}
