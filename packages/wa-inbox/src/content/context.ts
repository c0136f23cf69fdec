import type { TemplateResult } from 'lit';
import type { I18n } from '../i18n/i18n.ts';
import type { Content } from '../model/content.ts';
import type { More } from './more/more.ts';

/** What a content template may know and ask for besides the content. */
export type ContentContext = {
  i18n: I18n;
  /** Whether a link may be loaded without asking: own origin, base-url, media-origins, or opened by the person. */
  mayLoad(url: string): boolean;
  /** The person asks to load a link of another origin. */
  load(url: string): void;
  /** Whether loading it failed before. */
  hasFailed(url: string): boolean;
  loadFailed(url: string): void;
  /** Whether the person asked for the whole of a long text. */
  isUnfolded(text: string): boolean;
  unfold(text: string): void;
  /** Templates of the rarer kinds; undefined until they are loaded, for which asking is enough. */
  more(): More | undefined;
  /** An element of the content is needed that is not loaded at first. */
  need(tag: 'wa-inbox-voice' | 'wa-inbox-failure'): void;
  /** Shows a picture or a film large, and those around it. */
  view(url: string): void;
  /** Shows all of it in a sheet: the options of a list, the lines of an order. */
  openSheet(content: Content): void;
  /** Tells the page what the person used. */
  act(action: object): void;
};

export type Rendered = TemplateResult;
