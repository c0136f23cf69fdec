import type { HTMLAttributes } from 'svelte/elements';
import type { Tags } from './tags.ts';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };
type Own<Tag extends keyof Tags> = Tags[Tag]['attributes'] & Tags[Tag]['properties'] & Listeners<Tags[Tag]['events']>;

/** What a tag takes in a template of Svelte 5, which sets properties as properties and hears `onwa-inbox-sent`. */
export type ElementProps<Tag extends keyof Tags> = Own<Tag> & Omit<HTMLAttributes<Tags[Tag]['element']>, keyof Own<Tag>>;

type Elements = { [Tag in keyof Tags]: ElementProps<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
