import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
/** Colours a text, or gives it back as it is where nobody would see the colour. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_, text) => text;

/** Standard output of one command: lines for a person, or with --json one JSON value a line and nothing else. */
export type Output = {
  readonly paint: Paint;
  /** `value` for a program, `text` for a person. */
  show(value: unknown, text: string | ((paint: Paint) => string)): void;
};

export function createOutput(isJson: boolean | undefined): Output {
  const { stdout } = process;
  // styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself
  const paint: Paint = isJson ? plain : (style, text) => styleText(style, text, { stream: stdout });
  return {
    paint,
    show: (value, text) => {
      const words = () => (typeof text === 'string' ? text : text(paint));
      stdout.write(`${isJson ? JSON.stringify(value) : words()}\n`);
    },
  };
}
