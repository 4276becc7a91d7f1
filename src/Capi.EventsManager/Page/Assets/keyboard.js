// j and k move through the items of a page, d shows the details of one, / goes to the search field.
function getItems() {
  return [...document.querySelectorAll("[data-item]")].filter((item) => item.getClientRects().length > 0);
}

function move(step) {
  const items = getItems();
  const current = items.indexOf(document.activeElement);
  const next = items[current < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, current + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function handle(key, target) {
  const isItem = target.matches("[data-item]");
  switch (key) {
    case "j":
      return move(1), true;
    case "k":
      return move(-1), true;
    case "ArrowDown":
      return isItem && (move(1), true);
    case "ArrowUp":
      return isItem && (move(-1), true);
    case "d":
      return isItem && target.dataset.details !== undefined && (location.assign(target.dataset.details), true);
    case "/":
      return document.getElementById("search") !== null && (document.getElementById("search").focus(), true);
    default:
      return false;
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (event.target.closest("input, textarea, select")) {
    if (event.key === "Escape") {
      event.target.blur();
    }
    return;
  }
  if (handle(event.key, event.target)) {
    event.preventDefault();
  }
});
