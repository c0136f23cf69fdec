import { defineTexts } from './define-texts.ts';

/** Codes of the wrappers' own documents. Source: seeds/001, seeds/003; the last is ours. */
export const wrappersTexts = defineTexts(
  { type: 'OAuthException', status: 'seed', category: 'wrapper', dialects: [] },
  {
    window_closed_chatmitra: {
      title: 'Window closed (Chat Mitra reading)',
      http: null,
      delivery: 'async',
      cause: 'A raw message went to a customer who last wrote more than 24 hours ago; the Cloud API says 131047 for this.',
      remedy: 'Send a template; raw messages work again once the customer answers.',
      dialects: ['chatmitra'],
      source: ['seedCM'],
    },
    invalid_phone_number_chatmitra: {
      title: 'Phone must be 10-15 digits with country code',
      http: 400,
      delivery: 'sync',
      cause: 'recipient_mobile_number is not 10 to 15 digits with the country code.',
      remedy: 'Write digits only, country code first, e.g. 919999999999.',
      dialects: ['chatmitra'],
      source: ['seedCM'],
    },
    too_many_messages_chatmitra: {
      title: 'Too Many Messages',
      http: 429,
      delivery: 'sync',
      cause: 'More than 20 messages within a minute.',
      remedy: 'Wait about three seconds between messages, with a queue.',
      dialects: ['chatmitra'],
      source: ['seedCM'],
    },
    invalid_phone_number: {
      title: 'The phone number provided is not valid',
      http: 400,
      delivery: 'sync',
      cause: 'A phone number of the request is not a number with its country code.',
      remedy: 'Write it as E.164, e.g. +12025550123.',
      dialects: ['whatssync'],
      source: ['seedWS'],
    },
    rate_limit_exceeded: {
      title: '(name not documented)',
      http: 429,
      delivery: 'sync',
      cause: 'More than 60 requests a minute with one key, or more than 1,000 messages a day from one number.',
      remedy: 'Wait as Retry-After says, and watch X-RateLimit-Remaining.',
      status: 'seed-inferred',
      dialects: ['whatssync'],
      source: ['seedWS'],
    },
    out_of_credits: {
      title: 'Not enough credits',
      http: 402,
      delivery: 'both',
      cause:
        'A template would begin a conversation, which costs one credit, and none is left; how Chat Mitra says it is not documented.',
      remedy: 'Give the world credits: a fixture takes "credits", and a reset brings back those it started with.',
      status: 'current',
      dialects: ['chatmitra'],
      source: ['ours'],
    },
  },
);
