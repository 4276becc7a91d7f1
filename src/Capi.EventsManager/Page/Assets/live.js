// Renders the part #live again when events arrive. Keeps what is open, and the focus.
const minIntervalMs = 150;
let source = null;
let timer = null;
let last = 0;

function setConnection(isConnected) {
  document.getElementById("connection").textContent = isConnected ? "live" : "not connected";
  document.body.classList.toggle("offline", !isConnected);
}

async function refresh() {
  last = performance.now();
  let text;
  try {
    const response = await fetch(location.href, { cache: "no-store" });
    text = await response.text();
  } catch {
    return;
  }
  const updated = new DOMParser().parseFromString(text, "text/html").getElementById("live");
  const current = document.getElementById("live");
  if (updated === null) {
    return;
  }
  for (const open of current.querySelectorAll("details[open][id]")) {
    const same = updated.querySelector(`#${CSS.escape(open.id)}`);
    if (same !== null) {
      same.open = true;
    }
  }
  if (updated.innerHTML === current.innerHTML) {
    return;
  }
  const focused = current.contains(document.activeElement) ? document.activeElement.closest("[id]")?.id : null;
  current.replaceWith(document.importNode(updated, true));
  if (focused) {
    const element = document.getElementById(focused);
    (element?.querySelector("summary") ?? element)?.focus({ preventScroll: true });
  }
}

function schedule() {
  if (timer !== null) {
    return;
  }
  const wait = Math.max(0, minIntervalMs - (performance.now() - last));
  timer = setTimeout(async () => {
    timer = null;
    await refresh();
  }, wait);
}

function connect() {
  const run = new URLSearchParams(location.search).get("run");
  source = new EventSource("/api/events/stream" + (run === null ? "" : `?run=${encodeURIComponent(run)}`));
  source.addEventListener("changed", schedule);
  source.onopen = () => {
    setConnection(true);
    // What arrived between the page and the connection.
    schedule();
  };
  source.onerror = () => setConnection(false);
}

// A browser allows six connections to a host, so hidden pages give theirs back.
function followVisibility() {
  if (document.hidden) {
    source?.close();
    source = null;
  } else if (source === null) {
    connect();
  }
}

// The payload helper shows what its form was sent with.
if (document.getElementById("payload-form") === null) {
  document.addEventListener("visibilitychange", followVisibility);
  followVisibility();
}
