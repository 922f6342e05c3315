// The page's own API (see browser.py).

export async function get(path) {
  return answer(await fetch(`/playground/${path}`));
}

export async function post(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return answer(await fetch(`/playground/${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `The workspace answered ${response.status}`);
  return body;
}
