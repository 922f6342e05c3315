// Moments as a person reads them, in their own zone.

const parts = {};

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  parts[key] ??= new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  return parts[key];
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
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function momentOf(ts) {
  return new Date(Number(ts) * 1000);
}
