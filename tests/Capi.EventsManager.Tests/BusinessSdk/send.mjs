// Sends a purchase with Meta's Business SDK. Usage: node send.mjs <address> <dataset> <event ID>
// Only the host is changed; everything else is as the SDK does it.
import bizSdk from "facebook-nodejs-business-sdk";

const [address, dataset, eventId] = process.argv.slice(2);
const { Content, CustomData, EventRequest, FacebookAdsApi, ServerEvent, UserData } = bizSdk;

Object.defineProperty(FacebookAdsApi, "GRAPH", { get: () => address.replace(/\/$/, "") });
FacebookAdsApi.init("EAAtoken", "en_US", false);

const userData = new UserData()
  .setEmails(["John_Smith@gmail.com"])
  .setPhones(["1 (650) 555-1212"])
  .setFirstName("Mary")
  .setExternalId("customer-1001")
  .setClientIpAddress("203.0.113.10")
  .setClientUserAgent("Mozilla/5.0")
  .setFbp("fb.1.1558571054389.1098115397");
const customData = new CustomData()
  .setValue(42.5)
  .setCurrency("eur")
  .setOrderId("order-1001")
  .setContentType("product")
  .setNumItems(2)
  .setContents([new Content().setId("SKU-1").setQuantity(2).setItemPrice(21.25)]);
const event = new ServerEvent()
  .setEventName("Purchase")
  .setEventTime(Math.floor(Date.now() / 1000))
  .setEventId(eventId)
  .setActionSource("website")
  .setEventSourceUrl("https://shop.example/thanks")
  .setUserData(userData)
  .setCustomData(customData);

// Caught here, because the SDK reports errors that nobody catches.
try {
  const response = await new EventRequest("EAAtoken", dataset).setEvents([event]).execute();
  console.log(JSON.stringify({ events_received: response.events_received, messages: response.messages, fbtrace_id: response.fbtrace_id }));
} catch (error) {
  console.log(JSON.stringify({ error: error?.response ?? String(error) }));
}
