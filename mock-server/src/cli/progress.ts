/** One line on standard error that says how far it is; nothing where no person sees it. */
export type Progress = Disposable & { say(text: string): void };

const NOTHING: Progress = { say: () => undefined, [Symbol.dispose]: () => undefined };
/** Clears the line from the cursor on. */
const CLEAR = '\r\u001B[K';
const TICK = 1_000;
const PATIENCE = 500;

/** What is done in less than half a second is not told. `stream`: standard error. */
export function startProgress(text: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return NOTHING;
  const began = performance.now();
  let told = text;
  const draw = () => {
    const took = performance.now() - began;
    if (took >= PATIENCE) stream.write(`${CLEAR}${told} … ${Math.round(took / 1_000)} s`);
  };
  const first = setTimeout(draw, PATIENCE);
  const timer = setInterval(draw, TICK);
  return {
    say: (next) => {
      told = next;
      draw();
    },
    [Symbol.dispose]: () => {
      clearTimeout(first);
      clearInterval(timer);
      stream.write(CLEAR);
    },
  };
}
