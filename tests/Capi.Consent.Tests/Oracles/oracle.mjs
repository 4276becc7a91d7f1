// IAB's reference implementations as a line-based program:
//   node oracle.mjs tcf|gpp|usprivacy read              reads strings from stdin, one JSON string a line, and writes what each says, or null if it is refused
//   node oracle.mjs tcf|gpp generate <count> <seed>     writes random strings with what each says
//   node oracle.mjs tcf|gpp corpus <count> <seed>       the same with short strings, and for each a damaged one: ../Data/tcf.jsonl and gpp.jsonl (200, 7)
import { createInterface } from 'node:readline';
import { createRandom } from './random.mjs';
import * as tcf from './tcf.mjs';
import * as gpp from './gpp.mjs';
import * as usprivacy from './usprivacy.mjs';

const kinds = { tcf, gpp, usprivacy };
const [kind, command, count, seed] = process.argv.slice(2);
const oracle = kinds[kind];

let output = [];
async function write(value) {
  output.push(JSON.stringify(value));
  if (output.length >= 200) await flush();
}

async function flush() {
  const text = output.map((line) => line + '\n').join('');
  output = [];
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function read(text) {
  try {
    return oracle.read(text);
  } catch {
    return null;
  }
}

/** Cuts, changes or repeats a part of a string. */
function damage(random, text) {
  const position = random.below(text.length);
  const character = random.pick([...'ABDIQZaz09-_.~=+']);
  switch (random.below(4)) {
    case 0: return text.slice(0, position);
    case 1: return text.slice(0, position) + character + text.slice(position + 1);
    case 2: return text.slice(0, position) + text.slice(random.below(text.length));
    default: return text.slice(0, position) + character + text.slice(position);
  }
}

if (command === 'corpus') {
  const random = createRandom(Number(seed));
  const seen = new Set();
  while (seen.size < 2 * Number(count)) {
    const text = oracle.generate(random);
    const damaged = damage(random, text);
    const model = oracle.read(text);
    if (seen.has(text) || seen.has(damaged) || text === damaged || JSON.stringify(model).length > 900) continue;
    seen.add(text).add(damaged);
    await write({ text, model });
    await write({ text: damaged, isDamaged: true, model: read(damaged) });
  }
} else if (command === 'generate') {
  const random = createRandom(Number(seed));
  for (let index = 0; index < Number(count); index++) {
    const text = oracle.generate(random);
    await write({ text, ...oracle.read(text) });
  }
} else {
  for await (const line of createInterface({ input: process.stdin })) await write(read(JSON.parse(line)));
}

await flush();
