import type { Message } from './message.ts';
import type { Template } from './template.ts';
import type { Dialect } from './values.ts';

/** Something about a payload that its API would refuse, or not understand. */
export type PayloadProblem = {
  /** Where it is: names of members and positions in lists; empty for the whole. */
  path: readonly (string | number)[];
  /** The path as it is written: "template.components[0].type". */
  field: string;
  /** Names the field, the value seen and what would work; in English, as the API's own explanations. */
  message: string;
  /** The word that was probably meant. */
  meant?: string;
  /** `hint`: it would be accepted, and do nothing. */
  level: 'error' | 'hint';
};

/** What a payload says, as far as it can be read. */
export type Reading = {
  /** What the customer gets, in order. */
  messages: Pick<Message, 'content' | 'replyTo'>[];
  /** What a call does that writes nothing. */
  act?: 'read' | 'typing';
  /** The customer's name, where the payload has it. */
  name?: string;
  problems: PayloadProblem[];
};

/** Values of a template: of the body in their order, or by name, or components as a send has them. */
export type TemplateValues = readonly (string | number)[] | Readonly<Record<string, string | number>> | readonly object[];

/** A call as it goes over the wire. */
export type PreviewCall = { method: string; url: string; headers: Readonly<Record<string, string>>; body: unknown };

/** Reads the payloads of one API. */
export interface PayloadReader {
  readonly dialect: Dialect;
  /** Never throws: what is wrong is among the problems. `templates` are those whose texts are known. */
  read(body: unknown, templates: readonly Template[]): Reading;
  /** A payload that sends a template to a phone number in digits. */
  templatePayload(use: object, phone: string): object;
  /** The call that sends a payload. `values` by name: `token`, and what stands in the path. */
  call(body: unknown, options: { baseUrl?: string; values: Readonly<Record<string, string>> }): PreviewCall;
}
