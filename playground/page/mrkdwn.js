// Slack's text formats: plain_text as it stands, mrkdwn with its marks, mentions and safe links.

import { el } from "./dom.js";

const SAFE = /^(https?:\/\/|mailto:)/i;
const INLINE = /`([^`\n]+)`|<([^<>\n]+)>|(?<!\w)([*_~])(?=\S)([^\n]*?\S)\3(?!\w)/;
const TAGS = { "*": "strong", _: "em", "~": "s" };

export function textOf(object, names) {
  return object.type === "mrkdwn" ? mrkdwn(object.text, names) : [object.text];
}

export function mrkdwn(text, names) {
  return text.split(/```\n?([\s\S]*?)```/).flatMap((part, index) =>
    index % 2 ? [el("pre", {}, decode(part))] : quotes(part, names));
}

function quotes(text, names) {
  const nodes = [];
  for (const run of text.split(/((?:^(?:&gt;|>) ?.*(?:\n|$))+)/m)) {
    if (/^(&gt;|>)/.test(run)) {
      const inner = run.replace(/^(&gt;|>) ?/gm, "").replace(/\n$/, "");
      nodes.push(el("blockquote", {}, inline(inner, names)));
    } else if (run) nodes.push(...inline(run, names));
  }
  return nodes;
}

function inline(text, names) {
  const found = INLINE.exec(text);
  if (!found) return text ? [decode(text)] : [];
  const [whole, code, bracket, mark, inner] = found;
  const before = text.slice(0, found.index);
  const node = code !== undefined ? el("code", {}, decode(code))
    : bracket !== undefined ? angle(bracket, names)
    : el(TAGS[mark], {}, inline(inner, names));
  return [...(before ? [decode(before)] : []), node,
    ...inline(text.slice(found.index + whole.length), names)];
}

function angle(content, names) {
  const [target, label] = content.split(/\|(.*)/s);
  if (target.startsWith("@")) return mention(`@${names[target.slice(1)] ?? label ?? target.slice(1)}`);
  if (target.startsWith("#")) return mention(`#${label ?? target.slice(1)}`);
  if (target.startsWith("!")) return mention(label ?? `@${target.slice(1).split("^")[0]}`);
  const address = decode(target);
  return link(address, label === undefined ? address.replace(/^mailto:/, "") : decode(label));
}

function mention(text) {
  return el("span", { class: "mention" }, text);
}

export function link(address, label) {
  if (!SAFE.test(address)) return document.createTextNode(label);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label);
}

function decode(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
