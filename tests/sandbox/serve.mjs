// Serves the sandbox on 127.0.0.1. PORT chooses another port than 4173, 0 any free one; --no-build serves what is built already.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import process from "node:process";
import esbuild from "esbuild";
import { pluginBuild, shipped } from "../../esbuild.config.mjs";
import { buildSandbox } from "./build.mjs";

const HOST = "127.0.0.1";
const root = resolve(import.meta.dirname, "../..");
const dist = join(import.meta.dirname, "dist");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
};

/** The file an address stands for, or null where it leaves dist/. */
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, `http://${HOST}`).pathname);
  } catch {
    return null;
  }
  const file = resolve(dist, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  return file.startsWith(dist + sep) ? file : null;
}

async function answer(request, response) {
  const file = fileOf(request.url ?? "/");
  const found = file !== null && (await stat(file).catch(() => null));
  if (!found || !found.isFile()) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no such file in the sandbox.\n");
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "no-store" });
  createReadStream(file).pipe(response);
}

/** Serves dist/ as it is and answers with its address. Rejects where the port is taken. */
function startServer(port) {
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, HOST, () => done(`http://${HOST}:${server.address().port}/`));
  });
}

/** The port to serve on. Throws one clear sentence where PORT is no port. */
function portFrom(text) {
  if (text === undefined || text === "") return 4173;
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new Error(`PORT must be a number from 0 to 65535, but it is "${text}".`);
  return port;
}

const sentence = (error, port) =>
  error.code === "EADDRINUSE"
    ? `Port ${port} is taken. Stop the other program, or choose another port: PORT=${port + 1} npm run demo`
    : `The sandbox was not started: ${error.message}`;

async function main(args) {
  let port;
  try {
    port = portFrom(process.env.PORT);
    // Before the build: a taken port is said at once, and what another sandbox serves is left alone.
    const address = await startServer(port);
    if (!args.includes("--no-build")) {
      await esbuild.build({ ...pluginBuild, ...shipped, absWorkingDir: root });
      await buildSandbox();
    }
    console.log(`Conference notes runs in the sandbox at ${address} (stop with Ctrl+C).`);
  } catch (error) {
    console.error(sentence(error, port));
    process.exit(1);
  }
}

await main(process.argv.slice(2));
