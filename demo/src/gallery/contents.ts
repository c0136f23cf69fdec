import type { Content, ContentKind, Message } from 'wa-inbox';
import { businessExamples } from './business-contents.ts';
import { portrait, sofas, sticker } from './media.ts';

const long = `Thank you for the careful description. I spoke to the workshop: the leg can be glued and pinned, which takes two days, or replaced, which takes a week because the oak has to be matched.

*Repair* €45, ready Thursday
*Replace* €120, ready on the 14th

- we collect and bring back
- the warranty stays

> Could you also look at the drawer?
Yes, of course. See https://example.com/repairs/oak for pictures.

\`\`\`oak   2.1 m
ash   1.8 m\`\`\``;
const veryLong = Array.from({ length: 14 }, (_, index) => `${index + 1}. ${long.slice(0, 150)}`).join('\n');

/** Sound and film are made in the page, so they come in from there. */
export type MadeMedia = { voice: string; song: string; film: string };
export type Example = { content: Content; more?: Partial<Message> };

/** At least one example of every kind; the compiler names a kind that has none. */
export function examples({ voice, song, film }: MadeMedia): Record<string, Example> {
  const [teal, red, violet, gold, green, plum] = sofas;
  const wave = Array.from({ length: 60 }, (_, index) => Math.abs(Math.sin(index / 3) * Math.cos(index / 11)));
  const kinds: Record<ContentKind, Record<string, Example>> = {
    text: {
      text: { content: { kind: 'text', text: 'Good morning! Is the *blue* sofa still there?' } },
      short: { content: { kind: 'text', text: 'Yes' } },
      'formatting and a link': { content: { kind: 'text', text: long } },
      'very long': { content: { kind: 'text', text: veryLong } },
      'lone emoji': { content: { kind: 'text', text: '🎉🙏' } },
      arabic: {
        content: { kind: 'text', text: 'صباح الخير، هل يمكن توصيل الطاولة يوم الخميس بعد الظهر؟ رقم الطلب MG-10482 وشكراً جزيلاً' },
      },
      hindi: { content: { kind: 'text', text: 'नमस्ते, क्या सोफ़ा कल सुबह तक पहुँच जाएगा?' } },
      'forwarded many times': {
        content: { kind: 'text', text: 'Half price on all lamps until Sunday' },
        more: { forwarded: 'often' },
      },
      forwarded: { content: { kind: 'image', url: red }, more: { forwarded: 'once' } },
      edited: { content: { kind: 'text', text: 'Thursday between ten and two, I mean.' }, more: { edited: true } },
      'from an advertisement': {
        content: { kind: 'text', text: 'Is this still on?' },
        more: {
          referral: {
            source: 'ad',
            headline: 'Sofa week',
            text: 'Every sofa delivered free until Sunday',
            link: 'https://example.com/ads/42',
            image: teal,
          },
        },
      },
      'about a product': { content: { kind: 'text', text: 'How tall is it?' }, more: { about: { id: 'LAMP-01' } } },
    },
    image: {
      image: { content: { kind: 'image', url: teal } },
      'image with caption': {
        content: { kind: 'image', url: portrait, caption: 'This is how it looks in our living room, the colour is *perfect*' },
      },
      'image of another origin': {
        content: { kind: 'image', url: 'https://media.example.net/sofa.jpg', caption: 'From their own site' },
      },
      'image that cannot be loaded': { content: { kind: 'image', url: 'data:image/png;base64,AAAA' } },
      'image without a link': { content: { kind: 'image', url: '', id: '900000000000101' } },
    },
    video: {
      video: { content: { kind: 'video', url: film } },
      'video with caption': { content: { kind: 'video', url: film, caption: 'How to put the legs on' } },
    },
    album: {
      'album of two': { content: { kind: 'album', items: [teal, red].map((url) => ({ kind: 'image', url })) } },
      'album of three': { content: { kind: 'album', items: [teal, red, violet].map((url) => ({ kind: 'image', url })) } },
      'album of six': {
        content: {
          kind: 'album',
          items: [teal, red, violet, gold, green, plum].map((url, index) => ({
            kind: 'image',
            url,
            ...(index === 0 ? { caption: 'All the colours' } : {}),
          })),
        },
      },
    },
    audio: {
      'voice note': { content: { kind: 'audio', voice: true, url: voice, waveform: wave } },
      'voice note without waveform': { content: { kind: 'audio', voice: true, url: `${voice}#2`, seconds: 12 } },
      audio: { content: { kind: 'audio', url: song } },
      'voice note without a link': { content: { kind: 'audio', voice: true, url: '', id: '900000000000102' } },
    },
    sticker: { sticker: { content: { kind: 'sticker', url: sticker } } },
    document: {
      document: {
        content: {
          kind: 'document',
          url: 'https://example.com/files/invoice-MG-10482.pdf',
          filename: 'invoice-MG-10482.pdf',
          caption: 'Your invoice',
        },
      },
    },
    location: {
      location: {
        content: {
          kind: 'location',
          latitude: 37.7749,
          longitude: -122.4194,
          name: 'Marigold showroom',
          address: '14 Orchard Street, San Francisco',
        },
      },
    },
    contacts: {
      contact: {
        content: {
          kind: 'contacts',
          contacts: [
            {
              name: 'Bo Winter',
              organisation: 'Upholsterer, Marigold',
              phones: [{ number: '+1 202-555-0177', label: 'work' }],
              emails: [{ address: 'bo@example.com', label: 'work' }],
              links: ['https://example.com/bo'],
              addresses: ['7 Sample Lane, 3000 Bern'],
              birthday: '1988-04-02',
            },
          ],
        },
      },
      contacts: {
        content: {
          kind: 'contacts',
          contacts: ['Bo Winter', 'Ines Prado', 'Lee Sung'].map((name, index) => ({
            name,
            phones: [{ number: `+1 202-555-017${index}` }],
            emails: [],
            links: [],
            addresses: [],
          })),
        },
      },
    },
    reaction: {
      'reaction without its message': { content: { kind: 'reaction', emoji: '❤️' } },
      'reaction taken back': { content: { kind: 'reaction' } },
    },
    choice: {
      'reply button tapped': { content: { kind: 'choice', text: 'Keep it' } },
      'list row tapped': { content: { kind: 'choice', text: 'Reading lamp', description: 'Warm white' } },
    },
    ...businessExamples(film),
    notice: {
      'number changed': {
        content: { kind: 'notice', about: 'number', text: 'User Mina Holt changed from 12025550123 to 12025550199' },
      },
      'security code changed': { content: { kind: 'notice', about: 'identity' } },
      'conversation opened': { content: { kind: 'notice', about: 'welcome' } },
    },
    gone: {
      deleted: { content: { kind: 'gone', why: 'deleted' } },
      expired: { content: { kind: 'gone', why: 'expired' } },
    },
    unsupported: {
      unsupported: { content: { kind: 'unsupported', type: 'poll', raw: { type: 'poll', question: 'Oak or ash?' } } },
    },
  };
  return Object.assign({}, ...Object.values(kinds)) as Record<string, Example>;
}
