import { META, defineTexts } from './define-texts.ts';

/** Blocked people and groups. Source: Cloud API documents. */
export const peopleTexts = defineTexts(
  { ...META, category: 'block_users' },
  {
    block_users_failed: {
      title: 'Failed to block/unblock users',
      http: 400,
      delivery: 'sync',
      cause: 'Some of the people could not be blocked or unblocked; the answer lists both kinds.',
      remedy: 'Read the reason of each one that failed, and repeat only those.',
      source: ['block', 'pywa'],
    },
    blocklist_full: {
      title: 'Blocklist limit reached',
      http: 400,
      delivery: 'sync',
      cause: 'The list of blocked people has 64,000 entries.',
      remedy: 'Unblock some people first.',
      source: ['block', 'pywa'],
    },
    blocklist_changed: {
      title: 'Blocklist concurrent update',
      http: 400,
      delivery: 'sync',
      cause: 'The list of blocked people changed while it was read.',
      remedy: 'Start the paging again.',
      source: ['pywa'],
    },
    blocklist_internal_error: {
      title: 'Blocklist internal error',
      http: 500,
      delivery: 'sync',
      cause: 'The list of blocked people had an internal fault.',
      remedy: 'Repeat the call.',
      source: ['pywa'],
    },
    group_single_member: {
      title: 'Single-member group',
      http: 400,
      delivery: 'sync',
      cause: 'The group has one member, the business itself.',
      remedy: 'Wait until someone has joined.',
      category: 'groups',
      source: ['pywa'],
    },
    group_unknown: {
      title: 'Group unknown',
      http: 400,
      delivery: 'sync',
      cause: 'The group does not exist, or the business is no member of it.',
      remedy: 'Read the groups of the number and use an id from there.',
      category: 'groups',
      source: ['pywa'],
    },
    groups_not_eligible: {
      title: 'Groups API not eligible',
      http: 400,
      delivery: 'sync',
      cause: 'The number may not use groups.',
      remedy: 'Use a number that is eligible for the Groups API.',
      category: 'groups',
      source: ['pywa'],
    },
  },
);
