/**
 * Looks at the pages of a running service as people do, in Chromium.
 *
 * Usage: node src/ecosystem/pages.mjs http://127.0.0.1:8080 [folder for screenshots]
 *
 * - axe finds no breach of WCAG 2.1 A and AA: on each kind of page in three languages, wide and narrow, light and
 *   dark, and on every other page of the sitemap in one of these
 * - nothing is reported to the console, nothing fails to load, nothing is asked of another host
 * - everything can be reached with the keyboard, and seen where one is
 * - nothing is wider than a phone, and everything can be read without JavaScript
 * - a figure is checked against the ledger, and a forged ledger is noticed
 *
 * Chromium is CHROMIUM, or /usr/bin/chromium. Prints one line per check, the faults under it, and a closing line.
 * Exits with 0 where all passed, else with 1.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [base, folder] = process.argv.slice(2);
if (!base) {
  console.error("Usage: node pages.mjs <address of the service> [folder for screenshots]");
  process.exit(2);
}
if (folder) mkdirSync(folder, { recursive: true });

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] };
const LANGUAGES = ["nb", "nn", "en"];
const WIDTHS = { wide: 1280, narrow: 360 };
const WINDOWS = Object.keys(WIDTHS).flatMap((width) => ["light", "dark"].map((scheme) => [width, scheme]));
const FIGURE = "/indicators/G4-RD-GDP";
const KINDS = [
  "/", "/goals/school-industry", "/goals/shared-centres", "/indicators/G3-NFE-EMPL", FIGURE,
  "/indicators/G4-RD-REGSHARE", "/indicators/G1-APPR-NEW", "/about", "/ledger", "/api", "/accessibility",
];
const ODD = [["/goals/none", 404], ["/?date=2999-01-01", 400]];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

const address = (path, language) => `${base}${path}${path.includes("?") ? "&" : "?"}lang=${language}`;

/** Opens a page in a window of its own and hands it on, with a list of what went wrong meanwhile. */
async function visit(options, work) {
  const context = await browser.newContext({ viewport: { width: WIDTHS.wide, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  const expected = options.status ?? 200;
  page.on("console", (message) => {
    const ofStatus = expected >= 400 && message.text().includes(`status of ${expected}`);
    if (["error", "warning"].includes(message.type()) && !ofStatus) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`not loaded: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`)) faults.push(`asked of another host: ${request.url()}`);
  });
  try {
    await work(page, faults);
  } catch (error) {
    faults.push(error.message.split("\n")[0]);
  }
  await context.close();
  return faults;
}

/** Breaches that axe finds on the page as it stands, each with the first place. */
async function breaches(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  return violations.map((one) => `axe ${one.id}: ${one.help}: ${one.nodes.length} × ${one.nodes[0].target} ${one.nodes[0].failureSummary?.replace(/\s+/g, " ")}`);
}

async function tooWide(page) {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return over > 0 ? [`wider than the window by ${over} px`] : [];
  });
}

async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
}

