// Runs the demo's server as a program of its own, as `npm run demo` does: it is an ES module, which Jest can't load.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import process from "node:process";

const SERVE = resolve(__dirname, "../sandbox/serve.mjs");

/** A running server. */
export interface Server {
  readonly address: string;
  stop(): void;
}

/** What the program said when it ended by itself. */
export class ServerEnded extends Error {
  constructor(readonly exitCode: number | null, readonly said: string) {
    super(`The sandbox server ended with ${exitCode}: ${said}`);
  }
}

/** Starts the server on `port` ("0": any free one) and resolves with its address once it answers. Rejects with ServerEnded. */
export function startServer(port = "0"): Promise<Server> {
  const child = spawn(process.execPath, [SERVE, "--no-build"], { env: { ...process.env, PORT: port }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  return new Promise((done, failed) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const address = /http:\/\/[\d.]+:\d+\//u.exec(said)?.[0];
      if (address !== undefined) done({ address, stop: () => void child.kill() });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (exitCode) => failed(new ServerEnded(exitCode, said.trim())));
  });
}
