import { META, defineTexts } from './define-texts.ts';

/** Restrictions of the account. Source: Cloud API documents. */
export const integrityTexts = defineTexts(
  { ...META, category: 'integrity' },
  {
    policy_blocked: {
      title: 'Temporarily blocked for policies violations',
      http: 403,
      delivery: 'both',
      cause: 'The business account is restricted or disabled because it broke a policy.',
      remedy: 'Read the violation in the Business Support home and appeal or fix it there.',
      source: ['docs25', 'docs26', 'pywa'],
    },
    recipient_blocked_by_business: {
      title: 'Business has blocked the user',
      http: 400,
      delivery: 'both',
      cause: 'The business itself has blocked this person.',
      remedy: 'Unblock the person first.',
      status: 'new-2026',
      note: 'The HTTP status is not documented; 400 is assumed.',
      source: ['docs26', 'block'],
    },
    country_restricted: {
      title: 'Business account is restricted from messaging users in this country.',
      http: 403,
      delivery: 'both',
      cause: 'The account may not message people in this country in its line of business.',
      remedy: 'Leave out recipients of this country; the policy lists who may message where.',
      source: ['docs25', 'docs26', 'pywa'],
    },
    account_locked: {
      title: 'Account has been locked',
      http: 403,
      delivery: 'both',
      cause: 'The account is restricted or disabled, or data of the request, such as the PIN, does not match it.',
      remedy: "Check the account's state and the PIN; appeal a restriction in the Business Support home.",
      source: ['docs25', 'docs26', 'pywa'],
    },
    payment_issue: {
      title: 'Business eligibility payment issue',
      http: 400,
      delivery: 'both',
      cause:
        'Billing stops the message: no payment method, a limit reached, no time zone or currency, or an account that is gone.',
      remedy: 'Put the payment settings of the business account in order.',
      source: ['docs25', 'docs26'],
    },
  },
);
