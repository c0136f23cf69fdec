import type { HTMLAttributes, Key, Ref } from 'preact';
import type { Tags } from './tags.ts';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };
type Own<Tag extends keyof Tags> = Tags[Tag]['attributes'] & Tags[Tag]['properties'] & Listeners<Tags[Tag]['events']>;

/** What a tag takes in the JSX of Preact, which sets properties as properties and hears `onwa-inbox-sent`. */
export type ElementProps<Tag extends keyof Tags> = Own<Tag> &
  Omit<HTMLAttributes<Tags[Tag]['element']>, keyof Own<Tag>> & {
    key?: Key;
    ref?: Ref<Tags[Tag]['element']> | undefined;
  };

type Elements = { [Tag in keyof Tags]: ElementProps<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
