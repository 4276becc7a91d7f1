// Blazor loads this file because of its name. It does what the browser doesn't do when Blazor changes the page instead of loading one: scripts in the new content don't run.
// It counts page views, applies the consent of the new page and sends the events of <meta-pixel-event>. Nothing is stored in the browser.

const pixel = (window.capiPixel ??= { datasets: {} });
const nonce = document.querySelector('script[nonce]')?.nonce;
const sent = new Set();
let contextToken = null;
let isListening = false;
let leftUrl = null;

const isGranted = () => window.fbq.capiConsent !== 'revoke';
const findPixels = () => [...document.querySelectorAll('script[data-meta-pixel], meta-pixel')];
const getUrl = () => location.pathname + location.search;
const readSettings = element => JSON.parse(element.dataset.metaPixel);

// The code of such a script was not run when the page was loaded, so loading the page again would not help.
const blocked = new Set(findPixels().map(element => readSettings(element).dataset).filter(dataset => !pixel.datasets[dataset]));

function updatePixel({ dataset, pageView, setup }) {
  const state = pixel.datasets[dataset];

  // A page view from before the consent is sent with the consent, for the page that is shown then.
  state.waits &&= !isGranted();
  if (setup && state.setup !== setup) {
    state.setup = setup;
    for (const call of JSON.parse(setup)) window.fbq(...call);
  }

  const url = getUrl();
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
  const pixels = findPixels();
  const shown = new Set();
  for (const element of pixels) {
    const settings = readSettings(element);
    shown.add(settings.dataset);
    if (pixel.datasets[settings.dataset]) {
      updatePixel(settings);
    } else if (element.tagName === 'SCRIPT' && !blocked.has(settings.dataset)) {
      // The first Pixel of this page load. Only the browser may run its code: the page's content security policy decides about it.
      location.reload();
      return;
    }
  }

  // A page without the Pixel isn't counted; the page after it is, even if it is the one before it.
  for (const [dataset, state] of Object.entries(pixel.datasets)) if (!shown.has(dataset)) state.url = null;
  if (pixels.length === 0) contextToken = null;
  pixel.getContext();
  sendEvents();
}

// Called by an interactive <MetaPixel> after rendering and when an interactive router has changed the URL.
pixel.update = (settings, code) => {
  const read = JSON.parse(settings);
  if (!isListening) {
    // For a page that isn't its own, the router changes the URL before it lets the browser load the page, which then counts itself.
    isListening = true;
    window.addEventListener('beforeunload', () => { leftUrl = getUrl(); });
    window.addEventListener('pageshow', () => { leftUrl = null; });
  }
  if (leftUrl !== getUrl()) leftUrl = null;
  if (pixel.datasets[read.dataset]) {
    if (leftUrl === null) updatePixel(read);
  } else {
    const script = document.createElement('script');
    if (nonce) script.nonce = nonce;
    script.textContent = code;
    document.head.append(script);
    script.remove();
  }
  sendEvents();
};

// Called by the server: the page that is shown, and its token, which only the server can read.
pixel.getContext = () => {
  const script = document.querySelector('script[data-meta-pixel]');
  if (script) contextToken = script.dataset.metaContext ?? null;
  return { token: contextToken, url: location.href };
};

updatePage();
if (!customElements.get('meta-pixel-event')) {
  customElements.define('meta-pixel-event', class extends HTMLElement {
    static observedAttributes = ['data-call'];
    connectedCallback() { sendEvent(this); }
    attributeChangedCallback() { if (this.isConnected) sendEvent(this); }
  });
}

export function afterWebStarted(blazor) {
  blazor.addEventListener('enhancedload', updatePage);
}
