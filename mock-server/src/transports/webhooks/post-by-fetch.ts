import type { Post, PostOptions } from './post.ts';
import { targetProblem } from './target-problem.ts';

/** Characters of an answer that are kept, as of one over HTTP. */
const KEPT = 2_048;

/** From a page: to receivers that let its origin call (CORS), and to those that its own service worker answers for. */
export function postByFetch({ allowed, timeout }: PostOptions): Post {
  return async ({ method, url, headers, body }) => {
    const problem = targetProblem(url, allowed);
    if (problem !== undefined) return { error: problem };
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    try {
      const signal = AbortSignal.timeout(timeout);
      const response = await fetch(url, { method, headers, redirect: 'manual', signal, ...(body !== undefined && { body }) });
      if (response.type === 'opaqueredirect') return { error: 'The receiver redirects: that is not followed.', took: took() };
      return { status: response.status, reply: (await response.text()).slice(0, KEPT), took: took() };
    } catch (error) {
      return { error: sentenceOf(error, timeout), took: took() };
    }
  };
}

function sentenceOf(error: unknown, timeout: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return `No answer within ${timeout} ms.`;
  return `The page could not reach it (${error instanceof Error ? error.message : String(error)}): a receiver must let the page's origin call (CORS), or run the mock in Node.`;
}
