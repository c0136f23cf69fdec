import { OURS, defineTexts } from './define-texts.ts';

/** Ours, on the control API: every document is silent. */
export const controlTexts = defineTexts(
  { ...OURS, category: 'control' },
  {
    invalid_world: {
      title: 'The world name is not valid',
      http: 400,
      delivery: 'sync',
      cause: 'The name of the world has other characters than a-z, 0-9 and dashes, or is over 64 long.',
      remedy: 'Use a name such as test-1.',
      source: ['ours'],
    },
    world_not_found: {
      title: 'The world does not exist',
      http: 404,
      delivery: 'sync',
      cause: 'There is no world of this name, or it was removed.',
      remedy: 'Read the names with GET /_mock/worlds.',
      source: ['ours'],
    },
    too_many_worlds: {
      title: 'There are too many worlds',
      http: 429,
      delivery: 'sync',
      cause: 'The server keeps as many worlds as it may.',
      remedy: 'Remove some with DELETE /_mock/worlds/{name}.',
      source: ['ours'],
    },
    scenario_invalid: {
      title: 'The scenario is not valid',
      http: 400,
      delivery: 'sync',
      cause: 'The scenario names an operation, key or code that does not exist, or can never match.',
      remedy: 'Correct the path that the message names.',
      source: ['ours'],
    },
    scenario_not_found: {
      title: 'The scenario does not exist',
      http: 404,
      delivery: 'sync',
      cause: 'There is no scenario with this id.',
      remedy: 'Read the ids with GET /_mock/scenarios.',
      source: ['ours'],
    },
    fixture_invalid: {
      title: 'The fixture is not valid',
      http: 400,
      delivery: 'sync',
      cause: 'The fixture or snapshot has a value that does not fit its shape.',
      remedy: 'Correct the path that the message names.',
      source: ['ours'],
    },
    job_not_found: {
      title: 'The job does not exist',
      http: 404,
      delivery: 'sync',
      cause: 'There is no job of this id in this world, or it ended so long ago that it is no longer kept.',
      remedy: 'Use the jobId that POST /developer/api/send_message answered with, in the same world.',
      source: ['ours'],
    },
    clock_limit: {
      title: 'The clock cannot go there',
      http: 400,
      delivery: 'sync',
      cause: 'The advance is longer, or fires more, than one call may.',
      remedy: 'Advance in smaller steps.',
      source: ['ours'],
    },
  },
);
