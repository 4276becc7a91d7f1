// Writes the names of countries in people's own languages:
//   tools/country-names/country-names.txt                            the names, one country a line, for review and for the tests
//   src/Capi.Runtime/Identifiers/Regions/CountryNames.Data.cs        a sorted table of the hashes of the folded names
//
// Source: the territory names of the npm package cldr-localenames-full 48.2.0 (Unicode CLDR), and additional-names.txt
// and iso-list-names.txt in this folder.
// Licence of CLDR's data: Unicode License v3 (https://www.unicode.org/license.txt), see THIRD-PARTY-NOTICES.md.
//
//   npm install --prefix <some folder> cldr-localenames-full@48.2.0
//   node tools/country-names/write-country-names.mjs <some folder>/node_modules/cldr-localenames-full
//
// With --check as second argument nothing is written; the exit code is 1 if a file differs.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = resolve(process.argv[2]);
const isCheck = process.argv[3] === '--check';
const version = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
const here = dirname(fileURLToPath(import.meta.url));
const regions = join(here, '..', '..', 'src/Capi.Runtime/Identifiers/Regions');

// The official languages of the EU, those of the toolkit's other markets, and regional forms and neighbours.
const languages = [
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv',
  'ar he hi id ja ko nb nn no ru th tr uk vi zh zh-Hant',
  'bs ca de-AT de-CH es-419 es-MX eu fa fr-BE fr-CA gl is mk ms pt-PT sq sr sr-Latn zh-Hant-HK',
].join(' ').split(' ');

// ä, ö, ü, æ, ø and å may be written with two letters.
const transliterations = { de: { ä: 'ae', ö: 'oe', ü: 'ue' }, da: { ø: 'oe', å: 'aa' }, nb: { ø: 'oe', å: 'aa' }, sv: { ä: 'ae', ö: 'oe', å: 'aa' } };

// Letters without a canonical decomposition, and spelling variants. As in NameFolder.cs.
const letters = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ə: 'e', ς: 'σ', ة: 'ه', ى: 'ي', ک: 'ك', ی: 'ي',
};

const ownNames = readOwnNames();
const codes = [...new Set(ownNames.map(([code]) => code))];
const namesByCode = new Map(codes.map(code => [code, new Set()]));

languages.forEach(addLanguage);
['additional-names.txt', 'iso-list-names.txt'].forEach(readAdditionalNames);
const codesByFolded = foldNames();
write(join(here, 'country-names.txt'), listFile());
write(join(regions, 'CountryNames.Data.cs'), dataFile());

function readOwnNames() {
  return readFileSync(join(regions, 'Countries.Data.cs'), 'utf8').split('\n')
    .filter(line => /^ {8}[A-Z]{2} [A-Z]{3} /.test(line))
    .flatMap(line => [line.slice(8, 10), line.slice(11, 14), ...line.slice(15).split(';')].map(name => [line.slice(8, 10), name.trim().replace(/^=/, '')]));
}

function addLanguage(language) {
  const file = JSON.parse(readFileSync(join(packageFolder, 'main', language, 'territories.json'), 'utf8'));
  for (const [key, name] of Object.entries(file.main[language].localeDisplayNames.territories)) {
    // The Chagos Archipelago is not the whole territory.
    const [code, variant] = key.split('-alt-');
    if (namesByCode.has(code) && variant !== 'chagos')
      addName(code, name, transliterations[language]);
  }
}

function addName(code, name, transliteration) {
  namesByCode.get(code).add(name.normalize('NFC'));
  if (transliteration && Object.keys(transliteration).some(letter => name.toLowerCase().includes(letter)))
    namesByCode.get(code).add([...name.normalize('NFC')].map(letter => transliterated(letter, transliteration)).join(''));
}

function transliterated(letter, transliteration) {
  const two = transliteration[letter.toLowerCase()] ?? letter;
  return letter === letter.toLowerCase() ? two : two[0].toUpperCase() + two.slice(1);
}

function readAdditionalNames(file) {
  for (const line of readFileSync(join(here, file), 'utf8').split('\n').filter(line => line && !line.startsWith('#')))
    line.slice(3).split(';').forEach(name => addName(line.slice(0, 2), name.trim()));
}

