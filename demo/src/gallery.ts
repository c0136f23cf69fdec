import 'wa-inbox/define';
import type { Content, Delivery, Message } from 'wa-inbox';

/** Every kind, both directions, every state: `?theme=dark&dir=rtl`. */
const query = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'auto';
document.documentElement.dir = query.get('dir') ?? 'ltr';

const sofa =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><rect width="320" height="240" fill="#e9dcc6"/><rect y="170" width="320" height="70" fill="#c9a97c"/><rect x="50" y="110" width="220" height="60" rx="14" fill="#2f6f73"/><rect x="36" y="126" width="34" height="58" rx="12" fill="#275c60"/><rect x="250" y="126" width="34" height="58" rx="12" fill="#275c60"/><circle cx="250" cy="60" r="24" fill="#f4c04d"/></svg>',
  );
const long =
  'Thank you for the careful description. I spoke to the workshop: the leg can be glued and pinned, which takes two days, or replaced, which takes a week because the oak has to be matched.\n\n*Repair* €45, ready Thursday\n*Replace* €120, ready on the 14th\n\n- we collect and bring back\n- the warranty stays\n\n> Could you also look at the drawer?\nYes, of course. See https://example.com/repairs/oak for pictures.';

const KINDS: Record<string, Content> = {
  text: { kind: 'text', text: 'Good morning! Is the *blue* sofa still there?' },
  short: { kind: 'text', text: 'Yes' },
  'long text with formatting': { kind: 'text', text: long },
  'lone emoji': { kind: 'text', text: '🎉🙏' },
  arabic: { kind: 'text', text: 'صباح الخير، هل يمكن توصيل الطاولة يوم الخميس بعد الظهر؟ رقم الطلب MG-10482 وشكراً جزيلاً' },
  hindi: { kind: 'text', text: 'नमस्ते, क्या सोफ़ा कल सुबह तक पहुँच जाएगा?' },
  image: { kind: 'image', url: sofa },
  'image with caption': { kind: 'image', url: sofa, caption: 'This is how it looks in our living room, the colour is perfect' },
  'image of another origin': { kind: 'image', url: 'https://media.example.net/sofa.jpg', caption: 'From their own site' },
  document: {
    kind: 'document',
    url: 'https://example.com/files/invoice-MG-10482.pdf',
    filename: 'invoice-MG-10482.pdf',
    caption: 'Your invoice',
  },
  location: {
    kind: 'location',
    latitude: 37.7749,
    longitude: -122.4194,
    name: 'Marigold showroom',
    address: '14 Orchard Street, San Francisco',
  },
  template: {
    kind: 'template',
    name: 'appointment_reminder',
    language: 'en_US',
    parameters: [{ text: 'John' }, { text: 'June 10, 2023' }],
    header: 'See you soon',
    body: 'Hello *John*, this is a reminder of your appointment on June 10, 2023.',
    footer: 'Marigold Home & Garden',
    buttons: [
      { kind: 'QUICK_REPLY', text: 'Confirm' },
      { kind: 'URL', text: 'Change the date' },
    ],
  },
  unsupported: { kind: 'unsupported', type: 'poll', raw: { type: 'poll', question: 'Oak or ash?' } },
};
const STATES: Record<string, Delivery> = {
  waiting: { state: 'waiting' },
  accepted: { state: 'accepted' },
  delivered: { state: 'delivered' },
  read: { state: 'read' },
  'failed 131026': {
    state: 'failed',
    failure: { key: 'message_undeliverable', dialect: 'whatssync', code: 131026, status: 400, retry: 'never' },
  },
  'failed 131047': {
    state: 'failed',
    failure: { key: 'window_closed', dialect: 'whatssync', code: 131047, status: 400, retry: 'template' },
  },
};

let count = 0;
function message(content: Content, direction: Message['direction'], delivery: Delivery, more: Partial<Message> = {}): Message {
  const key = `gallery-${++count}`;
  return {
    key,
    id: key,
    phone: '12025550123',
    direction,
    at: '2026-01-15T14:05:00.000Z',
    content,
    delivery,
    reactions: [],
    attempts: [],
    ...more,
  };
}

function section(title: string, messages: Message[]): void {
  const box = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const shown = messages.map((each) =>
    Object.assign(document.createElement('wa-inbox-message'), { message: each, name: 'Ana', repliedTo: quoted }),
  );
  box.append(heading, ...shown);
  document.getElementById('gallery')!.append(box);
}

const quoted = message({ kind: 'text', text: 'Could you deliver on Thursday?' }, 'inbound', { state: 'read' });
for (const [title, content] of Object.entries(KINDS)) {
  section(title, [message(content, 'inbound', { state: 'read' }), message(content, 'outbound', { state: 'read' })]);
}
section(
  'states',
  Object.values(STATES).map((delivery) =>
    message({ kind: 'text', text: 'Your order MG-10482 leaves today.' }, 'outbound', delivery, {
      attempts: [{ at: '2026-01-15T14:05:00.000Z' }, { at: '2026-01-15T14:06:00.000Z' }],
    }),
  ),
);
section('reply and reactions', [
  message(
    { kind: 'text', text: 'Thursday is fine, between ten and two.' },
    'outbound',
    { state: 'read' },
    { replyTo: quoted.id!, reactions: [{ from: '12025550123', emoji: '👍' }] },
  ),
  message(
    { kind: 'text', text: 'Perfect' },
    'inbound',
    { state: 'read' },
    { replyTo: quoted.id!, reactions: [{ from: '12025550100', emoji: '❤️' }] },
  ),
]);
