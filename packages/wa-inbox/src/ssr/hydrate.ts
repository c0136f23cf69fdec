/**
 * Instead of `wa-inbox/define` in a page whose inbox a server has rendered: registers all elements, and takes over what
 * the server sent. Import it before anything else of this package: who registers the tag first keeps it.
 */
import './define.ts';

// not by `import` alone: a bundler may put what others load too into a file that runs before this one
await import('../define.ts');
