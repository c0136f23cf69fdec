/** Parts of a template's definition. Cloud API, message templates. */

/** One button of a template in the Cloud API's shape. */
export type TemplateButton = {
  readonly type: string;
  readonly text?: string;
  readonly url?: string;
  readonly [member: string]: unknown;
};

/** One component of a template in the Cloud API's shape. */
export type TemplateComponent = {
  readonly type: string;
  readonly format?: string;
  readonly text?: string;
  readonly buttons?: readonly TemplateButton[];
  readonly cards?: readonly { readonly components: readonly TemplateComponent[] }[];
  readonly [member: string]: unknown;
};

/** Components with their types and formats in capitals, as they are told; clients write them in any case. */
export function inCapitals(components: readonly TemplateComponent[]): TemplateComponent[] {
  return components.map((component) => ({
    ...component,
    type: component.type.toUpperCase(),
    ...(component.format !== undefined && { format: component.format.toUpperCase() }),
    ...(component.buttons && { buttons: component.buttons.map((button) => ({ ...button, type: button.type.toUpperCase() })) }),
    ...(component.cards && { cards: component.cards.map((card) => ({ ...card, components: inCapitals(card.components) })) }),
  }));
}

/** The component of a type, in whatever case it is written. */
export function partOf(components: readonly TemplateComponent[], type: string): TemplateComponent | undefined {
  return components.find((component) => component.type.toUpperCase() === type);
}

/** A member as text: numbers count as written, everything else as absent. */
export function textIn(part: Readonly<Record<string, unknown>>, member: string): string | undefined {
  const value = part[member];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export function buttonsOf(components: readonly TemplateComponent[]): readonly TemplateButton[] {
  return partOf(components, 'BUTTONS')?.buttons ?? [];
}
