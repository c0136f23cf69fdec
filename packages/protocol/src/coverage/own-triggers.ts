import type { Dialect } from '../endpoint.ts';
import type { ErrorKey } from '../errors/codes.ts';
import { CLOUD_OWN_TRIGGERS } from './own-triggers-cloud.ts';

/** What brings an error about without a scenario or a magic number, and the test that does it. */
export type OwnTrigger = {
  readonly how: string;
  /** The dialects in which the test does it. */
  readonly in: readonly Dialect[];
  /** From the top of the repository. */
  readonly testedBy: string;
};

const contract = { testedBy: 'test/contract/triggers.test.ts', in: ['whatssync'] } as const;
const chatmitra = { ...contract, in: ['chatmitra'] } as const;
const cloud = { testedBy: 'test/contract/triggers-cloud.test.ts', in: ['cloud'] } as const;
/** The Cloud API's, that ChakraHQ passes on. */
const sent = { ...cloud, in: ['cloud', 'chakra'] } as const;
const transport = { ...contract, testedBy: 'mock-server/src/transports/http.test.ts' };

/** Errors whose cause the mock has. One row more is one proof more: the tests compare this table with what they provoke. */
export const OWN_TRIGGERS: Readonly<Partial<Record<ErrorKey, OwnTrigger>>> = {
  // The Contacts/Messages API, and what is before any API
  unauthorized: { ...contract, how: 'a call without a token, or with one that is not known' },
  invalid_request: { ...contract, how: 'a field that is missing, of another type or out of bounds' },
  invalid_phone_number: { ...contract, how: 'a phone number that is none' },
  rate_limit_exceeded: { ...contract, how: '61 calls in a minute with one token, or 1,001 messages in a day' },
  window_closed: { ...contract, how: 'free-form content outside the customer service window' },
  template_not_found: { ...contract, how: 'a template that does not exist in this language, or is not approved' },
  template_parameter_mismatch: { ...contract, how: 'another number of parameters than the template has' },
  contact_not_found: { ...contract, how: 'a customer who never wrote and was never written to' },
  message_not_found: { ...contract, how: 'a reply to a message that is not in the conversation' },
  invalid_cursor: { ...contract, how: 'a cursor that no page gave' },
  idempotency_conflict: { ...contract, how: 'an idempotency key with another body' },
  invalid_json: { ...contract, how: 'a body that is not JSON' },
  payload_too_large: { ...contract, how: 'a body over 1 MB' },
  unsupported_media_type: { ...contract, how: 'a body of another content type' },
  method_not_allowed: { ...contract, how: 'a path with a method that it has not' },
  not_found: { ...contract, how: 'a path that no API has' },
  forbidden_host: { ...transport, how: 'a Host header that is not allowed' },
  forbidden_origin: { ...transport, how: 'a page of an origin that is not allowed' },
  // Chat Mitra
  window_closed_chatmitra: { ...chatmitra, how: 'a raw message outside the customer service window, in its job' },
  invalid_phone_number_chatmitra: { ...chatmitra, how: 'a number that is not 10 to 15 digits' },
  too_many_messages_chatmitra: { ...chatmitra, how: '21 messages in a minute' },
  out_of_credits: { ...chatmitra, how: 'a template to a new customer without credits' },
  // The Cloud API
  access_token_required: { ...cloud, how: 'a write without a token' },
  access_token_expired: { ...cloud, how: 'a token that is not known' },
  api_permission: { ...cloud, how: 'a read without a token' },
  invalid_parameter: { ...sent, how: 'an envelope or a text that is not valid' },
  unknown_object: { ...sent, how: 'an id that is not known' },
  required_parameter_missing: { ...sent, how: 'a message without a part that it needs' },
  parameter_value_invalid: { ...sent, how: 'a value of a message out of bounds; by status, a reaction to an unknown message' },
  recipient_is_sender: { ...sent, how: 'a message to the number that sends' },
  message_type_unsupported: { ...sent, how: 'a type that does not exist' },
  user_id_recipient_unsupported: { ...cloud, how: 'an authentication template to a user id' },
  reengagement_required: { ...sent, how: 'free-form content outside the customer service window, by status' },
  rate_limit_hit: { ...sent, how: '81 messages in a second' },
  pair_rate_limit_hit: { ...sent, how: '46 messages to one customer at once' },
  template_does_not_exist: { ...sent, how: 'a template that does not exist in this language' },
  template_parameter_count_mismatch: { ...sent, how: 'another number of parameters than the template has' },
  template_paused: { ...sent, how: 'a template that is paused' },
  template_disabled: { ...sent, how: 'a template that is disabled' },
  ...CLOUD_OWN_TRIGGERS,
  // The control API
  invalid_world: { ...contract, how: 'a world name of other characters' },
  world_not_found: { ...contract, how: 'the removal of a world that does not exist' },
  world_exists: { ...contract, how: 'a world that is made a second time' },
  too_many_worlds: { ...contract, testedBy: 'mock-server/src/dialects/control/state.test.ts', how: 'the 1,001st world' },
  scenario_invalid: { ...contract, how: 'a scenario that names what does not exist' },
  scenario_not_found: { ...contract, how: 'the removal of a scenario that does not exist' },
  fixture_invalid: { ...contract, how: 'a fixture with a value that does not fit' },
  job_not_found: { ...contract, how: 'the state of a job that does not exist' },
  clock_limit: { ...contract, how: 'an advance that is too long' },
};
