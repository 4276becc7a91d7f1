// Refreshes the page when its content changes. Without JavaScript, reload the page.
"use strict";

const pollIntervalMs = 2000;

async function refresh() {
  try {
    const response = await fetch("/", { cache: "no-store" });
    const updated = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("content");
    const current = document.getElementById("content");
    if (updated !== null && updated.innerHTML !== current.innerHTML) {
      current.replaceWith(updated);
    }
    document.body.classList.remove("offline");
  } catch {
    document.body.classList.add("offline");
  }
}

setInterval(() => document.hidden || refresh(), pollIntervalMs);
