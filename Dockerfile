# wa-mock as a container: mock-server/docs/docker.md says how to run it. It needs a control token, and says so without one.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/protocol packages/protocol
COPY mock-server mock-server
COPY test/tsconfig.base.json test/tsconfig.base.json
COPY test/support test/support
# without install scripts: the image brings its own Node
RUN npm ci --ignore-scripts
RUN node --conditions=@wa-inbox/source test/support/build-mock.ts
# peers of msw are for those who bundle; the mock needs none
RUN npm ci --ignore-scripts --omit=dev --omit=peer --omit=optional --workspace packages/protocol --workspace mock-server \
 && rm -rf mock-server/src packages/protocol/src test

FROM node:24-alpine
ENV NODE_ENV=production
# loopback names always pass; name what else it is reached by, with commas between
ENV WA_MOCK_ALLOWED_HOST=localhost
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4010/_mock/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "mock-server/dist/cli/main.js"]
CMD ["start", "--host", "0.0.0.0", "--no-open"]
