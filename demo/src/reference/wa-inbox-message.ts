import 'wa-inbox/define';

/** One message by itself. */
export function show(place: HTMLElement): void {
  const element = document.createElement('wa-inbox-message');
  element.message = {
    key: 'one',
    phone: '12025550123',
    direction: 'outbound',
    at: new Date().toISOString(),
    content: { kind: 'text', text: 'It is, in *natural oak*.' },
    delivery: { state: 'delivered' },
    reactions: [],
    attempts: [],
  };
  place.append(element);
}
