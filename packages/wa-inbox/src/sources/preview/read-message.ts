import type { PayloadProblem, Reading } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import { decodeSurroundings } from '../message-objects/decode-surroundings.ts';
import { membersOf, type Members } from '../message-objects/reader.ts';
import { templateProblems } from './template-problems.ts';
import { decodeWith, definitionOf } from './template-use.ts';

/** What the customer gets of a message object; nothing where it cannot be told yet. */
export function readMessage(wire: Members, templates: readonly Template[]): Reading['messages'] {
  const content = decodeWith(wire, templates);
  if (content.kind === 'unsupported') return [];
  const { replyTo } = decodeSurroundings(wire);
  return [{ content, ...(replyTo === undefined ? {} : { replyTo }) }];
}

/** Whether the values that a message object gives its template are those that it wants. `at` is where the object stands. */
export function templateUseProblems(
  wire: Members,
  { templates, at }: { templates: readonly Template[]; at: PayloadProblem['path'] },
): PayloadProblem[] {
  const use = membersOf(wire['template']);
  const definition = wire['type'] === 'template' ? definitionOf(use, templates) : undefined;
  return definition ? templateProblems(definition, use, [...at, 'template']) : [];
}
