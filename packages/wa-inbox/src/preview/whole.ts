// Loaded by itself, `define.ts` would need an object of its exports, and with it one more file before the first page.
import '../define.ts';
