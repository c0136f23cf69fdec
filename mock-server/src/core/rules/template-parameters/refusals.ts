import type { Refusal } from '../../refusal.ts';

/** Why the parameters of a template do not fit it. `message` is ours, `details` the Cloud API's where they are known. */
export type Misfit = Refusal | undefined;

const rule = 'template';

/** Code 132000. The details were captured for header and body. */
export function wrongCount(part: string, given: number, expected: number): Refusal {
  const noun = expected === 1 ? 'placeholder' : 'placeholders';
  return {
    key: 'template_parameter_mismatch',
    rule,
    message: `The ${part} of the template has ${expected} ${noun}, but "template.components" gives ${given} ${part} ${given === 1 ? 'parameter' : 'parameters'}: give ${expected}.`,
    cloud: {
      details: `${part}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
    },
  };
}

/** Code 132012. The details were recorded for a header without its image. */
export function wrongFormat(part: string, expected: string, received: string): Refusal {
  return {
    key: 'template_parameter_format_mismatch',
    rule,
    message: `The ${part} of the template wants ${expected}, but "template.components" gives ${received}.`,
    cloud: { details: `${part}: Format mismatch, expected ${expected}, received ${received}` },
  };
}

/** Code 131008. The details were captured for a button with a link. */
export function missing(details: string): Refusal {
  return { key: 'required_parameter_missing', rule, message: details, cloud: { details } };
}

/** Code 131009: a value out of bounds. */
export function outOfBounds(details: string): Refusal {
  return { key: 'parameter_value_invalid', rule, message: details, cloud: { details } };
}

/** Code 132008: a value in a form that is not accepted. */
export function badValue(details: string): Refusal {
  return { key: 'template_parameter_invalid', rule, message: details, cloud: { details } };
}

/** Code 132005: too long once it is filled in. */
export function tooLongFilled(part: string, length: number, most: number): Refusal {
  const details = `${part}: the text has ${length} characters with its parameters, at most ${most} are allowed`;
  return { key: 'template_text_too_long', rule, message: details, cloud: { details } };
}
