// Moments as a person reads them, in their own zone.

const DAY = 86_400_000;
const formats = {};

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  formats[key] ??= new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  return formats[key];
}

export function timeOf(moment, zone) {
  return format(zone, { hour: "2-digit", minute: "2-digit" }).format(moment);
}

export function dayOf(moment, zone, now = moment) {
  const weekday = format(zone, { weekday: "long" }).format(moment);
  const year = { year: "numeric" };
  const other = format(zone, year).format(moment) !== format(zone, year).format(now);
  const date = format(zone, { day: "numeric", month: "long", ...(other ? year : {}) }).format(moment);
  return `${weekday}, ${date}`;
}

export function clockOf(moment, zone) {
  const weekday = format(zone, { weekday: "long" }).format(moment);
  const date = format(zone, { day: "numeric", month: "long", year: "numeric" }).format(moment);
  return `${weekday}, ${date}, ${timeOf(moment, zone)}`;
}

export function dateIn(moment, zone) {
  const [day, month, year] = format(zone, { day: "2-digit", month: "2-digit", year: "numeric" })
    .format(moment).split("/");
  return `${year}-${month}-${day}`;
}

export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function momentOf(ts) {
  return new Date(Number(ts) * 1000);
}

export function placeOf(zone) {
  return zone.split("/").at(-1).replaceAll("_", " ");
}

// A day and hour on somebody's wall, as the field for it wants it; and back to seconds since 1970.
export function wallOf(seconds, zone) {
  const moment = new Date(seconds * 1000);
  return `${dateIn(moment, zone)}T${timeOf(moment, zone)}`;
}

export function secondsOf(wall, zone) {
  const meant = Date.parse(`${wall}Z`);
  const shifted = (guess) => guess + meant - Date.parse(`${wallOf(guess / 1000, zone)}Z`);
  return shifted(shifted(meant)) / 1000;
}

// <!date^seconds^format^link|fallback>
export function slackDate(target, fallback, reader, link) {
  const [, seconds, pattern = "", address] = target.split("^");
  const moment = new Date(Number(seconds) * 1000);
  const readable = /^\d{1,11}$/.test(seconds) && pattern;
  const words = readable ? pattern.replace(/\{(\w+)\}/g, (token, name) => said(name, moment, reader) ?? token) : fallback ?? "";
  return address ? link(address, words) : document.createTextNode(words);
}

function said(name, moment, { zone, now }) {
  const date = (options) => format(zone, options).format(moment);
  const long = { day: "numeric", month: "long", year: "numeric" };
  const short = { ...long, month: "short" };
  const near = () => {
    const away = daysBetween(dateIn(now, zone), dateIn(moment, zone));
    return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[away];
  };
  const words = {
    date_num: () => dateIn(moment, zone), date: () => date(long), date_short: () => date(short),
    date_long: () => date({ ...long, weekday: "long" }), date_pretty: () => near() ?? date(long),
    date_short_pretty: () => near() ?? date(short), date_long_pretty: () => near() ?? date({ ...long, weekday: "long" }),
    time: () => timeOf(moment, zone), time_secs: () => date({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    ago: () => ago(now - moment),
  };
  return Object.hasOwn(words, name) ? words[name]() : undefined;
}

const SPANS = [["day", DAY], ["hour", DAY / 24], ["minute", DAY / 1440]];

function ago(span) {
  const [unit, length] = SPANS.find(([, each]) => Math.abs(span) >= each) ?? ["second", 1000];
  return new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" }).format(-Math.round(span / length), unit);
}
