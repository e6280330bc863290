import { defineConfig, type Plugin } from "vite";

/** Renders each page on request, from the server named by DATELINE_URL. */
const pages: Plugin = {
  name: "pages",
  configureServer(vite) {
    return () =>
      vite.middlewares.use((request, response, next) => {
        const url = request.originalUrl ?? "/";
        void vite
          .ssrLoadModule("/src/build.ts")
          .then((site) => (site as typeof import("./src/build.ts")).renderOne(url))
          .then((file) =>
            file ? response.setHeader("content-type", file.type).end(file.content) : response.writeHead(404).end("No such page"),
          )
          .catch(next);
      });
  },
};

export default defineConfig({
  appType: "mpa",
  plugins: [pages],
  resolve: { dedupe: ["react"] },
  ssr: { resolve: { conditions: ["source", "node", "import", "default"] } },
});
