// IAB's reference implementations as a line-based program:
//   node oracle.mjs tcf|gpp|usprivacy read              reads strings from stdin, one JSON string a line, and writes what each says, or null if it is refused
//   node oracle.mjs tcf|gpp generate <count> <seed>     writes random strings with what each says
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

if (command === 'generate') {
  const random = createRandom(Number(seed));
  for (let index = 0; index < Number(count); index++) {
    const text = oracle.generate(random);
    await write({ text, ...oracle.read(text) });
  }
} else {
  for await (const line of createInterface({ input: process.stdin })) await write(read(JSON.parse(line)));
}

await flush();
