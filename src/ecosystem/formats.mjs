/**
 * Opens what the tests kept of every format with tools of others, and compares the figures.
 *
 * Usage: node src/ecosystem/formats.mjs [folder; target/formats by default]
 *
 * - JSON-stat with its toolkit, CSV and SDMX-CSV with csv-parse: each figure is the one of the JSON
 * - NDJSON line by line: as many figures as the CSV has, and the same
 * - Turtle with N3, JSON-LD with jsonld: the same graph, by its canonical form (RDFC-1.0)
 *
 * Prints one line per file, the faults under it, and a closing line. Exits with 0 where all passed, else with 1.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import JSONstat from "jsonstat-toolkit";
import jsonld from "jsonld";
import { Parser, Writer } from "n3";

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, "..", "..", "target", "formats");
const text = (name) => readFileSync(join(folder, name), "utf8");
const table = (name) => parse(text(name), { columns: true, bom: true });

/** A figure as all formats can tell it; missing is null. */
const figure = (indicator, region, period, value) =>
  [indicator, region, period, value === "" || value === undefined || value === null ? null : Number(value)].join(" ");

const ofJson = (indicator) =>
  JSON.parse(text(`${indicator}.json`)).items.map((one) => figure(indicator, one.region, one.period, one.value));

/** What is in one and not in the other. */
function differences(found, expected) {
  const [a, b] = [new Set(found), new Set(expected)];
  const faults = [
    ...[...a].filter((one) => !b.has(one)).map((one) => `too much: ${one}`),
    ...[...b].filter((one) => !a.has(one)).map((one) => `missing: ${one}`),
  ];
  return found.length === 0 ? ["There is nothing in it.", ...faults] : faults.slice(0, 10);
}

function jsonStat(indicator) {
  const dataset = JSONstat(JSON.parse(text(`${indicator}.json-stat.json`)));
  if (dataset.class !== "dataset") return ["The toolkit does not see a dataset."];
  const cells = dataset.toTable({ type: "arrobj", content: "id", status: true });
  // A cell without a status is none of ours: not every region has every period.
  const known = cells.filter((cell) => cell.status !== null && cell.status !== undefined);
  return differences(known.map((cell) => figure(cell.indicator, cell.region, cell.period, cell.value)), ofJson(indicator));
}

const csv = (name) => table(name).map((row) => figure(row.indicator, row.region, row.period, row.value));
const sdmxCsv = (name) => table(name).map((row) => figure(row.INDICATOR, row.REF_AREA, row.TIME_PERIOD, row.OBS_VALUE));
const ndjson = (name) =>
  text(name).split("\n").filter((line) => line !== "").map((line) => JSON.parse(line))
    .map((one) => figure(one.indicator, one.region, one.period, one.value));

async function graphs() {
  const options = { algorithm: "RDFC-1.0", format: "application/n-quads" };
  const turtle = new Parser().parse(text("dcat.ttl"));
  if (turtle.length === 0) return ["The Turtle has no statement."];
  const statements = new Writer({ format: "N-Quads" }).quadsToString(turtle);
  const one = await jsonld.canonize(statements, { ...options, inputFormat: "application/n-quads" });
  const other = await jsonld.canonize(JSON.parse(text("dcat.jsonld")), options);
  return one === other ? [] : differences(one.split("\n"), other.split("\n"));
}

if (!existsSync(folder)) {
  console.error(`${folder} is missing. The tests write it: mvn verify`);
  process.exit(1);
}
const indicators = readdirSync(folder).filter((name) => name.endsWith(".json-stat.json")).map((name) => name.split(".")[0]);
const checks = [
  ...indicators.flatMap((indicator) => [
    [`${indicator}.json-stat.json`, () => jsonStat(indicator)],
    [`${indicator}.csv`, () => differences(csv(`${indicator}.csv`), ofJson(indicator))],
    [`${indicator}.sdmx.csv`, () => differences(sdmxCsv(`${indicator}.sdmx.csv`), ofJson(indicator))],
  ]),
  ["all.ndjson and all.csv", () => differences(ndjson("all.ndjson"), csv("all.csv"))],
  ["all.sdmx.csv and all.csv", () => differences(sdmxCsv("all.sdmx.csv"), csv("all.csv"))],
  ["dcat.ttl and dcat.jsonld", graphs],
];
let failed = indicators.length === 0 ? 1 : 0;
if (failed) console.log(`FAILED no JSON-stat in ${folder}`);
for (const [name, check] of checks) {
  let faults;
  try {
    faults = await check();
  } catch (error) {
    faults = [error.message];
  }
  console.log(`${faults.length === 0 ? "ok    " : "FAILED"} ${name}`);
  for (const fault of faults) console.log(`       ${fault}`);
  failed += faults.length === 0 ? 0 : 1;
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
