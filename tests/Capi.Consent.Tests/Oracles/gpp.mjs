// GPP strings, with @iabgpp/cmpapi.
import { GppModel } from '@iabgpp/cmpapi';

const states = {
  8: 'usca', 9: 'usva', 10: 'usco', 11: 'usut', 12: 'usct', 13: 'usfl', 14: 'usmt', 15: 'usor', 16: 'ustx', 17: 'usde', 18: 'usia', 19: 'usne', 20: 'usnh',
  21: 'usnj', 22: 'ustn', 23: 'usmn', 24: 'usmd', 25: 'usin', 26: 'usky', 27: 'usri',
};
const names = { 2: 'tcfeuv2', 5: 'tcfcav1', 6: 'uspv1', 7: 'usnat', ...states };
const ids = Object.keys(names).map(Number);

const usFields = ['SaleOptOutNotice', 'SharingOptOutNotice', 'TargetedAdvertisingOptOutNotice', 'SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut', 'SharingNotice', 'ProcessingNotice'];

export function generate(random) {
  const model = new GppModel();
  const sections = random.chance(0.5) ? [random.pick(ids)] : random.shuffle(ids).slice(0, 1 + random.below(random.chance(0.1) ? ids.length : 5));
  for (const id of sections) fill(random, model, id);
  return model.encode();
}

function fill(random, model, id) {
  if (id === 2) fillEurope(random, model);
  else if (id === 5) fillCanada(random, model);
  else if (id === 6) fillUsPrivacy(random, model);
  else fillUs(random, model, id);
}

function fillEurope(random, model) {
  const set = (field, value) => model.setFieldValue('tcfeuv2', field, value);
  set('CmpId', random.below(4096));
  set('PolicyVersion', random.pick([2, 4, 5]));
  set('PurposeConsents', bits(random, 24, random.pick([0.5, 0.9, 1])));
  set('PurposeLegitimateInterests', bits(random, 24, 0.3));
  set('VendorConsents', vendors(random));
  set('VendorLegitimateInterests', vendors(random));
  set('VendorsDisclosed', vendors(random));
  set('PublisherConsents', bits(random, 24, 0.5));
  set('Created', new Date(Date.UTC(2024, 0, 1) + random.below(1000) * 86_400_000));
}

function fillCanada(random, model) {
  const set = (field, value) => model.setFieldValue('tcfcav1', field, value);
  set('CmpId', random.below(4096));
  set('PurposesExpressConsent', bits(random, 24, random.pick([0.5, 0.9, 1])));
  set('PurposesImpliedConsent', bits(random, 24, 0.5));
  set('VendorExpressConsent', vendors(random));
  set('VendorImpliedConsent', vendors(random));
}

function fillUsPrivacy(random, model) {
  for (const field of ['Notice', 'OptOutSale', 'LspaCovered']) model.setFieldValue('uspv1', field, random.pick(['Y', 'N', '-']));
}

function fillUs(random, model, id) {
  const name = names[id];
  const version = id === 7 ? random.pick([1, 2]) : 1;
  const isBiased = random.chance(0.5);
  if (id < 24) model.setFieldValue(name, 'Version', version);
  else model.setFieldValue(name, 'MspaVersion', 1 + random.below(3));
  for (const field of usFields) {
    if (model.hasField(name, field)) model.setFieldValue(name, field, isBiased ? random.pick([0, 2, 2, 2]) : random.below(3));
  }

  for (const field of ['SensitiveDataProcessing', 'KnownChildSensitiveDataConsents']) {
    if (!model.hasField(name, field)) continue;
    const value = model.getFieldValue(name, field);
    model.setFieldValue(name, field, Array.isArray(value) ? value.map(() => random.below(3)) : random.below(3));
  }

  if (model.hasField(name, 'Gpc')) {
    model.setFieldValue(name, 'GpcSegmentIncluded', random.chance(0.5));
    model.setFieldValue(name, 'Gpc', random.chance(0.3));
  }
}

const bits = (random, count, probability) => Array.from({ length: count }, () => random.chance(probability));

function vendors(random) {
  const max = random.pick([10, 100, 1200]);
  return random.subset(max, random.pick([0, 0.02, 0.5, 0.97])).concat(random.chance(0.1) ? [65_535] : []);
}

export function read(text) {
  const model = new GppModel(text);
  const sections = model.getSectionIds();
  return { sections, us: readUs(model, sections), ...readConsents(model, sections) };
}

/** The opt-outs of each US section: sale, sharing, targeted advertising, GPC. */
function readUs(model, sections) {
  const us = {};
  for (const id of sections.filter((section) => section >= 7)) {
    const fields = model.getSection(names[id]);
    us[id] = [fields.SaleOptOut ?? 0, fields.SharingOptOut ?? 0, fields.TargetedAdvertisingOptOut ?? 0, fields.GpcSegmentIncluded !== false && fields.Gpc === true ? 1 : 0];
  }

  return us;
}

function readConsents(model, sections) {
  const consents = {};
  if (sections.includes(2)) {
    const fields = model.getSection('tcfeuv2');
    consents.europe = {
      policy: fields.PolicyVersion, serviceSpecific: fields.IsServiceSpecific, created: fields.Created.getTime(),
      purposes: indexes(fields.PurposeConsents), vendors: fields.VendorConsents, hasDisclosed: true,
    };
  }

  if (sections.includes(5)) {
    const fields = model.getSection('tcfcav1');
    consents.canada = { purposes: indexes(fields.PurposesExpressConsent), vendors: fields.VendorExpressConsent };
  }

  if (sections.includes(6)) consents.usPrivacy = model.getSection('uspv1').OptOutSale;
  return consents;
}

const indexes = (flags) => flags.flatMap((flag, index) => (flag ? [index + 1] : []));