// Folded names with one meaning. Names that the toolkit has anyway are left out; a name of two countries is left out.
function foldNames() {
  const own = new Map(ownNames.map(([code, name]) => [fold(name), code]));
  const found = new Map();
  for (const [code, names] of namesByCode) {
    for (const name of names) {
      const folded = fold(name);
      // A short name is read as a code, unless it has an accent ("Áo" is Austria, AO is Angola) or is written like a word ("Nga" is Russia).
      const isDistinct = folded.length <= 3 && (/[^\x00-\x7F]/.test(name) || (/^[A-Z][a-z]{2}$/.test(name) && own.get(folded) !== code));
      if (own.has(folded) && !isDistinct) {
        if (own.get(folded) !== code)
          console.log(`${name} (${code}) is ${own.get(folded)}`);
        continue;
      }

      if (found.has(folded) && found.get(folded) !== code) {
        console.log(`${name} is ${code} and ${found.get(folded)}`);
        found.set(folded, null);
      } else if (!found.has(folded)) {
        found.set(folded, code);
      }
    }
  }

  return new Map([...found].filter(([, code]) => code));
}

// As in NameFolder.cs.
function fold(name) {
  let folded = '';
  for (const character of name.normalize('NFC')) {
    const code = character.codePointAt(0);
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
    for (const letter of narrow.toLowerCase().normalize('NFD')) {
      if (/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Mn}\p{Mc}]/u.test(letter) && !/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/.test(letter))
        folded += letters[letter] ?? letter;
    }
  }

  return folded;
}

// FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3. As in CountryNames.cs.
function hash(text) {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);

  value = BigInt.asUintN(64, (value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
  return value ^ (value >> 33n);
}

function listFile() {
  return `# Written by tools/country-names/write-country-names.mjs from cldr-localenames-full ${version}, additional-names.txt and iso-list-names.txt. Do not edit.
# Unicode CLDR, copyright (c) 2004-2026 Unicode, Inc. Unicode License v3, see THIRD-PARTY-NOTICES.md. Languages: ${languages.join(' ')}.
${[...namesByCode].map(([code, names]) => `${code} ${[...names].sort().join('; ')}\n`).join('')}`;
}

function dataFile() {
  const entries = [...codesByFolded].map(([folded, code]) => [hash(folded), codes.indexOf(code)]).sort(([left], [right]) => left < right ? -1 : 1);
  if (new Set(entries.map(([value]) => value >> 32n)).size < entries.length)
    throw new Error('Two names begin with the same 32 bits.');

  const heads = entries.map(([value]) => `0x${(value >> 32n).toString(16).toUpperCase().padStart(8, '0')}`);
  const tails = entries.map(([value, country]) => (Number((value >> 24n) & 0xffn) << 8) | country);
  return `// <auto-generated>
// Written by tools/country-names/write-country-names.mjs from cldr-localenames-full ${version}, additional-names.txt and iso-list-names.txt. Do not edit.
// Unicode CLDR, copyright (c) 2004-2026 Unicode, Inc. Unicode License v3, see THIRD-PARTY-NOTICES.md.
// </auto-generated>
#nullable enable

namespace Capi.Identifiers.Regions;

internal static partial class CountryNames
{
    // The alpha-2 codes, in the order of the table's numbers.
    private static string Codes => "${codes.join('').toLowerCase()}";

    // Sorted: the first 32 bits of the hash of each folded name.
    private static readonly uint[] Hashes =
    [
${rows(heads, 16)}
    ];

    // The next 8 bits of the hash, then the number of the country.
    private static readonly ushort[] Values =
    [
${rows(tails, 32)}
    ];
}
`;
}

function rows(values, perRow) {
  const lines = [];
  for (let start = 0; start < values.length; start += perRow)
    lines.push(`        ${values.slice(start, start + perRow).join(',')},`);

  return lines.join('\n');
}

function write(path, text) {
  if (!isCheck)
    writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${path} differs.`);
    process.exitCode = 1;
  }
}
