import { refuse } from '../../core/refusal.ts';
import type { Customer } from './decode.ts';

/** `$name`, `$order_id`; an amount such as `$1,890` or `$USD` is none. */
const PLACEHOLDER = /\$[a-z][a-z0-9_]*/g;

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
  return { ...template, components: fillIn(template.components, where) };
}

/** The text parameters at any depth; ids, links and payloads stay as they are. */
function fillIn(value: unknown, where: Where): unknown {
  if (Array.isArray(value)) return value.map((each) => fillIn(each, where));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const isText = key === 'text' && typeof member === 'string';
      return [key, isText ? fillText(member, where) : fillIn(member, where)];
    }),
  );
}

function fillText(text: string, where: Where): string {
  return text.replace(PLACEHOLDER, (placeholder) => valueOf(placeholder, where));
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
