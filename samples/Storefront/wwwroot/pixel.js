// A local stand-in for Meta's fbevents.js, so that the sample works offline. Supports fbq('init') and fbq('track')
// and sends each event to the local Events Manager as the Pixel does: as an image request to /tr.
(() => {
  const endpoint = document.currentScript.dataset.endpoint;
  let dataset = null;
  let counter = 0;

  const cookie = name => document.cookie.split('; ')
    .filter(pair => pair.startsWith(name + '='))
    .map(pair => decodeURIComponent(pair.slice(name.length + 1)))[0];

  const track = (name, customData = {}, options = {}) => {
    const query = new URLSearchParams({ id: dataset, ev: name, dl: location.href, rl: document.referrer, if: 'false', ts: Date.now() });
    for (const [key, value] of Object.entries(customData))
      query.set(`cd[${key}]`, typeof value === 'object' ? JSON.stringify(value) : value);
    query.set('sw', screen.width);
    query.set('sh', screen.height);
    query.set('ec', counter++);
    for (const key of ['fbp', 'fbc'])
      if (cookie('_' + key)) query.set(key, cookie('_' + key));
    if (options.eventID) query.set('eid', options.eventID);
    new Image().src = `${endpoint}?${query}`;
  };

  const commands = { init: id => { dataset = id; }, track };
  const queued = window.fbq.queue;
  window.fbq = (command, ...rest) => commands[command]?.(...rest);
  for (const call of queued) window.fbq(...call);
})();
