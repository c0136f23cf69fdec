import { META, defineTexts } from './define-texts.ts';

/** Tokens and permissions. Source: Cloud API documents. */
export const authorizationTexts = defineTexts(
  { ...META, category: 'authorization' },
  {
    auth_exception: {
      title: 'AuthException',
      http: 401,
      delivery: 'sync',
      cause: 'The app user cannot be authenticated: the token expired, was revoked, or the user blocked the app.',
      remedy: "Get a new access token, or use a system user's token that does not expire.",
      source: ['docs25', 'docs26', 'pywa'],
    },
    api_method: {
      title: 'API Method',
      http: 500,
      delivery: 'sync',
      cause: 'The app has neither the capability nor the permission that this endpoint needs.',
      remedy: "Check the token's permissions in the access token debugger and add what is missing.",
      source: ['docs25', 'docs26', 'pywa'],
    },
    permission_denied: {
      title: 'Permission Denied',
      http: 403,
      delivery: 'sync',
      cause: 'The token lacks a permission, the permission was revoked, or the account may not use this endpoint.',
      remedy: 'Grant the permission to the token, and check that it is meant for this business account.',
      wire: { message: '(#10) Application does not have permission for this action' },
      source: ['docs25', 'docs26', 'pywa'],
    },
    access_token_required: {
      title: 'Access token required',
      http: 401,
      delivery: 'sync',
      cause: 'The call carries no access token.',
      remedy: 'Send the header Authorization: Bearer with a token.',
      source: ['oas', 'docs26'],
    },
    access_token_expired: {
      title: 'Access token has expired',
      http: 401,
      httpAlternative: 400,
      delivery: 'sync',
      cause: 'The access token is malformed, revoked or expired.',
      remedy: "Get a new token; a system user's token spares the expiry.",
      subcodes: [460, 463, 467],
      wire: {
        messages: [
          'Invalid OAuth access token',
          'Error validating access token: Session has expired on <date>. The current time is <date>.',
        ],
      },
      source: ['docs25', 'docs26', 'oas', 'wire'],
    },
    api_permission: {
      title: 'API Permission',
      http: 403,
      delivery: 'sync',
      cause: 'A permission of the band 200 to 299 is missing or was removed; some reads answer so when there is no token at all.',
      remedy: 'Grant the permission again, and check that the token is sent.',
      subcodes: [1349174],
      source: ['docs25', 'docs26', 'oas'],
    },
    access_denied: {
      title: 'Access denied',
      http: 403,
      delivery: 'sync',
      cause: 'The permission to send messages is missing or was removed.',
      remedy: 'Grant whatsapp_business_messaging to the token.',
      source: ['docs25', 'docs26', 'pywa'],
    },
  },
);
