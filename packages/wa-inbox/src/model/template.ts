/** A message template as the provider keeps it; components in the Cloud API's shape. */
export type Template = {
  id: string;
  name: string;
  language: string;
  category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';
  /** Only APPROVED can be sent. */
  status: string;
  components: TemplateComponent[];
};

export type TemplateComponent = {
  type: string;
  format?: string;
  text?: string;
  buttons?: { type: string; text?: string; url?: string }[];
  /** Of a carousel. */
  cards?: { components: TemplateComponent[] }[];
  limited_time_offer?: { text?: string; has_expiration?: boolean };
  [member: string]: unknown;
};
