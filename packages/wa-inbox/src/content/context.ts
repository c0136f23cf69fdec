import type { TemplateResult } from 'lit';
import type { I18n } from '../i18n/i18n.ts';

/** What a content template may know besides the content. */
export type ContentContext = {
  i18n: I18n;
  /** Whether a link may be loaded without asking: own origin, base-url, media-origins, or opened by the person. */
  mayLoad(url: string): boolean;
  /** The person asks to load a link of another origin. */
  load(url: string): void;
  /** Whether loading it failed before. */
  hasFailed(url: string): boolean;
  loadFailed(url: string): void;
};

export type Rendered = TemplateResult;
