import type { JSX } from 'solid-js';
import type { Tags } from './tags.ts';

type Own<Tag extends keyof Tags> = Tags[Tag]['attributes'] &
  Tags[Tag]['properties'] & {
    [Name in keyof Tags[Tag]['properties'] & string as `prop:${Name}`]?: Tags[Tag]['properties'][Name] | undefined;
  } & {
    [Name in keyof Tags[Tag]['events'] & string as `on:${Name}`]?: ((event: Tags[Tag]['events'][Name]) => void) | undefined;
  };

/** What a tag takes in the JSX of Solid: `prop:source` for properties, `on:wa-inbox-sent` for events. */
export type ElementProps<Tag extends keyof Tags> = Own<Tag> & Omit<JSX.HTMLAttributes<Tags[Tag]['element']>, keyof Own<Tag>>;

type Elements = { [Tag in keyof Tags]: ElementProps<Tag> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
