/**
 * Instead of `wa-inbox/define` in a page whose inbox a server has rendered: registers all elements, and takes over what
 * the server sent. Import it before anything else of this package: who registers the tag first keeps it.
 */
import './define.ts';
import '../define.ts';
