import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Tags } from './tags.ts';

type Emits<Tag extends keyof Tags> = { [Name in keyof Tags[Tag]['events']]: (event: Tags[Tag]['events'][Name]) => void };

/** What a tag takes in a template of Vue: attributes, `.source` for properties, `@wa-inbox-sent` for events. */
export type ElementProps<Tag extends keyof Tags> = Tags[Tag]['attributes'] &
  Tags[Tag]['properties'] &
  Omit<HTMLAttributes, keyof Tags[Tag]['attributes']> &
  PublicProps;

/** A tag as Vue's tools see components. */
export type ElementComponent<Tag extends keyof Tags> = new () => Tags[Tag]['element'] & {
  /** What the template may set. */
  $props: ElementProps<Tag>;
  /** What it may hear. */
  $emit: EmitFn<Emits<Tag>>;
};

type Components = { [Tag in keyof Tags]: ElementComponent<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
