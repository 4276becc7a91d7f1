/** How the module sends. Without consent nothing is sent. */
export interface MetaPixelSettings {
  /** True if the visitor has consented; asked for each event. */
  hasConsent: () => boolean;
  /** The path of the gateway (MapMetaGateway with RelayPixelEvents), for browsers that block the Pixel; undefined for the Pixel alone. A page whose base code relays needs none. */
  relay?: string;
}

/** What became of an event: "invalid" is one that the server doesn't send either, "unavailable" one for which there is neither a Pixel nor a relay. */
export type TrackResult = "sent" | "consent_withheld" | "invalid" | "unavailable";

let settings: MetaPixelSettings | undefined;

/** Sets how the module sends. Call it once, before the first event. */
export function configureMetaPixel(value: MetaPixelSettings): void {
  settings = value;
}

/** A key, its type, and the fields of the entries of contents. */
type Field = readonly [key: string, type: string, fields?: readonly Field[]];

interface EventDefinition {
  readonly name: string;
  readonly isStandard: boolean;
  readonly required: readonly string[];
  readonly idType: string;
  readonly fields: readonly Field[];
}

type Values = Readonly<Record<string, unknown>>;

const maxTextLength = 65536;
const maxEventBytes = 1048576;
const blank = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/;
const loneSurrogate = /[\ud800-\udfff]/u;
const control = /[\x00-\x1f\x7f]/;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const nonNegative = ["num_items", "fb_num_items", "predicted_ltv", "item_price", "quantity"];
const nonNegativeInContents = ["item_price", "price"];

function track(definition: EventDefinition, event: Values): TrackResult {
  if (settings === undefined || settings.hasConsent() !== true) return "consent_withheld";

  const id = toId(definition.idType, event["event_id"]);
  const data = toCustomData(definition, event);
  if (id === undefined || data === undefined || JSON.stringify(data).length > maxEventBytes) return "invalid";

  let result: TrackResult = "unavailable";
  const fbq = (globalThis as { fbq?: ((...parameters: unknown[]) => void) & { capiRelay?: object } }).fbq;
  if (typeof fbq === "function") {
    fbq(definition.isStandard ? "track" : "trackCustom", definition.name, data, { eventID: id });
    result = "sent";
  }

  // The base code of <meta-pixel> relays the call itself.
  if (settings.relay !== undefined && fbq?.capiRelay === undefined) {
    const body = JSON.stringify({ event_name: definition.name, event_id: id, custom_data: data });
    if (navigator.sendBeacon(settings.relay, body)) result = "sent";
  }

  return result;
}

function toId(type: string, value: unknown): string | undefined {
  if (type === "integer") return Number.isSafeInteger(value) && value !== 0 ? String(value) : undefined;
  if (typeof value !== "string") return undefined;
  if (type === "guid") {
    const text = value.toLowerCase();
    return guid.test(text) && /[1-9a-f]/.test(text) ? text : undefined;
  }

  return blank.test(value) || value.length > maxTextLength || control.test(value) || loneSurrogate.test(value) ? undefined : value;
}

/** The custom data as the server writes it; undefined if the event is invalid. */
function toCustomData(definition: EventDefinition, event: Values): Record<string, unknown> | undefined {
  const data = toObject(definition.fields, event, nonNegative);
  const hasValue = data["value"] !== undefined;
  if (definition.required.includes("value") && !hasValue) return undefined;
  if (typeof data["value"] === "number" && data["value"] < 0) return undefined;
  if ((hasValue || definition.required.includes("currency")) && data["currency"] === undefined) return undefined;
  return data;
}

function toObject(fields: readonly Field[], values: Values, bounded: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, type, entryFields] of fields) {
    const value = values[key];
    if (value === undefined || value === null) continue;

    const converted = type.endsWith("[]")
      ? toArray(key, type.slice(0, -2), value, entryFields)
      : isInvalidNumber(key, value, bounded) ? undefined : toValue(key, type, value);
    if (converted !== undefined) Object.defineProperty(result, key, { value: converted, enumerable: true, configurable: true, writable: true });
  }

  return result;
}

function toArray(key: string, type: string, value: unknown, entryFields: readonly Field[] | undefined): unknown[] | undefined {
  const items: unknown[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    const converted = entryFields === undefined ? toValue("", type, item) : toEntry(key, entryFields, item);
    if (converted !== undefined) items.push(converted);
  }

  return items.length > 0 ? items : undefined;
}

/** An entry of contents needs an ID and a quantity above zero. */
function toEntry(key: string, fields: readonly Field[], value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;

  const isContents = key === "contents";
  const entry = toObject(fields, value as Values, isContents ? nonNegativeInContents : []);
  if (Object.keys(entry).length === 0) return undefined;
  return !isContents || (entry["id"] !== undefined && isPositive(entry["quantity"])) ? entry : undefined;
}

function isPositive(value: unknown): boolean {
  return typeof value === "number" ? value > 0 : typeof value === "string" && !(Number(value) <= 0) && !isInvalidText(value);
}

/** True for a count or price below zero. */
function isInvalidNumber(key: string, value: unknown, bounded: readonly string[]): boolean {
  if (!bounded.includes(key)) return false;
  return typeof value === "number" ? value < 0 : typeof value === "string" && isInvalidText(value);
}

function isInvalidText(text: string): boolean {
  const trimmed = text.trim();
  const isNegative = trimmed.startsWith("-") || trimmed.startsWith("\u2212");
  const number = isNegative ? trimmed.slice(1) : trimmed;
  if (/^(\d[\d,]*(\.\d*)?|\.\d+)$/.test(number)) return isNegative && Number(number.replaceAll(",", "")) > 0;
  return /^(nan|\+*(\u221e|infinity))$/i.test(number);
}

function toValue(key: string, type: string, value: unknown): unknown {
  switch (type) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "integer":
      return Number.isSafeInteger(value) ? value : undefined;
    case "number":
      return Number.isFinite(value) ? value : undefined;
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value + "T00:00:00Z").toJSON()?.startsWith(value) ? value : undefined;
    case "time":
      return value instanceof Date && /^\d{4}-/.test(value.toJSON() ?? "") ? value.toJSON().slice(0, 19) + "+00:00" : undefined;
    case "guid":
      return typeof value === "string" && guid.test(value.toLowerCase()) ? value.toLowerCase() : undefined;
    default:
      return typeof value !== "string" ? undefined : key === "currency" ? toCurrency(value) : toText(value);
  }
}

function toText(value: string): string | undefined {
  return blank.test(value) || value.length > maxTextLength || loneSurrogate.test(value) ? undefined : value;
}

function toCurrency(value: string): string | undefined {
  const code = value.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) && currencies.includes(code) ? code : undefined;
}
