// A local stand-in for Meta's fbevents.js, so that the sample works offline. Supports what <meta-pixel> and <meta-pixel-event> call,
// and sends each event to the local Events Manager as the Pixel does: as an image request to /tr.
(() => {
  const endpoint = new URL(document.currentScript.src).searchParams.get('endpoint');
  const fbq = window.fbq;
  const datasets = [];
  const held = [];
  const viewed = new Set();
  let limits = null;
  let isRevoked = false;
  let counter = 0;

  const cookie = name => document.cookie.split('; ')
    .filter(pair => pair.startsWith(name + '='))
    .map(pair => decodeURIComponent(pair.slice(name.length + 1)))[0];

  const send = (ids, name, customData = {}, options = {}) => {
    if (isRevoked) return held.push([ids, name, customData, options]);
    for (const id of ids) {
      // As Meta's script: one page view of a page load.
      if (name === 'PageView' && viewed.has(id) && !fbq.allowDuplicatePageViews) continue;
      if (name === 'PageView') viewed.add(id);
      const query = new URLSearchParams({ id, ev: name, dl: location.href, rl: document.referrer, if: 'false', ts: Date.now() });
      for (const [key, value] of Object.entries(customData))
        query.set(`cd[${key}]`, typeof value === 'object' ? JSON.stringify(value) : value);
      query.set('sw', screen.width);
      query.set('sh', screen.height);
      query.set('ec', counter++);
      for (const key of ['fbp', 'fbc'])
        if (cookie('_' + key)) query.set(key, cookie('_' + key));
      if (limits) [['dpo', limits[0].join()], ['dpoco', limits[1]], ['dpost', limits[2]]].forEach(pair => query.set(...pair));
      if (options.eventID) query.set('eid', options.eventID);
      new Image().src = `${endpoint}?${query}`;
    }
  };

  const commands = {
    consent: answer => {
      isRevoked = answer === 'revoke';
      if (!isRevoked) held.splice(0).forEach(call => send(...call));
    },
    dataProcessingOptions: (...options) => { limits = options; },
    init: id => { if (!datasets.includes(id)) datasets.push(id); },
    track: (...event) => send(datasets, ...event),
    trackCustom: (...event) => send(datasets, ...event),
    trackSingle: (id, ...event) => send([id], ...event),
    trackSingleCustom: (id, ...event) => send([id], ...event),
  };
  // As Meta's script: a new URL counts as a page view, unless the page counts itself.
  const pushState = history.pushState;
  history.pushState = function (...state) {
    pushState.apply(this, state);
    if (!fbq.disablePushState) send(datasets, 'PageView');
  };

  fbq.callMethod = (command, ...rest) => commands[command]?.(...rest);
  for (const call of fbq.queue.splice(0)) fbq.callMethod(...call);
})();
