/*
 * Checks in the reader's browser that a figure on the page is the one in the ledger, that its entry is
 * in the tree (RFC 9162, section 2.1.3.2) and that the tree is signed (C2SP tlog-checkpoint).
 * Nothing the service says of itself is taken for granted but its key, which is shown.
 */

const LOG = "/v1/ledger";
const BUNDLE = 256;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const ED25519 = 1;

const said = document.querySelector("#proof-words").dataset;
const utf8 = new TextEncoder();

const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const hex = (array) => Array.from(array, (byte) => byte.toString(16).padStart(2, "0")).join("");
const joined = (...parts) => new Uint8Array(parts.flatMap((part) => Array.from(part)));
const hash = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
const same = (one, other) => hex(one) === hex(other);

async function fetched(path) {
  const answer = await fetch(LOG + path, { headers: { Accept: "*/*" } });
  if (!answer.ok) throw new Error(`${LOG + path}: ${answer.status}`);
  return answer;
}

/** A checkpoint's size and root, and what is signed of it by whom. */
function read(note) {
  const end = note.indexOf("\n\n") + 1;
  const [origin, size, root] = note.slice(0, end).split("\n");
  const signatures = note.slice(end + 1).split("\n").filter((line) => line.startsWith("\u2014 "));
  return { origin, size: Number(size), root: bytes(root), text: utf8.encode(note.slice(0, end)), signatures };
}

/** The path of the bundle that holds an entry: groups of three digits, all but the last with an x. */
function bundlePath(index, size) {
  const tile = Math.floor(index / BUNDLE);
  const width = Math.min(BUNDLE, size - tile * BUNDLE);
  const digits = String(tile).padStart(Math.ceil(String(tile).length / 3) * 3, "0").match(/.{3}/g);
  const groups = digits.map((group, place) => (place < digits.length - 1 ? "x" : "") + group);
  return `/tile/entries/${groups.join("/")}${width < BUNDLE ? `.p/${width}` : ""}`;
}

/** The bytes of an entry as they are hashed. */
async function entryBytes(index, size) {
  const bundle = new DataView(await (await fetched(bundlePath(index, size))).arrayBuffer());
  let at = 0;
  for (let skipped = 0; skipped < index % BUNDLE; skipped++) at += 2 + bundle.getUint16(at);
  return new Uint8Array(bundle.buffer, at + 2, bundle.getUint16(at));
}

/** The root that follows from a leaf and its path, or nothing where the path is too long or short. */
async function rootFrom(leaf, path, index, size) {
  let [node, last, root] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      root = await hash(NODE, sibling, root);
      while (node % 2 === 0 && node !== 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
    } else {
      root = await hash(NODE, root, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
}

/** Whether the log's own key signed the checkpoint; undefined where the browser cannot tell. */
async function isSigned(checkpoint, verifierKey) {
  const [name, id, ...rest] = verifierKey.trim().split("+");
  const material = bytes(rest.join("+"));
  const line = checkpoint.signatures.find((one) => one.startsWith(`\u2014 ${name} `) && keyId(one) === id);
  if (!line || name !== checkpoint.origin || material[0] !== ED25519) return false;
  try {
    const key = await crypto.subtle.importKey("raw", material.slice(1), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature(line).slice(4), checkpoint.text);
  } catch {
    return undefined;
  }
}

const signature = (line) => bytes(line.split(" ").at(-1));
const keyId = (line) => hex(signature(line).slice(0, 4));

/** Whether the entry says what the page shows. */
function agrees(entry, shown) {
  return entry.type === "observation.published"
    && entry.indicator === shown.indicator
    && entry.region === shown.region
    && entry.period === shown.period
    && entry.value === shown.value;
}

/** Does all checks; tells each as [true, false or undefined, words]. */
async function check(shown, tell) {
  const index = Number(shown.index);
  const proof = await (await fetched(`/proofs/inclusion?index=${index}`)).json();
  const checkpoint = read(proof.checkpoint);
  const body = await entryBytes(index, checkpoint.size);
  const text = new TextDecoder().decode(body);
  tell(agrees(JSON.parse(text), shown), said.entry);
  const leaf = await hash(LEAF, body);
  const root = await rootFrom(leaf, proof.hashes.map(bytes), index, checkpoint.size);
  tell(root !== undefined && same(root, checkpoint.root), `${said.tree} ${checkpoint.size}. ${said.root} ${hex(checkpoint.root)}`);
  const key = await (await fetched("/key")).text();
  const signed = await isSigned(checkpoint, key);
  tell(signed, `${signed === undefined ? said.unsupported : said.signature} ${key.trim()}`);
  return text;
}

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

async function run(place, results) {
  const list = element("ol", "");
  const faults = [];
  const tell = (holds, words) => {
    if (holds === false) faults.push(words);
    const kind = { true: "good", false: "bad" }[holds] ?? "open";
    const item = list.appendChild(element("li", "", kind));
    item.append(element("span", `${holds === false ? said.wrong + " " : ""}${words}`));
  };
  results.replaceChildren(element("p", said.working));
  let text = "";
  try {
    text = await check(place.dataset, tell);
  } catch (error) {
    tell(false, `${said.failed} ${error.message}`);
  }
  results.replaceChildren(element("p", faults.length === 0 ? said.good : said.bad, "sum"), list);
  place.dataset.result = faults.length === 0 ? "good" : "bad";
  if (text) {
    const raw = results.appendChild(element("details", ""));
    raw.append(element("summary", said.raw), element("pre", JSON.stringify(JSON.parse(text), null, 2)));
    raw.lastChild.tabIndex = 0;
  }
}

for (const place of document.querySelectorAll(".proof")) {
  const button = element("button", said.button);
  button.type = "button";
  const results = element("div", "");
  results.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => run(place, results));
  place.append(button, results);
  place.hidden = false;
}

/** A link to a figure's origin opens it. */
function open() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
addEventListener("hashchange", open);
open();
