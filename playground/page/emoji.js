// The few emoji that are known by name; any other name stays as it was typed.

const SYMBOLS = {
  "+1": "👍", "-1": "👎", thumbsup: "👍", thumbsdown: "👎", wave: "👋", clap: "👏", pray: "🙏", raised_hands: "🙌",
  handshake: "🤝", muscle: "💪", ok_hand: "👌", point_right: "👉", point_down: "👇", eyes: "👀", smile: "😄",
  slightly_smiling_face: "🙂", blush: "😊", grinning: "😀", joy: "😂", wink: "😉", thinking_face: "🤔", sob: "😭",
  cry: "😢", heart: "❤️", broken_heart: "💔", tada: "🎉", sparkles: "✨", star: "⭐", fire: "🔥", rocket: "🚀",
  bulb: "💡", books: "📚", book: "📖", memo: "📝", pencil: "📝", pencil2: "✏️", calendar: "📅", date: "📅",
  spiral_calendar_pad: "🗓️", alarm_clock: "⏰", hourglass: "⌛", hourglass_flowing_sand: "⏳", bell: "🔔",
  no_bell: "🔕", mailbox: "📫", email: "✉️", envelope: "✉️", lock: "🔒", key: "🔑", mag: "🔍", link: "🔗",
  house: "🏠", seedling: "🌱", herb: "🌿", deciduous_tree: "🌳", sunny: "☀️", coffee: "☕", cake: "🍰", gift: "🎁",
  dart: "🎯", trophy: "🏆", compass: "🧭", white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️",
  question: "❓", exclamation: "❗", information_source: "ℹ️", no_entry: "⛔", red_circle: "🔴",
  large_green_circle: "🟢", large_yellow_circle: "🟡", large_blue_circle: "🔵", white_circle: "⚪",
  arrow_right: "➡️", speech_balloon: "💬", busts_in_silhouette: "👥", bust_in_silhouette: "👤", bar_chart: "📊",
  chart_with_upwards_trend: "📈", zzz: "💤", palm_tree: "🌴", globe_with_meridians: "🌐",
};

export function emoji(name) {
  return Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : `:${name}:`;
}

export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]{1,40}):/g, (_, name) => emoji(name));
}
