/** A seeded generator (mulberry32): the same seed gives the same models on every machine. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** An integer from 0 to limit - 1. */
    below: (limit) => Math.floor(next() * limit),
    /** True with a probability. */
    chance: (probability) => next() < probability,
    /** One of the values. */
    pick(values) {
      return values[this.below(values.length)];
    },
    /** The numbers from 1 to max, each with a probability. */
    subset: (max, probability) => Array.from({ length: max }, (_, index) => index + 1).filter(() => next() < probability),
    /** The values in random order. */
    shuffle(values) {
      return values.map((value) => [next(), value]).sort((a, b) => a[0] - b[0]).map(([, value]) => value);
    },
  };
}
