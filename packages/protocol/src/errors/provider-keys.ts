import type { ErrorKey } from './codes.ts';

/** What the provider behind a queue calls that for which the Contacts/Messages API has a word of its own. */
export const PROVIDER_KEYS: Partial<Record<ErrorKey, ErrorKey>> = {
  template_not_found: 'template_does_not_exist',
  template_parameter_mismatch: 'template_parameter_count_mismatch',
  media_not_found: 'media_upload_error',
};
