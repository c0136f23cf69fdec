import type { TemplateParameter } from '@wa-inbox/protocol/cloud/hydrate';
import type { TemplateComponent } from '../../template-shelf.ts';
import { missing, wrongCount, wrongFormat, type Misfit } from './refusals.ts';
import { textMisfit } from './texts.ts';

/** What a header's parameter must hold, one of each list, by the header's format. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  IMAGE: ['id', 'link'],
  VIDEO: ['id', 'link'],
  GIF: ['id', 'link'],
  DOCUMENT: ['id', 'link'],
  LOCATION: ['latitude'],
  PRODUCT: ['product_retailer_id'],
};
type Header = { readonly part: string; readonly component: TemplateComponent | undefined; readonly isNamed: boolean };

/** A header's text, or the file, the place or the product that it shows. */
export function headerMisfit({ part, component, isNamed }: Header, given: readonly TemplateParameter[]): Misfit {
  const format = component?.format?.toUpperCase() ?? 'TEXT';
  const members = HOLDS[format];
  if (members === undefined) return shownMisfit(part, given) ?? textMisfit({ part, text: component?.text, isNamed }, given);
  if (given.length > 1) return wrongCount(part, given.length, 1);
  const type = given[0]?.type?.toUpperCase() ?? 'UNKNOWN';
  if (type !== format && !(format === 'GIF' && type === 'VIDEO')) return wrongFormat(part, format, type.slice(0, 60));
  const value = given[0]![type.toLowerCase()] as Record<string, unknown> | undefined;
  const holds = members.some((member) => value?.[member] !== undefined && value[member] !== '');
  return holds ? undefined : missing(`${part}: Parameter of type ${type.toLowerCase()} requires ${members.join(' or ')}`);
}

/** A file where a text is wanted is told as such, not as a wrong count. */
function shownMisfit(part: string, given: readonly TemplateParameter[]): Misfit {
  const shown = given.find(({ type }) => type !== undefined && type.toUpperCase() in HOLDS);
  return shown && wrongFormat(part, 'TEXT', shown.type!.toUpperCase());
}
