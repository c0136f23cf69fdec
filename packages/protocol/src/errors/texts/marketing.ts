import { META, defineTexts } from './define-texts.ts';

/** The marketing endpoint. Source: Cloud API documents. */
export const marketingTexts = defineTexts(
  { ...META, category: 'marketing_messages' },
  {
    marketing_method_not_allowed: {
      title: 'Method not allowed',
      http: 400,
      delivery: 'sync',
      cause: 'The marketing endpoint got something other than a marketing template.',
      remedy: 'Send it with the messages endpoint.',
      source: ['mm'],
    },
    marketing_template_required: {
      title: 'Only marketing messages supported',
      http: 400,
      delivery: 'sync',
      cause: 'The marketing endpoint got a utility or authentication template, since v23.0.',
      remedy: 'Send it with the messages endpoint.',
      source: ['mm'],
    },
    template_syncing: {
      title: 'Your template is still syncing',
      http: 400,
      delivery: 'sync',
      cause: 'The template is only minutes old and is still being copied for the marketing endpoint.',
      remedy: 'Wait ten minutes, then send it.',
      source: ['mm'],
    },
    template_unavailable: {
      title: 'Template unavailable for use',
      http: 500,
      delivery: 'sync',
      cause: 'The template could not be copied for the marketing endpoint, or the account may not use that endpoint.',
      remedy: 'Send it with the messages endpoint, and check that the account is eligible.',
      source: ['mm'],
    },
  },
);
