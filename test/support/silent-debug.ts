/** Stands in for the CommonJS package `debug`, which the development build of socket.io-parser logs to: nothing is logged. */
export default function createDebug(): () => void {
  return () => undefined;
}
