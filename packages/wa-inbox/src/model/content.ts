/** What a message says, in our own words. Closed by `kind`: what is not known yet arrives as `unsupported`. */
export type TextContent = { kind: 'text'; text: string };
export type ImageContent = { kind: 'image'; url: string; caption?: string };
export type DocumentContent = { kind: 'document'; url: string; filename?: string; caption?: string };
export type LocationContent = { kind: 'location'; latitude: number; longitude: number; name?: string; address?: string };
export type TemplateContent = {
  kind: 'template';
  name: string;
  language: string;
  /** Filled-in parameters of the body, in order or by name. */
  parameters: TemplateParameter[];
  /** The same of a text header. */
  headerParameters?: TemplateParameter[];
  /** The text as the customer sees it, where the source knows it. */
  header?: string;
  body?: string;
  footer?: string;
  buttons?: { kind: string; text: string; url?: string }[];
};
export type TemplateParameter = { name?: string; text: string };
/** A kind that is not rendered: `type` names it, `raw` is what arrived. */
export type UnsupportedContent = { kind: 'unsupported'; type: string; raw: unknown };

export type Content = TextContent | ImageContent | DocumentContent | LocationContent | TemplateContent | UnsupportedContent;
export type ContentKind = Content['kind'];
export type ContentOf<Kind extends ContentKind> = Extract<Content, { kind: Kind }>;
