// Making elements. Data only ever becomes text or an attribute, never markup.

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined));
  return element;
}

// Bring a list's children in line with `wanted` ({key, mark, make}), touching only what changed,
// so that focus stays and a screen reader hears only what is new.
export function reconcile(parent, wanted) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let place = parent.firstElementChild;
  for (const { key, mark, make } of wanted) {
    let child = old.get(key);
    old.delete(key);
    if (!child || child.dataset.mark !== mark) {
      const fresh = make();
      fresh.dataset.key = key;
      fresh.dataset.mark = mark;
      if (child) {
        if (place === child) place = fresh;
        replaceKeepingFocus(child, fresh);
      }
      child = fresh;
    }
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
  }
  for (const gone of old.values()) gone.remove();
}

// Whoever was in the old element is in the same field of the new one, at the same letter; where
// that field is gone, at the beginning of the new one.
export function replaceKeepingFocus(before, after) {
  const held = document.activeElement;
  if (!before.contains(held)) {
    before.replaceWith(after);
    return;
  }
  const { selectionStart, selectionEnd } = held;
  before.replaceWith(after);
  const same = `[data-field="${CSS.escape(held.dataset.field ?? "")}"]`;
  const again = after.matches(same) ? after : after.querySelector(same);
  if (!again || again.disabled) {
    after.tabIndex = -1;
    after.focus();
    return;
  }
  again.focus();
  if (typeof selectionStart === "number" && again.value === held.value) {
    again.setSelectionRange(selectionStart, selectionEnd);
  }
}

const ICONS = {
  home: "M3 9.5 10 3l7 6.5M5 8.5V17h10V8.5",
  messages: "M3 5h14v9H9l-4 3v-3H3z",
  open: "M7.5 3 6 17M14 3l-1.500 14M3.500 7.500h14M2.500 12.500h14",
  closed: "M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9",
  person: "M10 10a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400M3.500 17c.6-3.400 3.300-5 6.500-5s5.900 1.600 6.500 5",
  lightning: "M11.500 2 4 11.500h5L8 18l8-10h-5.500z",
  reply: "M3 4h14v10h-6l-4 3v-3H3zM7 9h6",
  more: "M4.500 10h.01M10 10h.01M15.500 10h.01",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

function initials(name) {
  const words = name.split(/\s+/).filter(Boolean).map((word) => [...word]);
  return (words[0]?.[0] ?? "") + (words.length > 1 ? words.at(-1)[0] : "");
}

export function avatar(name) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 8;
  return el("span", { class: `avatar hue-${sum}`, "aria-hidden": "true" }, initials(name));
}
