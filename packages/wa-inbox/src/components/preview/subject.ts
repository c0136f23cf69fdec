import type { PayloadProblem, PayloadReader, Reading, TemplateValues } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import { fillTemplate } from '../../sources/preview/fill-template.ts';
import { readJson, type ReadJson, type Span } from './read-json.ts';

/** What a preview is of, as it was given: objects, or their JSON. */
export type Given = {
  payload: unknown;
  template: Template | undefined;
  parameters: TemplateValues | undefined;
  phone: string;
};

/** The text of the payload, as it stands in the editor, and what is known besides. */
export type Subject = { text: string; problems: PayloadProblem[] };

/** A payload is shown as it is; of a template the payload that sends it is made. Undefined where nothing is given. */
export function subjectOf({ payload, template, parameters, phone }: Given, reader: PayloadReader): Subject | undefined {
  if (payload !== undefined && payload !== '') return { text: textOf(payload), problems: [] };
  if (!template) return undefined;
  const { use, problems } = fillTemplate(template, parameters);
  return { text: pretty(reader.templatePayload(use, phone)), problems };
}

/** JSON on one line is laid out; a text that somebody laid out stays. */
function textOf(payload: unknown): string {
  if (typeof payload !== 'string') return pretty(payload);
  const read = payload.includes('\n') ? undefined : readJson(payload);
  return read && 'value' in read ? pretty(read.value) : payload;
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? '';
}

export type Parsed = { json: ReadJson; reading: Reading | undefined };

export function parse(text: string, reader: PayloadReader, templates: readonly Template[]): Parsed {
  const json = readJson(text);
  return { json, reading: 'value' in json ? reader.read(json.value, templates) : undefined };
}

/** Where a problem stands in the text: a member that is missing, at the beginning of what it is missing in. */
export function spanOf(path: PayloadProblem['path'], json: ReadJson): Span {
  return 'value' in json ? json.spanOf(path) : json.at;
}
