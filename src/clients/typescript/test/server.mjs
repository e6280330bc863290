import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

/** Serves responses of a real server with the sample content, which `npm run record` stored. */
export async function recordedServer() {
  const recorded = JSON.parse(await readFile(new URL("recorded.json", import.meta.url), "utf8"));
  return serve((request, response) => {
    const found = recorded[request.url];
    if (!found) {
      response.writeHead(501).end(`not recorded: ${request.url}`);
    } else if (found.headers.etag && request.headers["if-none-match"] === found.headers.etag) {
      response.writeHead(304, { etag: found.headers.etag }).end();
    } else {
      response.writeHead(found.status, found.headers).end(JSON.stringify(found.body));
    }
  });
}

/** A server that responds with the function and counts requests. */
export async function serve(respond) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request);
    respond(request, response, requests.length);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
