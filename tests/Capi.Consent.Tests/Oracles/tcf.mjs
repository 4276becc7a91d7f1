// TC strings, with @iabtcf/core.
import { GVL, PurposeRestriction, Segment, TCModel, TCString } from '@iabtcf/core';

/** Vendors about whom the answer says more. */
export const probes = [7, 300];

const vendorListSizes = [5, 5, 40, 40, 40, 310, 310, 310, 310, 800, 800, 1500];
const policyVersions = [2, 3, 4, 4, 4, 5, 5, 5, 6];
const lists = new Map();

/** A vendor list in which every vendor declares every purpose, so that the encoder keeps all choices. */
function createVendorList(size, policyVersion) {
  const key = `${size}/${policyVersion}`;
  if (!lists.has(key)) {
    const vendors = {};
    const purposes = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 1, { id: index + 1, name: '', description: '' }]));
    for (let id = 1; id <= size; id++) {
      vendors[id] = {
        id, name: `Vendor ${id}`, purposes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], legIntPurposes: [2, 7, 8, 9, 10], flexiblePurposes: [2, 7, 8, 9, 10],
        specialPurposes: [], features: [], specialFeatures: [], policyUrl: '',
      };
    }

    lists.set(key, new GVL({
      gvlSpecificationVersion: 3, vendorListVersion: 100 + size, tcfPolicyVersion: policyVersion, lastUpdated: '2026-01-01T00:00:00Z',
      purposes, specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {}, dataCategories: {}, vendors,
    }));
  }

  return lists.get(key);
}

export function generate(random) {
  const size = random.pick(vendorListSizes);
  const model = new TCModel(createVendorList(size, random.pick(policyVersions)));
  model.cmpId = 2 + random.below(4000);
  model.cmpVersion = random.below(4000);
  model.consentScreen = random.below(64);
  model.isServiceSpecific = random.chance(0.9);
  model.publisherCountryCode = random.pick(['AA', 'DE', 'FR', 'PL']);
  model.purposeOneTreatment = random.chance(0.1);
  const created = new Date(Date.UTC(2023, 0, 1) + random.below(4 * 365) * 86_400_000);
  model.created = created;
  model.lastUpdated = created;
  model.specialFeatureOptins.set(random.subset(12, 0.3));
  model.purposeConsents.set(random.subset(24, random.pick([0, 0.5, 0.9, 1])));
  model.purposeLegitimateInterests.set(random.subset(24, 0.3));
  model.vendorConsents.set(random.subset(size, random.pick([0, 0.01, 0.5, 0.98, 1])));
  model.vendorLegitimateInterests.set(random.subset(size, random.pick([0, 0.01, 0.5])));
  if (random.chance(0.4)) addRestrictions(random, model, size);
  if (random.chance(0.5)) addPublisherPurposes(random, model);
  const others = random.shuffle([Segment.VENDORS_DISCLOSED, Segment.PUBLISHER_TC, Segment.VENDORS_ALLOWED]).slice(random.below(4));
  return TCString.encode(model, { segments: [Segment.CORE, ...others] });
}

function addRestrictions(random, model, size) {
  for (let count = 1 + random.below(4); count > 0; count--) {
    const restriction = new PurposeRestriction(1 + random.below(10), random.below(3));
    for (const vendor of [...probes, 1 + random.below(size), 1 + random.below(size)]) {
      if (random.chance(0.6)) model.publisherRestrictions.add(vendor, restriction);
    }
  }
}

function addPublisherPurposes(random, model) {
  model.publisherConsents.set(random.subset(24, 0.5));
  model.numCustomPurposes = random.below(20);
  model.publisherCustomConsents.set(random.subset(model.numCustomPurposes, 0.5));
}

export function read(text) {
  const model = TCString.decode(text);
  return {
    version: model.version,
    policy: model.policyVersion,
    serviceSpecific: model.isServiceSpecific,
    created: model.created.getTime(),
    purposes: [...model.purposeConsents.values()].sort((a, b) => a - b),
    vendors: [...model.vendorConsents.values()].sort((a, b) => a - b),
    hasDisclosed: model.vendorsDisclosed.size > 0 || model.vendorsDisclosed.bitLength > 0,
    restrictions: model.publisherRestrictions.numRestrictions,
    probes: Object.fromEntries(probes.map((id) => [id, {
      disclosed: model.vendorsDisclosed.has(id),
      restricted: model.publisherRestrictions.getRestrictions(id).map((restriction) => [restriction.purposeId, restriction.restrictionType]),
    }])),
  };
}
