// Starts the published portal on databases of its own and measures it from outside. No packages: node alone.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const [folder, given] = process.argv.slice(2);
const program = join(folder, "portal", "SundAI.Portal.dll");
const environment = { ...process.env, ASPNETCORE_ENVIRONMENT: "Production", DOTNET_ENVIRONMENT: "Production" };
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const database = name => `--Database:ConnectionString=Data Source=${join(folder, `${name}.db`)}`;

function run(name, ...words) {
  const done = spawnSync("dotnet", [program, ...words, database(name)], { env: environment, cwd: join(folder, "portal"), encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${words.join(" ")} ended with ${done.status}\n${done.stdout}${done.stderr}`);
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function serve(name) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const server = spawn("dotnet", [program, "--urls", address, database(name)], { env: environment, cwd: join(folder, "portal"), stdio: "ignore" });
  for (;;) {
    try {
      const answer = await fetch(`${address}/`);
      if (answer.ok) {
        await answer.text();
        return { address, began: performance.now() - began, stop: () => new Promise(done => { server.once("exit", done); server.kill("SIGTERM"); }) };
      }
    } catch { /* not there yet */ }
    if (performance.now() - began > 60_000) throw new Error("The portal did not answer within a minute.");
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

async function time(address) {
  const began = performance.now();
  const answer = await fetch(address);
  await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - began;
}

function organisations() {
  if (given) return readFileSync(given, "utf8").split("\n").filter(line => line.trim());
  const kinds = ["company", "university", "authority", "other"];
  const towns = ["Odense", "Aarhus", "Aalborg", "Vejle", "Roskilde"];
  const rows = Array.from({ length: 1415 }, (_, n) => `Opfundet Virke ${n} ${"ABCDEFGH"[n % 8]},${kinds[n % 4]},${towns[n % 5]}`);
  return ["name,type,city", ...rows];
}

const lines = organisations();
const few = join(folder, "few.csv");
const many = join(folder, "many.csv");
writeFileSync(few, `${lines.slice(0, 16).join("\n")}\n`);
writeFileSync(many, `${lines.join("\n")}\n`);
for (const [name, file] of [["few", few], ["many", many]]) {
  run(name, "migrate");
  run(name, "seed");
  run(name, "import", "organisations", file);
}

const starts = [];
for (let round = 0; round < 5; round++) {
  const server = await serve("many");
  starts.push(server.began);
  await server.stop();
}

const small = await serve("few");
const large = await serve("many");
const pages = ["/organisationer", "/organisationer?side=2", "/organisationer?type=universitet", "/organisationer?q=universitet"];
const rows = [];
for (const page of pages) {
  const times = { small: [], large: [] };
  for (let round = 0; round < 250; round++) {
    const [a, b] = [await time(small.address + page), await time(large.address + page)];
    if (round >= 50) {
      times.small.push(a);
      times.large.push(b);
    }
  }
  rows.push([page, median(times.small), median(times.large)]);
}
await small.stop();
await large.stop();

console.log(`| what | measured | bar |\n| --- | --- | --- |`);
console.log(`| start of the published build to the first served page, median of 5 | ${(median(starts) / 1000).toFixed(2)} s | at most 3 s |`);
for (const [page, a, b] of rows) {
  console.log(`| ${page}: ${lines.length - 1} organisations against 15, medians of 200 in turn | ${b.toFixed(2)} ms / ${a.toFixed(2)} ms = ${(b / a).toFixed(2)} | at most 1.5 |`);
}
