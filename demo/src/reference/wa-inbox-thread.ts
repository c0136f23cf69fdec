import 'wa-inbox/define';

/** The messages of one conversation, the oldest first. */
export function show(place: HTMLElement): void {
  const thread = document.createElement('wa-inbox-thread');
  thread.conversation = '12025550123';
  thread.name = 'Maya Okafor';
  thread.messages = ['Is it still there?', 'It is.'].map((text, index) => ({
    key: `message-${index}`,
    phone: '12025550123',
    direction: index === 0 ? 'inbound' : 'outbound',
    at: new Date().toISOString(),
    content: { kind: 'text', text },
    delivery: { state: 'read' },
    reactions: [],
    attempts: [],
  }));
  place.append(thread);
}
