/** What is used of json-server 0.17, which brings no types: Express applications. */
declare module 'json-server' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Response = ServerResponse & { locals: { data?: unknown } };
  type Next = (error?: unknown) => void;
  type Handle = (request: IncomingMessage, response: Response, next: Next) => void;
  type Guard = (error: unknown, request: IncomingMessage, response: Response, next: Next) => void;
  type Rows = readonly { readonly id: string | number }[];

  export type Router = Handle & {
    readonly stack: unknown[];
    readonly db: { readonly _: { mixin(functions: { getById(rows: Rows, id: unknown): unknown }): void } };
    render: (request: IncomingMessage, response: Response) => void;
    use(handle: Guard): void;
  };
  export type App = Handle & { use(handle: Handle): void };

  const jsonServer: { create(): App; router(tables: object): Router };
  export default jsonServer;
}
