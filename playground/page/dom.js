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
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
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

export function replaceKeepingFocus(before, after) {
  const focused = before.contains(document.activeElement) && document.activeElement.dataset.field;
  before.replaceWith(after);
  if (focused) after.querySelector(`[data-field="${CSS.escape(focused)}"]`)?.focus();
}

const ICONS = {
  home: "M3 9.5 10 3l7 6.5M5 8.5V17h10V8.5",
  messages: "M3 5h14v9H9l-4 3v-3H3z",
  open: "M7.5 3 6 17M14 3l-1.500 14M3.500 7.500h14M2.500 12.500h14",
  closed: "M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return (words[0]?.[0] ?? "") + (words.length > 1 ? words.at(-1)[0] : "");
}

export function avatar(name) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 8;
  return el("span", { class: `avatar hue-${sum}`, "aria-hidden": "true" }, initials(name));
}
