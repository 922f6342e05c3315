// The markdown block: headings, lists, quotes, code, rules; bold, italics, strike and links in them.

import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { link } from "./mrkdwn.js";

const FORMS = /`([^`\n]+)`|!?\[([^\]\n]*)\]\(([^()\s]+)\)|(\*\*|__|~~)(?=\S)([^\n]{0,500}?\S)\4|(?<!\w)([*_])(?=\S)([^\n*_]{0,500}?\S)\6(?!\w)/g;
const TAGS = { "**": "strong", __: "strong", "~~": "s", "*": "em", _: "em" };

export function markdown(text) {
  return text.split(/^```[^\n]*\n([\s\S]*?)^```[ \t]*$/m).flatMap((part, index) =>
    index % 2 ? [el("pre", {}, part)] : part.split(/\n\s*\n|^(?=#{1,6} )/m).flatMap(paragraph));
}

function paragraph(text) {
  const lines = text.split("\n").filter((line) => line.trim());
  if (!lines.length) return [];
  const heading = /^(#{1,6}) (.*)/.exec(lines[0]);
  if (heading) return [el("h3", {}, inline(heading[2])), ...paragraph(lines.slice(1).join("\n"))];
  if (lines.length === 1 && /^ *([-*_] *){3,}$/.test(lines[0])) return [el("hr")];
  if (lines.every((line) => line.startsWith(">"))) {
    return [el("blockquote", {}, paragraph(lines.map((line) => line.replace(/^> ?/, "")).join("\n")))];
  }
  const list = lines.findIndex((line) => ITEM.test(line));
  if (list < 0) return [el("p", {}, inline(lines.join("\n")))];
  return [...paragraph(lines.slice(0, list).join("\n")), items(lines.slice(list))];
}

const ITEM = /^\s*([-*+]|\d{1,9}[.)]) (.*)/;

function items(lines) {
  const found = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item) found.push(item[2]);
    else found[found.length - 1] += `\n${line.trim()}`;
  }
  const ordered = /^\s*\d/.test(lines[0]);
  return el(ordered ? "ol" : "ul", { class: "rich-list" }, found.map((each) => el("li", {}, inline(each))));
}

function inline(text) {
  const nodes = [];
  let taken = 0;
  for (const found of text.matchAll(FORMS)) {
    const [whole, code, label, address, strong, within, weak, inside] = found;
    nodes.push(withEmoji(text.slice(taken, found.index)));
    if (code !== undefined) nodes.push(el("code", {}, code));
    else if (address !== undefined) nodes.push(link(address, label || address));
    else nodes.push(el(TAGS[strong ?? weak], {}, inline(within ?? inside)));
    taken = found.index + whole.length;
  }
  nodes.push(withEmoji(text.slice(taken)));
  return nodes;
}