/** Looks at a page in a language, in each of the windows that are asked for. */
async function look(path, language, windows, status = 200) {
  return visit({ status }, async (page, faults) => {
    const answer = await page.goto(address(path, language));
    if (answer.status() !== status) faults.push(`answers ${answer.status()}`);
    if ((await page.getAttribute("html", "lang")) !== language) faults.push(`is not in ${language}`);
    for (const [width, colorScheme] of windows) {
      await page.setViewportSize({ width: WIDTHS[width], height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => Promise.allSettled([...document.images].map((image) => image.decode())));
      if (folder) {
        const name = `${path.replace(/\W+/g, "-")}-${language}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true });
      }
      await unfold(page);
      const found = [...(await breaches(page)), ...(await tooWide(page))];
      faults.push(...found.map((fault) => `${width} ${colorScheme}: ${fault}`));
    }
  });
}

/** Goes through a page with the tab key, as far as it leads. */
async function keyboard(path) {
  return visit({ reducedMotion: "reduce" }, async (page, faults) => {
    await page.goto(address(path, "nb"));
    await unfold(page);
    const all = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
      .filter((one) => one.type !== "hidden" && one.checkVisibility({ visibilityProperty: true })).length);
    await page.keyboard.press("Tab");
    if (!(await page.evaluate(() => document.activeElement.matches(".skip")))) faults.push("does not begin with the skip link");
    let reached = 1;
    for (; reached < all + 20; reached++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const one = document.activeElement;
        if (one === document.body) return undefined;
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        return { what: one.outerHTML.slice(0, 80), seen: style.outlineStyle !== "none" && box.width > 0 && box.bottom > 0 && box.top < innerHeight };
      });
      if (!stop) break;
      if (!stop.seen) faults.push(`focus is not seen on ${stop.what}`);
    }
    // A date field has a stop for each of its parts.
    if (reached < all) faults.push(`reaches ${reached} of ${all} places`);
    await page.goto(address(path, "nb"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    if (!(await page.evaluate(() => document.activeElement.matches("main")))) faults.push("the skip link does not lead to the content");
  });
}

/** What is read without a script is what is read with it, the check in the browser aside. */
async function withoutScript(path) {
  const texts = [];
  const faults = [];
  for (const javaScriptEnabled of [true, false]) {
    faults.push(...(await visit({ javaScriptEnabled }, async (page) => {
      await page.goto(address(path, "nb"));
      texts.push(await page.locator("main").innerText());
    })));
  }
  if (texts[0] !== texts[1] || texts[0].length < 200) faults.push("differs");
  return faults;
}

const verdict = (page) => page.locator(".origin[open] .proof").getAttribute("data-result", { timeout: 15000 });

async function checkFigure(page) {
  await page.goto(address(FIGURE, "en"));
  await page.locator(".origin summary").first().click();
  await page.locator(".origin[open] .proof button").click();
  await page.locator(".origin[open] .proof[data-result]").waitFor();
}

async function proof() {
  return visit({}, async (page, faults) => {
    await checkFigure(page);
    if ((await verdict(page)) !== "good") faults.push(await page.locator(".origin[open] .proof").innerText());
    const held = await page.locator(".origin[open] .proof li.good").count();
    if (held !== 3) faults.push(`${held} of 3 checks hold: ${await page.locator(".origin[open] .proof").innerText()}`);
    await unfold(page);
    faults.push(...(await breaches(page)));
    if (folder) await page.locator(".origin[open]").first().screenshot({ path: join(folder, "proof.png") });
  });
}

/** An operator who shows another entry, another path, or a checkpoint of his own, is found out. */
async function forged(pattern, forge) {
  return visit({}, async (page, faults) => {
    await page.route(pattern, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: forge(await answer.body()) });
    });
    await checkFigure(page);
    if ((await verdict(page)) !== "bad") faults.push("is not noticed");
  });
}

const otherFigures = (body) => Buffer.from(body.toString("latin1").replaceAll(/"value":"(\d)/g, '"value":"9'), "latin1");
const otherPath = (body) => Buffer.from(JSON.stringify({ ...JSON.parse(body), hashes: JSON.parse(body).hashes.reverse() }));
const otherSignature = (body) => {
  const proof = JSON.parse(body);
  const [text, signatures] = proof.checkpoint.split("\n\n");
  return Buffer.from(JSON.stringify({ ...proof, checkpoint: `${text}\n\n${signatures.replace(/.{8}\n$/, "AAAAAAA=\n")}` }));
};

let [passed, failed] = [0, 0];
async function report(name, faults) {
  const found = await faults;
  console.log(`${found.length === 0 ? "ok    " : "FAILED"} ${name}`);
  for (const fault of new Set(found)) console.log(`       ${fault}`);
  if (found.length === 0) passed++;
  else failed++;
}

/** The other pages that the service names; each is seen in one language and one window. */
async function sitemap() {
  const text = await (await fetch(`${base}/sitemap.xml`)).text();
  const paths = [...text.matchAll(/<loc>https?:\/\/[^/]+([^<?]*)\?lang=nb<\/loc>/g)].map(([, path]) => path);
  return paths.filter((path) => !KINDS.includes(path));
}

for (const path of KINDS) {
  for (const language of LANGUAGES) await report(`${path} in ${language}`, look(path, language, WINDOWS));
}
for (const [place, path] of (await sitemap()).entries()) {
  await report(path, look(path, LANGUAGES[place % LANGUAGES.length], [WINDOWS[place % WINDOWS.length]]));
}
for (const [path, status] of ODD) await report(`${path} is a page too`, look(path, "nn", WINDOWS, status));
for (const path of ["/", "/goals/skills", FIGURE, "/about"]) {
  await report(`${path} with the keyboard`, keyboard(path));
}
for (const path of ["/", "/goals/skills", "/about"]) await report(`${path} without a script`, withoutScript(path));
await report("a figure is checked against the ledger", proof());
await report("another figure in the ledger is noticed", forged("**/v1/ledger/tile/entries/**", otherFigures));
await report("another path in the tree is noticed", forged("**/v1/ledger/proofs/**", otherPath));
await report("another signature is noticed", forged("**/v1/ledger/proofs/**", otherSignature));
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
