import { fillPlaceholders as fillIn } from '@wa-inbox/protocol/chatmitra/placeholders';
import { refuse } from '../../core/refusal.ts';
import type { Customer } from './decode.ts';

type Where = {
  readonly customer: Customer;
  /** What stands for a placeholder that the customer has no value for. */
  readonly altTexts: Readonly<Record<string, string>>;
  /** Where the template stands in the body, for messages. */
  readonly field: string;
};
type Use = { readonly components?: unknown };

/**
 * A template with the placeholders of its texts filled: `$name` and `$phone` from the customer, every other one and
 * every unknown one from `altTexts`. seeds/001, "Dynamic placeholders with fallback support"; which names there are is ours.
 */
export function fillPlaceholders<Template extends Use>(template: Template, where: Where): Template {
  if (template.components === undefined) return template;
  return { ...template, components: fillIn(template.components, (placeholder) => valueOf(placeholder, where)) };
}

function valueOf(placeholder: string, { customer, altTexts, field }: Where): string {
  const own = { $name: customer.name, $phone: customer.phone }[placeholder];
  const value = own ?? (Object.hasOwn(altTexts, placeholder) ? altTexts[placeholder] : undefined);
  if (value !== undefined) return value;
  return refuse({
    key: 'invalid_request',
    rule: 'parse',
    message: `"${field}" has the placeholder ${JSON.stringify(placeholder)}, for which there is no value: give a fallback in "altTexts", e.g. {${JSON.stringify(placeholder)}: "…"}.`,
  });
}
