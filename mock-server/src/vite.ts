export { waMock, type WaMockOptions } from './transports/vite/wa-mock.ts';
