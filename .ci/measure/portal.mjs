// Starts the published portal on databases of its own, to measure it from outside. No packages: node alone.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

export const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const environment = { ...process.env, ASPNETCORE_ENVIRONMENT: "Production", DOTNET_ENVIRONMENT: "Production" };

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a .NET program and waits until a page of it answers; `words` gets the address. `core` ties it to one core. */
export async function start(program, words, page = "/", core = null) {
  const address = `http://127.0.0.1:${await freePort()}`;
  const began = performance.now();
  const line = ["dotnet", program, ...words(address)];
  const [command, ...rest] = core === null ? line : ["taskset", "-c", String(core), ...line];
  const server = spawn(command, rest, { env: environment, cwd: dirname(program), stdio: "ignore" });
  for (;;) {
    try {
      const answer = await fetch(`${address}${page}`);
      if (answer.ok) {
        await answer.text();
        return { address, began: performance.now() - began, stop: () => new Promise(done => { server.once("exit", done); server.kill("SIGTERM"); }) };
      }
    } catch { /* not there yet */ }
    if (performance.now() - began > 60_000) throw new Error(`${program} did not answer within a minute.`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

/** The published portal in a folder, with as many databases as wanted. */
export function portalIn(folder) {
  const program = join(folder, "portal", "SundAI.Portal.dll");
  const connection = name => `Data Source=${join(folder, `${name}.db`)}`;
  const setting = name => `--Database:ConnectionString=${connection(name)}`;
  const run = (name, ...words) => {
    const done = spawnSync("dotnet", [program, ...words, setting(name)], { env: environment, cwd: dirname(program), encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${words.join(" ")} ended with ${done.status}\n${done.stdout}${done.stderr}`);
  };
  return {
    connection,
    serve: (name, core) => start(program, address => ["--urls", address, setting(name)], "/", core),
    fill: (name, lines) => {
      const file = join(folder, `${name}.csv`);
      writeFileSync(file, `${lines.join("\n")}\n`);
      run(name, "migrate");
      run(name, "seed");
      run(name, "import", "organisations", file);
    },
  };
}

/** The lines of a directory to import: those of a file, or 1,415 that are made up. */
export function organisations(file) {
  if (file) return readFileSync(file, "utf8").split("\n").filter(line => line.trim());
  const kinds = ["company", "university", "authority", "other"];
  const towns = ["Odense", "Aarhus", "Aalborg", "Vejle", "Roskilde"];
  const rows = Array.from({ length: 1415 }, (_, n) => `Opfundet Virke ${n} ${"ABCDEFGH"[n % 8]},${kinds[n % 4]},${towns[n % 5]}`);
  return ["name,type,city", ...rows];
}
