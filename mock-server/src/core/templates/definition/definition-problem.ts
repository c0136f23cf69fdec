import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateComponent } from '../../template-shelf.ts';
import { inCapitals, partOf } from '@wa-inbox/protocol/cloud/template-parts';
import { authenticationProblem } from './authentication.ts';
import { bodyProblem } from './body.ts';
import { buttonsProblem } from './buttons.ts';
import { carouselProblem } from './carousel.ts';
import { footerProblem } from './footer.ts';
import { headerProblem } from './header.ts';
import { namesProblem } from './names.ts';
import { offerProblem } from './offer.ts';
import { firstOf, plain, type Definition, type Problem } from './problems.ts';

/** Components that are a fact and have no rules of their own. */
const SIMPLE = new Set(['CALL_PERMISSION_REQUEST']);

/** The first rule of message templates that a definition breaks. facts/template-rules.json. */
export function definitionProblem(given: Definition): Problem {
  const definition = { ...given, components: inCapitals(given.components) };
  const { category, components } = definition;
  const names = namesProblem(definition) ?? onceProblem(components);
  if (names) return names;
  if (category === 'AUTHENTICATION') return authenticationProblem(components);
  const hasOffer = partOf(components, 'LIMITED_TIME_OFFER') !== undefined;
  const body = bodyProblem(partOf(components, 'BODY'), definition, hasOffer ? TEMPLATE_LIMITS.offerBody : TEMPLATE_LIMITS.body);
  return body ?? firstOf(components, (component) => componentProblem(component, definition));
}

function componentProblem(component: TemplateComponent, definition: Definition): Problem {
  switch (component.type) {
    case 'HEADER':
      return headerProblem(component, definition);
    case 'FOOTER':
      return footerProblem(component);
    case 'BUTTONS':
      return component.buttons?.some(({ type }) => type === 'OTP')
        ? plain('Param category must be AUTHENTICATION for a button of type OTP.')
        : buttonsProblem(component.buttons ?? []);
    case 'CAROUSEL':
      return carouselProblem(component, definition);
    case 'LIMITED_TIME_OFFER':
      return offerProblem(component, definition);
    case 'BODY':
      return undefined;
    default:
      return SIMPLE.has(component.type)
        ? undefined
        : plain(`Param type of a component cannot be "${component.type.slice(0, 60)}".`);
  }
}

function onceProblem(components: readonly TemplateComponent[]): Problem {
  const twice = components.find(({ type }, index) => components.findIndex((other) => other.type === type) < index);
  return twice && plain(`Param components has ${twice.type} twice: give each component once.`);
}
