import type { HTMLAttributes, Key, Ref } from 'react';
import type { Tags } from './tags.ts';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };
type Own<Tag extends keyof Tags> = Tags[Tag]['attributes'] & Tags[Tag]['properties'] & Listeners<Tags[Tag]['events']>;

/** What a tag takes in the JSX of React 19, which sets properties as properties and hears `onwa-inbox-sent`. */
export type ElementProps<Tag extends keyof Tags> = Own<Tag> &
  Omit<HTMLAttributes<Tags[Tag]['element']>, keyof Own<Tag>> & {
    key?: Key | null | undefined;
    ref?: Ref<Tags[Tag]['element']> | undefined;
    class?: string | undefined;
  };

type Elements = { [Tag in keyof Tags]: ElementProps<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
