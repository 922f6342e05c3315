// rich_text: text whose form is told beside it, piece by piece.

import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { link, mention } from "./mrkdwn.js";
import { slackDate } from "./days.js";

export function richText(block, reader) {
  return (block.elements ?? []).map((each) => PARTS[each.type]?.(each, reader) ?? null);
}

export function table(block, reader) {
  const cell = (each, index) => el("td", { class: `align-${block.column_settings?.[index]?.align ?? "left"}` },
    each.type === "rich_text" ? richText(each, reader) : each.text);
  return el("table", {}, el("tbody", {}, block.rows.map((row) => el("tr", {}, row.map(cell)))));
}

const PARTS = {
  rich_text_section: (part, reader) => el("p", {}, pieces(part, reader)),
  rich_text_quote: (part, reader) => el("blockquote", {}, pieces(part, reader)),
  rich_text_preformatted: (part, reader) => el("pre", {}, pieces(part, reader)),
  rich_text_list: (part, reader) => el(part.style === "ordered" ? "ol" : "ul", {
    class: `rich-list indent-${Math.min(Number(part.indent) || 0, 4)}`,
    start: part.style === "ordered" && part.offset ? String(Number(part.offset) + 1) : undefined,
  }, part.elements.map((item) => el("li", {}, pieces(item, reader)))),
};

function pieces(part, reader) {
  return part.elements.map((each) => styled(PIECES[each.type]?.(each, reader) ?? "", each.style));
}

const PIECES = {
  text: (each) => each.text,
  link: (each) => link(each.url, each.text ?? each.url),
  emoji: (each) => emoji(each.name),
  user: (each, { names }) => mention(`@${names[each.user_id] ?? each.user_id}`),
  channel: (each, { names }) => mention(`#${names[each.channel_id] ?? each.channel_id}`),
  usergroup: (each) => mention(`@${each.usergroup_id}`),
  broadcast: (each) => mention(`@${each.range}`),
  color: (each) => el("code", {}, each.value),
  date: (each, reader) => slackDate(`!date^${each.timestamp}^${each.format}${each.url ? `^${each.url}` : ""}`, each.fallback, reader, link),
};

const STYLES = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };

function styled(node, style = {}) {
  return Object.entries(STYLES).reduce((inner, [name, tag]) => (style[name] ? el(tag, {}, inner) : inner), node);
}
