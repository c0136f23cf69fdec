import { readOpusPackets } from './opus-packets.ts';
import { writeOgg } from './write-ogg.ts';

/** Milliseconds between two looks at how loud it is. */
const LOOK = 100;

/** What was spoken. `waveform` has loudness from 0 to 1. */
export type Recorded = { file: File; seconds: number; waveform: number[] };
export type RecorderOptions = {
  type: { recorded: string; sent: string };
  /** Called ten times a second while it records. */
  onLook(): void;
};

/** Records the microphone. It is let go of at the end, whatever the end is. */
export class Recorder {
  readonly #stream: MediaStream;
  readonly #recorder: MediaRecorder;
  readonly #context = new AudioContext();
  readonly #analyser: AnalyserNode;
  readonly #sent: string;
  readonly #began = performance.now();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #levels: number[] = [];
  readonly #parts: Blob[] = [];

  private constructor(stream: MediaStream, { type, onLook }: RecorderOptions) {
    this.#stream = stream;
    this.#sent = type.sent;
    this.#recorder = new MediaRecorder(stream, { mimeType: type.recorded });
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#parts.push(data));
    this.#analyser = this.#context.createAnalyser();
    this.#context.createMediaStreamSource(stream).connect(this.#analyser);
    this.#timer = setInterval(() => {
      this.#levels.push(this.#level());
      onLook();
    }, LOOK);
    this.#recorder.start();
  }

  /** Asks for the microphone, which rejects as `getUserMedia` does: NotAllowedError, NotFoundError. */
  static async start(options: RecorderOptions): Promise<Recorder> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    return new Recorder(stream, options);
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1_000;
  }

  /** Loudness so far. */
  get levels(): readonly number[] {
    return this.#levels;
  }

  /** Ends it and gives what was spoken. */
  async stop(): Promise<Recorded> {
    const { seconds } = this;
    const ended = new Promise((resolve) => this.#recorder.addEventListener('stop', resolve, { once: true }));
    this.#recorder.stop();
    await ended;
    this.#letGo();
    const top = Math.max(0.01, ...this.#levels);
    const waveform = this.#levels.map((level) => level / top);
    return { file: await this.#file(), seconds, waveform };
  }

  /** Ends it and forgets it. */
  cancel(): void {
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
    this.#letGo();
  }

  #letGo(): void {
    clearInterval(this.#timer);
    for (const track of this.#stream.getTracks()) track.stop();
    if (this.#context.state !== 'closed') void this.#context.close();
  }

  async #file(): Promise<File> {
    const whole = new Blob(this.#parts);
    const ending = this.#sent.split('/')[1]!;
    const options = { type: this.#sent };
    if (!this.#recorder.mimeType.startsWith('audio/webm')) return new File([whole], `voice.${ending}`, options);
    const packets = readOpusPackets(new Uint8Array(await whole.arrayBuffer()));
    if (!packets) throw new Error('The recording has no sound in it.');
    return new File([writeOgg(packets)], `voice.${ending}`, options);
  }

  /** The root of the mean square, which is near to how loud it is heard. */
  #level(): number {
    const samples = new Float32Array(this.#analyser.fftSize);
    this.#analyser.getFloatTimeDomainData(samples);
    return Math.sqrt(samples.reduce((total, sample) => total + sample * sample, 0) / samples.length);
  }
}
