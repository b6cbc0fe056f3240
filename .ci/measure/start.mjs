// How fast the published portal starts, and whether the directory grows slow with its length.
import { median, organisations, portalIn } from "./portal.mjs";

const [folder, given] = process.argv.slice(2);
const portal = portalIn(folder);
const lines = organisations(given);
portal.fill("few", lines.slice(0, 16));
portal.fill("many", lines);

async function time(address) {
  const began = performance.now();
  const answer = await fetch(address);
  await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - began;
}

const starts = [];
for (let round = 0; round < 5; round++) {
  const server = await portal.serve("many");
  starts.push(server.began);
  await server.stop();
}

const small = await portal.serve("few");
const large = await portal.serve("many");
const pages = ["/organisationer", "/organisationer?side=2", "/organisationer?type=universitet", "/organisationer?q=universitet"];
const rows = [];
for (const page of pages) {
  const times = { small: [], large: [] };
  for (let round = 0; round < 250; round++) {
    // A page's own words after the »&« keep it from being answered from memory.
    const own = `${page}${page.includes("?") ? "&" : "?"}n=${round}`;
    const [a, b] = [await time(small.address + own), await time(large.address + own)];
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
