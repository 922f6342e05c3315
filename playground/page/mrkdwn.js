// Slack's text formats: plain_text as it stands, mrkdwn with its marks, mentions and safe links.
// `reader` is whoever reads: {names, zone, now}.

import { slackDate } from "./days.js";
import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";

const SAFE = /^(https?:\/\/|mailto:)/i;
const TAGS = { "*": "strong", _: "em", "~": "s" };
const INTERESTING = /[`<*_~]|https?:\/\//g;
const WORD = /[\p{L}\p{N}]/u;
const ADDRESS = /https?:\/\/[^\s<>|]+/y;
const BRACKET = /<([^<>\n]+)>/y;
const CODE = /`([^`\n]+)`/y;

export function textOf(object, reader) {
  if (object.type === "mrkdwn") return mrkdwn(object.text, reader);
  return [object.emoji ? withEmoji(object.text) : object.text];
}

export function mrkdwn(text, reader) {
  return text.split(/```\n?([\s\S]*?)\n?```\n?/).flatMap((part, index) =>
    index % 2 ? [el("pre", {}, decode(part))] : quotes(part, reader));
}

function quotes(text, reader) {
  const nodes = [];
  for (const run of text.split(/((?:^(?:&gt;|>) ?.*(?:\n|$))+)/m)) {
    if (/^(&gt;|>)/.test(run)) {
      const inner = run.replace(/^(&gt;|>) ?/gm, "").replace(/\n$/, "");
      nodes.push(el("blockquote", {}, inline(inner, reader)));
    } else if (run) nodes.push(...inline(run, reader));
  }
  return nodes;
}

function inline(text, reader) {
  const nodes = [];
  const without = {}; // up to where a mark is known to have no partner
  let taken = 0;
  let from = 0;
  for (;;) {
    INTERESTING.lastIndex = from;
    const found = INTERESTING.exec(text);
    if (!found) break;
    const at = found.index;
    const [node, end] = piece(text, at, found[0], reader, without);
    if (node) {
      if (at > taken) nodes.push(plain(text.slice(taken, at)));
      nodes.push(node);
      taken = end;
    }
    from = node ? end : at + 1;
  }
  if (taken < text.length) nodes.push(plain(text.slice(taken)));
  return nodes;
}

function piece(text, at, start, reader, without) {
  if (start === "`") return matched(CODE, text, at, (inner) => el("code", {}, decode(inner)));
  if (start === "<") return matched(BRACKET, text, at, (inner) => angle(inner, reader));
  if (TAGS[start]) return marked(text, at, start, reader, without);
  return WORD.test(text[at - 1] ?? "") ? [null] : bare(text, at);
}

function matched(pattern, text, at, make) {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? [make(found[1]), pattern.lastIndex] : [null];
}

// *so*, _so_ or ~so~: within a line, and not in the middle of a word.
function marked(text, at, mark, reader, without) {
  if (at < (without[mark] ?? 0) || WORD.test(text[at - 1] ?? "")) return [null];
  if (!/\S/.test(text[at + 1] ?? "") || text[at + 1] === mark) return [null];
  const line = text.indexOf("\n", at);
  const end = line < 0 ? text.length : line;
  for (let close = text.indexOf(mark, at + 2); close >= 0 && close < end; close = text.indexOf(mark, close + 1)) {
    if (/\S/.test(text[close - 1]) && !WORD.test(text[close + 1] ?? "")) {
      return [el(TAGS[mark], {}, inline(text.slice(at + 1, close), reader)), close + 1];
    }
  }
  without[mark] = end;
  return [null];
}

function bare(text, at) {
  ADDRESS.lastIndex = at;
  const address = decode(ADDRESS.exec(text)?.[0] ?? "").replace(/["'<>].*$|[.,;:!?)\]]+$/s, "");
  const length = address.replaceAll("&", "&amp;").length;
  return text.startsWith(address.replaceAll("&", "&amp;"), at) && address.length > 8
    ? [link(address, address), at + length] : [null];
}

function angle(content, reader) {
  const [target, label] = content.split(/\|(.*)/s);
  const name = target.slice(1);
  const said = label && decode(label);
  if (target.startsWith("@")) return mention(`@${reader.names[name] ?? said ?? name}`);
  if (target.startsWith("#")) return mention(`#${reader.names[name] ?? said ?? name}`);
  if (target.startsWith("!date^")) return slackDate(target, said, reader, link);
  if (target.startsWith("!")) return mention(said ?? `@${name.split("^")[0]}`);
  const address = decode(target);
  return link(address, said ?? address.replace(/^mailto:/, ""));
}

export function mention(text) {
  return el("span", { class: "mention" }, text);
}

export function link(address, label) {
  if (!SAFE.test(address)) return document.createTextNode(label);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label);
}

function plain(text) {
  return withEmoji(decode(text));
}

function decode(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
