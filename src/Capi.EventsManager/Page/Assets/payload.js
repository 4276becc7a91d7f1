// Shows the verdict below the form, so that the pasted text stays. Without JavaScript the form loads a page.
const form = document.getElementById("payload-form");

async function check() {
  const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), cache: "no-store" });
  const updated = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("live");
  if (updated !== null) {
    document.getElementById("live").replaceWith(document.importNode(updated, true));
    document.getElementById("verdict")?.focus();
  }
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  check().catch(() => form.submit());
});
