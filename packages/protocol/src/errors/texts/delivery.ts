import { META, defineTexts } from './define-texts.ts';

/** What keeps a message from arriving. Source: Cloud API documents. */
export const deliveryTexts = defineTexts(
  { ...META, category: 'messaging' },
  {
    experiment_number: {
      title: "User's number is part of an experiment",
      http: 400,
      delivery: 'async',
      cause: 'A marketing message was withheld because the recipient is in an experiment group.',
      remedy: 'Do not repeat it; reach this person another way.',
      wire: { webhookDetails: "Failed to send message because this user's phone number is part of an experiment" },
      source: ['docs25', 'docs26', 'pywaFix'],
    },
    something_went_wrong: {
      title: 'Something went wrong',
      http: 500,
      delivery: 'both',
      cause: "An unknown failure on the provider's side.",
      remedy: 'Repeat once; when it stays, report it with the trace id.',
      source: ['docs25', 'docs26'],
    },
    service_unavailable: {
      title: 'Service unavailable',
      http: 500,
      delivery: 'both',
      cause: 'A service behind the API is down for the moment.',
      remedy: 'Repeat with growing pauses.',
      source: ['docs25', 'docs26'],
    },
    message_undeliverable: {
      title: 'Message undeliverable',
      http: 400,
      delivery: 'both',
      cause:
        'The recipient cannot be reached: not on WhatsApp, terms not accepted, an app too old, or a reason that is kept secret.',
      remedy: 'Check the number with the person by another channel; repeating does not help.',
      dialects: [...META.dialects, 'chatmitra'],
      wire: { message: '(#131026) Message undeliverable', webhookDetails: 'Message Undeliverable.' },
      source: ['docs25', 'docs26', 'restfb', 'ch13377', 'net80', 'eyes'],
    },
    reengagement_required: {
      title: 'Re-engagement message',
      http: 400,
      delivery: 'both',
      cause: 'Free-form content to a person whose last message or call is more than 24 hours ago.',
      remedy: 'Send an approved template; free-form content works again once the person answers.',
      wire: {
        message: '(#131047) Re-engagement message',
        webhookDetails:
          'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
      },
      source: ['docs25', 'docs26', 'joel', 'frappe133'],
    },
    ecosystem_engagement: {
      title: 'Meta chose not to deliver.',
      http: 400,
      delivery: 'async',
      cause: 'A marketing message was held back: the person got enough of them, or they are paused in that country.',
      remedy: 'Wait at least 24 hours, and do not send the same template again at once.',
      wire: {
        webhookTitle: 'This message was not delivered to maintain healthy ecosystem engagement.',
        webhookDetails: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
      },
      source: ['docs25', 'docs26', 'peruser'],
    },
    user_opted_out: {
      title: 'User has stopped receipt of marketing messages.',
      http: 400,
      delivery: 'async',
      cause: 'The person has stopped marketing messages of this business.',
      remedy: 'Send no marketing messages until the person resumes them; answers still work.',
      source: ['docs25', 'docs26', 'pywa'],
    },
    media_download_error: {
      title: 'Media download error',
      http: 400,
      delivery: 'async',
      cause: 'Media that the customer sent could not be fetched, for example because it is over 100 MB.',
      remedy: 'Ask the customer to send it again, smaller or another way.',
      category: 'webhook',
      source: ['docs25', 'docs26', 'media'],
    },
    media_upload_error: {
      title: 'Media upload error',
      http: 400,
      delivery: 'both',
      cause: 'Media of the message could not be used: type unsupported or mismatched, link unreachable, or too big.',
      remedy: 'Check type, size and link, or upload the file and send its id.',
      source: ['docs25', 'docs26', 'media'],
    },
    identity_key_mismatch: {
      title: 'Recipient identity key hash mismatch',
      http: 400,
      delivery: 'both',
      cause: "The identity hash of the message is not the recipient's current one: the person may have a new phone or SIM.",
      remedy: 'Verify the person again and use the new hash.',
      source: ['pywa'],
    },
  },
);
