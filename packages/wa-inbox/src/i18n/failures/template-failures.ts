import type { FailureRow } from './failure-row.ts';

const OTHER = 'Choose another template or language.';

/** Templates: sending them, writing them, having them reviewed. */
export const templateFailures = {
  template_not_found: ['you', 'The template does not exist in this language', OTHER],
  template_does_not_exist: ['you', 'The template does not exist in this language', OTHER],
  template_parameter_mismatch: [
    'you',
    'The template needs other values',
    'Fill in every value of the template and send it again.',
  ],
  template_parameter_count_mismatch: [
    'you',
    'The template needs more or fewer values',
    'Fill in every value of the template and send it again.',
  ],
  template_text_too_long: ['you', 'The filled-in template is too long', 'Shorten the values and send it again.'],
  template_policy_violated: ['admin', 'The template breaks a policy', 'Use another template, and have this one changed.'],
  template_parameter_invalid: ['you', 'A value of the template is not valid', 'Correct the values and send it again.'],
  template_parameter_format_mismatch: [
    'you',
    'A value of the template has the wrong form',
    'Check dates, amounts and files, then send it again.',
  ],
  template_paused: ['admin', 'The template is paused', 'Use another template until this one is active again.'],
  template_disabled: ['admin', 'The template was disabled', 'Use another template.'],
  template_validation_error: [
    'developer',
    'The template was filled in wrongly',
    'Check every value and button, then send it again.',
  ],
  hello_world_on_live_number: ['you', 'The sample template works on test numbers only', 'Choose a template of your own.'],
  marketing_templates_off: ['admin', 'Marketing templates are turned off', 'Turn them on for this number.'],
  template_classification_limit: ['admin', 'Too many templates were filed under the wrong category', 'Correct their categories.'],
  marketing_method_not_allowed: [
    'developer',
    'This template has to go out another way',
    'Use the endpoint for marketing messages.',
  ],
  marketing_template_required: ['you', 'Only marketing templates go this way', 'Choose a marketing template.'],
  template_syncing: ['provider', 'The template is not ready yet', 'Wait ten minutes, then try again.'],
  template_unavailable: ['admin', 'The template cannot be used', 'An administrator can see why in the account.'],
  template_insights_unavailable: ['provider', 'There are no figures for this template', 'Look again another day.'],
  template_insights_permanent: ['admin', 'Figures for templates cannot be turned off again', 'Leave them on.'],
  template_insights_not_enabled: ['admin', 'Figures for templates are not turned on', 'Turn them on.'],
  template_limit_exceeded: ['admin', 'The account has as many templates as it may', 'Delete templates that are not used.'],
  template_language_being_deleted: ['admin', 'This language is being deleted', 'Wait four weeks, or choose another name.'],
  template_language_exists: ['admin', 'The template has this language already', 'Change that one, or choose another language.'],
  template_status_unchangeable: ['admin', 'The template cannot be changed in this state', 'Wait until its review is over.'],
  template_characters_exceeded: ['admin', 'A text of the template is too long', 'Shorten it.'],
  template_component_field_missing: ['admin', 'A part of the template is missing', 'Fill in every part and its example.'],
  template_name_invalid: ['admin', 'The template’s name is not valid', 'Use small letters, digits and underscores.'],
  template_header_invalid: ['admin', 'The template’s header is not valid', 'Leave out line breaks, markup and emoji.'],
  template_body_invalid: ['admin', 'The template’s text is not valid', 'Check its length, line breaks and values.'],
  template_footer_invalid: ['admin', 'The template’s footer is not valid', 'Leave out values, line breaks and markup.'],
  template_parameter_ratio: ['admin', 'The template has too many values for its length', 'Write more words around them.'],
  template_parameter_at_edge: ['admin', 'The template begins or ends with a value', 'Write words before and after it.'],
  template_not_found_by_name: ['admin', 'There is no template of this name', 'Check the name.'],
  template_phone_number_invalid: ['admin', 'The number of a call button is not valid', 'Write it with the country code.'],
  template_creation_failed: ['admin', 'The template could not be made', 'Check its parts, then try again.'],
  pagination_cursor_invalid: ['developer', 'The list was read on from a place that is not there', 'Read it from the beginning.'],
} as const satisfies Record<string, FailureRow>;
