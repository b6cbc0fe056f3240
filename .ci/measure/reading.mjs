// Requests a second of a reading page, kept and drawn anew, beside bare static Blazor pages of the same size: one core for the server, one
// for the load, both sides in turn. The load is wrk's.
import { spawnSync } from "node:child_process";
import { median, organisations, portalIn, start } from "./portal.mjs";

const [folder, tests, given] = process.argv.slice(2);
const rounds = 7;
// On one core the runtime compiles what is hot again and again for about as long.
const warmSeconds = 20;
const connections = 16;
const portal = portalIn(folder);
portal.fill("reading", organisations(given));

function load(address, headers = [], seconds = 4) {
  const words = ["-c", "1", "wrk", "-t1", `-c${connections}`, `-d${seconds}s`, ...headers.flatMap(header => ["-H", header]), address];
  const done = spawnSync("taskset", words, { encoding: "utf8" });
  const found = /Requests\/sec:\s+([\d.]+)/.exec(done.stdout ?? "");
  if (!found || /Non-2xx/.test(done.stdout)) throw new Error(`wrk ${address}\n${done.stdout}${done.stderr}${done.error ?? ""}`);
  return Number(found[1]);
}

const lengthOf = async address => (await (await fetch(address)).text()).length;

const pairs = [
  { what: "kept", page: "/temaer/regulering", bare: "/page", headers: [], bar: 0.7 },
  { what: "drawn anew, 20 rows from the database", page: "/organisationer", bare: "/list", headers: ["Cookie: fresh=1"], bar: 0.6 },
];
console.log("| reading page | portal, requests a second | bare page of the same size | ratio (median of the rounds) | bar |\n| --- | --- | --- | --- | --- |");
const server = await portal.serve("reading", 0);
for (const { what, page, bare, headers, bar } of pairs) {
  const wanted = await lengthOf(server.address + page);
  const site = characters => start(tests, address => ["measure", "bare", address, portal.connection("reading"), String(characters)], bare, 0);
  const empty = await site(0);
  const filling = Math.max(0, wanted - await lengthOf(empty.address + bare));
  await empty.stop();
  const beside = await site(filling);
  const ours = [];
  const theirs = [];
  load(server.address + page, headers, warmSeconds);
  load(beside.address + bare, [], warmSeconds);
  for (let round = 0; round < rounds; round++) {
    ours.push(load(server.address + page, headers));
    theirs.push(load(beside.address + bare));
  }
  await beside.stop();
  const ratio = median(ours.map((value, index) => value / theirs[index]));
  console.log(`| ${page}, ${what}, ${(wanted / 1000).toFixed(0)} kB | ${median(ours).toFixed(0)} | ${median(theirs).toFixed(0)} | ${ratio.toFixed(3)} | at least ${bar.toFixed(2)} |`);
}
console.log("\n| first visit, published build | over the wire | bar |\n| --- | --- | --- |");
const wire = async address => {
  const { stdout } = spawnSync("curl", ["-s", "-H", "Accept-Encoding: br, gzip", "-o", "/dev/null", "-w", "%{size_download} %{size_header}", address], { encoding: "utf8" });
  return stdout.split(" ").reduce((sum, part) => sum + Number(part), 0);
};
for (const page of ["/", "/temaer/regulering", "/organisationer", "/hvidbog/regulering", "/kort"]) {
  const html = await (await fetch(server.address + page)).text();
  const parts = new Set([...html.matchAll(/<(?:link rel="(?:preload|stylesheet|icon)"[^>]*?|script[^>]*?|img[^>]*?|use[^>]*?) ?(?:href|src)="([^"#]+)/g)].map(match => match[1]));
  let sum = await wire(server.address + page);
  for (const part of parts) sum += await wire(server.address + part);
  console.log(`| ${page}, ${parts.size + 1} requests | ${(sum / 1000).toFixed(1)} kB | at most 80 kB |`);
}
await server.stop();
