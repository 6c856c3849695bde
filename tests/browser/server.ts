// Runs the demo's server as a program of its own, as `npm run demo` does: it is an ES module, which Jest can't load.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import process from "node:process";

const ROOT = resolve(__dirname, "../..");

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

/** How the sandbox is served: on which port ("0" is any free one), built anew or as it is, and where the project is: a script in a bundle stands elsewhere. */
export interface Serving {
  readonly port?: string;
  readonly builds?: boolean;
  readonly root?: string;
}

/** Starts the server and resolves with its address once it answers. Rejects with ServerEnded. */
export function startServer({ port = "0", builds = false, root = ROOT }: Serving = {}): Promise<Server> {
  const child = spawn(process.execPath, [resolve(root, "tests/sandbox/serve.mjs"), ...(builds ? [] : ["--no-build"])], { cwd: root, env: { ...process.env, PORT: port }, stdio: ["ignore", "pipe", "pipe"] });
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
