// Draws the page again when something arrived. Without scripts the page works too: reload it.
"use strict";

const pause = 2000;

async function refresh() {
  try {
    const answer = await fetch("/", { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("content");
    const shown = document.getElementById("content");
    if (fresh !== null && fresh.innerHTML !== shown.innerHTML) {
      shown.replaceWith(fresh);
    }
    document.body.classList.remove("offline");
  } catch {
    document.body.classList.add("offline");
  }
}

setInterval(() => document.hidden || refresh(), pause);
