import { nothing, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';

/**
 * Sets CSS properties through the CSSOM: `<div ${cssProps({ '--_size': '4px', transform: … })}>`. A style attribute
 * would be blocked by a strict Content Security Policy; `style.setProperty` is not.
 */
class CssProps extends Directive {
  #previous: Record<string, string> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssProps goes on an element: <div ${cssProps({…})}>');
  }

  override render(_properties: Record<string, string>): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [properties]: [Record<string, string>]): typeof nothing {
    const style = (part.element as HTMLElement).style;
    for (const [name, value] of Object.entries(properties)) {
      if (this.#previous[name] !== value) style.setProperty(name, value);
    }
    for (const name of Object.keys(this.#previous)) {
      if (!(name in properties)) style.removeProperty(name);
    }
    this.#previous = properties;
    return nothing;
  }
}

export const cssProps = directive(CssProps);
