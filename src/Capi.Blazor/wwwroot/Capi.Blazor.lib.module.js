// Blazor loads this file because of its name. It does what the browser doesn't do when Blazor changes the page instead of loading one: scripts in the new content don't run.
// It counts page views, applies the consent of the new page and sends the events of <meta-pixel-event>. Nothing is stored in the browser.

const pixel = (window.capiPixel ??= { datasets: {} });
const pixelSelector = 'script[data-meta-pixel], meta-pixel';
const nonce = document.querySelector('script[nonce]')?.nonce;
const sent = new Set();
let contextToken = null;

// Called by the server: the page that is shown, and its token, which only the server can read.
pixel.getContext = () => {
  const script = document.querySelector('script[data-meta-pixel]');
  if (script) contextToken = script.dataset.metaContext ?? null;
  return { token: contextToken, url: location.href };
};

const isGranted = () => window.fbq.capiConsent !== 'revoke';

function runScript(code) {
  const script = document.createElement('script');
  if (nonce) script.nonce = nonce;
  script.textContent = code;
  document.head.append(script);
  script.remove();
}

function updatePixel(element) {
  const { dataset, pageView, setup } = JSON.parse(element.dataset.metaPixel);
  const state = pixel.datasets[dataset];
  if (!state) {
    runScript(element.dataset.code ?? element.textContent);
    return;
  }

  // A page view from before the consent is sent with the consent, for the page that is shown then.
  state.waits &&= !isGranted();
  if (setup && state.setup !== setup) {
    state.setup = setup;
    for (const call of JSON.parse(setup)) window.fbq(...call);
  }

  const url = location.pathname + location.search;
  if (pageView && state.url !== url && !state.waits) {
    window.fbq('trackSingle', dataset, 'PageView');
    state.waits = true;
  }
  state.url = url;
  state.waits &&= !isGranted();
}

function sendEvent(element) {
  if (!window.fbq || !element.dataset.call) return;
  const call = JSON.parse(element.dataset.call);
  const key = JSON.stringify([...call.slice(0, -2), call.at(-1).eventID]);
  if (sent.has(key)) return;
  if (isGranted()) {
    sent.add(key);
    window.fbq(...call);
  } else if ('live' in element.dataset) {
    // It happened before the consent. The event of a static page has consent, which is about to be applied.
    sent.add(key);
  }
}

function sendEvents() {
  for (const element of document.querySelectorAll('meta-pixel-event')) sendEvent(element);
}

function updatePage() {
  pixel.getContext();
  const elements = [...document.querySelectorAll(pixelSelector)];
  if (elements.length === 0) contextToken = null;
  for (const element of elements) updatePixel(element);

  // A page without the Pixel isn't counted; the page after it is, even if it is the one before it.
  const shown = elements.map(element => JSON.parse(element.dataset.metaPixel).dataset);
  for (const [dataset, state] of Object.entries(pixel.datasets)) if (!shown.includes(dataset)) state.url = null;
  sendEvents();
}

function define(name, attributes, update) {
  if (customElements.get(name)) return;
  customElements.define(name, class extends HTMLElement {
    static observedAttributes = attributes;
    connectedCallback() { update(this); }
    attributeChangedCallback() { if (this.isConnected) update(this); }
  });
}

updatePage();
define('meta-pixel-event', ['data-call'], sendEvent);
define('meta-pixel', ['data-meta-pixel', 'data-url'], element => {
  updatePixel(element);
  sendEvents();
});

export function afterWebStarted(blazor) {
  blazor.addEventListener('enhancedload', updatePage);
}
