// Writes src/Capi.Runtime/Identifiers/Browser/public-suffixes.br: the Public Suffix List (publicsuffix.org, Mozilla Public License 2.0) with its
// private section, as the npm package tldts 7.6.0 carries it, one rule a line, compressed with Brotli. The file remains under MPL 2.0.
//
//   npm install --prefix <some folder> tldts@7.6.0
//   node tools/public-suffixes/write-public-suffixes.mjs <some folder>/node_modules/tldts

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = resolve(process.argv[2]);
const load = createRequire(join(packageFolder, 'package.json'));
const version = load('./package.json').version;
const trie = load('./dist/cjs/src/data/trie.js');
const browser = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src/Capi.Runtime/Identifiers/Browser');

const labels = [];
for (let edge = 0, offset = 0; edge < trie.edgeLength.length; offset += trie.edgeLength[edge], edge++)
  labels.push(trie.labelText.slice(offset, offset + trie.edgeLength[edge]));

// A flag marks the end of a rule: 1 for the ICANN section, 2 for the private one.
function rulesOf(node, suffix, prefix) {
  const rules = suffix.length > 0 && trie.nodeFlags[node] !== 0 ? [prefix + suffix] : [];
  for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; edge++)
    rules.push(...rulesOf(trie.edgeChild[edge], suffix.length > 0 ? `${labels[edge]}.${suffix}` : labels[edge], prefix));
  return rules;
}

// Sorted from the top-level domain, which compresses best.
const key = rule => rule.replace('!', '').split('.').reverse().join('.');
const rules = [...rulesOf(trie.rulesRoot, '', ''), ...rulesOf(trie.exceptionsRoot, '', '!')]
  .sort((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0));
const text = [`# Public Suffix List, MPL 2.0, from the npm package tldts ${version}`, ...rules].join('\n');
const compressed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
writeFileSync(join(browser, 'public-suffixes.br'), compressed);
writeFileSync(join(browser, 'PublicSuffixes.Data.cs'), `namespace Capi.Identifiers.Browser;

// Written by tools/public-suffixes from the npm package tldts ${version} (Public Suffix List, Mozilla Public License 2.0). Don't edit: a test compares the digest.
internal static partial class PublicSuffixes
{
    /// <summary>The number of rules in public-suffixes.br.</summary>
    internal const int RuleCount = ${rules.length};

    /// <summary>The SHA-256 digest of the decompressed text.</summary>
    internal const string Digest = "${createHash('sha256').update(text).digest('hex')}";
}
`);
console.log(`${rules.length} rules, ${text.length} characters, ${compressed.length} bytes`);
