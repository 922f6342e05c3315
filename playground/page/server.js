// The page's own API (see browser.py).

export const LOST = "Not connected; trying again.";

export async function get(path) {
  return answer(fetch(`/playground/${path}`));
}

export async function post(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return answer(fetch(`/playground/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function answer(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Error(LOST);
  }
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  throw Object.assign(new Error(said(body.error, response.status)), { status: response.status });
}

const SAID = {
  time_runs_forward_only: "The clock only moves forward.",
  time_is_moving_already: "The clock is moving already.",
  channel_not_found: "That place is not there any more.",
  not_found: "That is not open any more.",
  message_not_found: "That message is not there any more.",
  user_not_found: "There is nobody with that name here.",
  user_disabled: "That account is deactivated.",
};

function said(error, status) {
  if (!error) return `The workspace answered ${status}.`;
  return SAID[error] ?? `That was not taken (${error.replaceAll("_", " ")}).`;
}

// Calls back whenever something changed for a person, and with whether there is a connection.
export function listen(person, changed, connected) {
  let stream = null;
  let again;
  const open = () => {
    stream = new EventSource(`/playground/events?as=${encodeURIComponent(person)}`);
    stream.onopen = () => connected(true);
    stream.onmessage = changed;
    stream.onerror = () => {
      connected(false);
      if (stream.readyState !== EventSource.CLOSED) return; // the browser itself tries again
      clearTimeout(again);
      again = setTimeout(open, 1000);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}
