/** Pixels that are asked for; a camera gives what it has. */
const WIDTH = 1_920;
const HEIGHT = 1_080;
/** Of JPEG, from 0 to 1. */
const QUALITY = 0.9;

/** A camera that is on. It is off after `stop`, and when it was pulled out or taken away. */
export type Lens = {
  readonly stream: MediaStream;
  readonly device: string | undefined;
  /** It looks at who holds it: shown as a mirror would. */
  readonly isMirrored: boolean;
  stop(): void;
};

/** Turns a camera on: the one of the id, else the one on the back where there is one. Rejects as `getUserMedia` does. */
export async function openLens(device: string | undefined, onLost: () => void): Promise<Lens> {
  const which = device === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: device } };
  const video = { ...which, width: { ideal: WIDTH }, height: { ideal: HEIGHT } };
  const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
  const [track] = stream.getVideoTracks();
  const { deviceId, facingMode } = track?.getSettings() ?? {};
  track?.addEventListener('ended', onLost); // not told for what we stop ourselves
  return {
    stream,
    device: deviceId,
    isMirrored: facingMode === 'user',
    stop: () => {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** The camera after this one; undefined where there is one only. */
export async function nextCamera(device: string | undefined): Promise<string | undefined> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const ids = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
  return ids.length > 1 ? ids[(ids.indexOf(device ?? '') + 1) % ids.length] : undefined;
}

/** What is seen now, as a file of a type that can be sent. */
export async function takePhoto(video: HTMLVideoElement, types: readonly string[] | undefined): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  const type = !types || types.includes('image/jpeg') ? 'image/jpeg' : 'image/png';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  if (!blob) throw new Error('The picture of the camera is empty.');
  return new File([blob], `photo.${type === 'image/jpeg' ? 'jpg' : 'png'}`, { type });
}
