// Writes src/Capi.Runtime/Identifiers/Dates/MonthNames.Data.cs and DateOrders.Data.cs from Unicode's CLDR, as the npm packages
// cldr-dates-full and cldr-core 48.2.0 carry it (Unicode License v3). Month names: wide and abbreviated, within a date and alone, of all
// regions of the languages below. Order of day and month: the short date of each region's most spoken official language.
//
//   npm install --prefix <some folder> cldr-dates-full@48.2.0 cldr-core@48.2.0
//   node tools/date-formats/write-date-formats.mjs <some folder>/node_modules

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = resolve(process.argv[2]);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, 'src/Capi.Runtime/Identifiers/Dates');
const main = join(packages, 'cldr-dates-full/main');
const read = path => JSON.parse(readFileSync(join(packages, path), 'utf8'));
const version = read('cldr-dates-full/package.json').version;

// The official languages of the EU, and Norwegian, Turkish, Arabic, Hebrew, Russian, Ukrainian, Chinese, Japanese, Korean, Hindi, Thai, Vietnamese, Indonesian.
const languages = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv no nb nn tr ar he ru uk zh ja ko hi th vi id'.split(' ');

// A name that means different months is read by the country.
const countryOfLanguage = { cs: 'cz', pl: 'pl', hr: 'hr' };

const gregorian = locale => read(`cldr-dates-full/main/${locale}/ca-gregorian.json`).main[locale].dates.calendars.gregorian;

// As MonthNames.TryFold: lower case, ı as i, letters and marks only, without combining accents (U+0300 to U+036F).
const keepLetters = text => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '').replace(/[\u0300-\u036F]/g, '').replaceAll('ı', 'i');

// Typed in NFC an accented letter stays, typed in NFD its accent is removed. Greek capitals keep the diaeresis only: ΜΑΪΟΥ. Many leave out the hamza of an Arabic
// alif and the nukta of a Hindi consonant.
const spellings = text =>
  [keepLetters(text.normalize('NFC')), keepLetters(text.normalize('NFD')), keepLetters(text.normalize('NFD').replaceAll('\u0301', '').normalize('NFC')),
    keepLetters(text.normalize('NFD').replace(/[\u0653-\u0655\u093C]/g, '').normalize('NFC'))].filter(name => name.length > 0);

// ä as on a keyboard without it.
const transliterations = { ä: 'ae', ö: 'oe', ü: 'ue' };

const months = new Map();
const weekdays = new Set();
const wideNames = new Set();
for (const locale of readdirSync(main).sort()) {
  const language = locale.split('-')[0];
  if (!languages.includes(language) || /Latn|Shaw|Dsrt/.test(locale))
    continue;

  const calendar = gregorian(locale);
  for (const form of ['format', 'stand-alone']) {
    for (const width of ['wide', 'abbreviated']) {
      for (const [month, name] of Object.entries(calendar.months[form][width]))
        addMonth(Number(month), name, language, width === 'wide');
      for (const name of Object.values(calendar.days[form][width]))
        spellings(name).forEach(day => weekdays.add(day));
    }
  }
}

function addMonth(month, name, language, isWide) {
  // 5月, 5월 and tháng 5 are read by their number.
  if (/[0-9]/.test(name))
    return;

  const texts = language === 'he' ? [name, 'ב' + name] : language === 'de' ? [name, name.replace(/[äöü]/g, letter => transliterations[letter])] : [name];
  for (const text of texts.flatMap(spellings)) {
    if (!months.has(text))
      months.set(text, new Map());
    const readings = months.get(text);
    readings.set(month, (readings.get(month) ?? new Set()).add(language));
    if (isWide)
      wideNames.add(text);
  }
}

// Earlier versions of CLDR spell October without the long vowel sign; some write m for the dot before b.
addMonth(10, 'अक्तूबर', 'hi', true);
[[9, 'सितम्बर'], [11, 'नवम्बर'], [12, 'दिसम्बर']].forEach(([month, name]) => addMonth(month, name, 'hi', true));

// Excel's abbreviation of März, and February in Austria.
addMonth(3, 'Mrz', 'de', false);
addMonth(2, 'Feber', 'de', true);

// In French this is both June and July, whatever one region makes of it.
months.delete('jui');

// The first three and four letters, as people abbreviate, where they belong to one month.
for (const name of [...wideNames].filter(name => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{5,}$/u.test(name))) {
  for (const prefix of [name.slice(0, 3), name.slice(0, 4)]) {
    const readings = [...months].filter(([other]) => other.startsWith(prefix)).flatMap(([, numbers]) => [...numbers.keys()]);
    if (!months.has(prefix) && new Set(readings).size === 1)
      months.set(prefix, new Map([[readings[0], new Set()]]));
  }
}

const lines = Array.from({ length: 12 }, (_, index) =>
  [...months].filter(([, readings]) => readings.size === 1 && readings.has(index + 1)).map(([name]) => name).sort().join(' '));
const ambiguous = [...months].filter(([, readings]) => readings.size > 1).sort().map(([name, readings]) =>
  [name, ...[...readings].flatMap(([month, from]) => [...from].map(language => `${countryOfLanguage[language]}${month}`))].join(' '));
const shared = [...months.keys()].filter(name => weekdays.has(name)).sort().join(' ');

write('MonthNames', 'Month names in lower case, one line for each month.', [
  ['Names', lines],
  ['Ambiguous', ambiguous],
  ['AlsoWeekdays', [shared]],
]);

// Regions whose short date begins with the month, and those whose dates begin with the year or differ by language.
const territories = read('cldr-core/supplemental/territoryInfo.json').supplemental.territoryInfo;
const parents = read('cldr-core/supplemental/likelySubtags.json').supplemental.likelySubtags;
const orders = { month: [], unknown: [] };
for (const [region, info] of Object.entries(territories).filter(([region]) => /^[A-Z]{2}$/.test(region) && region !== 'ZZ')) {
  const order = orderOf(region, info);
  if (order !== 'day')
    orders[order].push(region.toLowerCase());
}

// Languages that few people of the region speak don't count.
function orderOf(region, info) {
  const official = Object.entries(info.languagePopulation ?? {}).filter(([, one]) => /^(?:official|de_facto_official)$/.test(one._officialStatus ?? ''));
  const spoken = official.filter(([, one]) => Number(one._populationPercent) >= 20).map(([language]) => language.replace('_', '-'));
  const found = new Set(spoken.map(language => orderInLocale(language, region)).filter(order => order !== null));
  return found.size === 1 ? [...found][0] : found.size === 0 ? 'day' : 'unknown';
}

function orderInLocale(language, region) {
  const base = language.split('-')[0];
  const candidates = [`${language}-${region}`, `${base}-${region}`];
  if (parents[base]?.endsWith(`-${region}`) || region === 'US')
    candidates.push(language, base);
  const locale = candidates.find(one => existsSync(join(main, one, 'ca-gregorian.json')));
  if (!locale)
    return null;

  const calendar = gregorian(locale);
  const formats = { ...calendar.dateFormats, availableFormats: calendar.dateTimeFormats.availableFormats };
  const pattern = typeof formats.short === 'string' ? formats.short : formats.short._value;
  const [year, month, day] = ['y', 'M', 'd'].map(letter => pattern.indexOf(letter));
  if (!(year < month && year < day))
    return month < day ? 'month' : 'day';

  // Where the year usually comes first, the order without a year decides, if it begins with the day.
  const withoutYear = formats.availableFormats.MMMd;
  return withoutYear.indexOf('d') < withoutYear.indexOf('M') ? 'day' : 'unknown';
}

write('DateOrders', 'ISO 3166-1 codes of the countries whose short dates begin with the month, and of those whose dates begin with the year or differ by language.', [
  ['MonthFirst', [orders.month.sort().join(' ')]],
  ['Undecided', [orders.unknown.sort().join(' ')]],
]);

function write(name, summary, constants) {
  const body = constants.map(([constant, rows]) => `    internal static string ${constant} => Encoding.UTF8.GetString("""\n${rows.map(row => `        ${row}`).join('\n')}\n        """u8);\n`).join('\n');
  const digest = createHash('sha256').update(constants.map(([, rows]) => rows.join('\n')).join('\n')).digest('hex');
  writeFileSync(join(folder, `${name}.Data.cs`), `using System.Text;

namespace Capi.Identifiers.Dates;

// Written by tools/date-formats from the npm package cldr-dates-full ${version} (Unicode CLDR, Unicode License v3). Don't edit: a test compares the digest.
// ${summary}
internal static partial class ${name}
{
    internal const string Digest = "${digest}";

${body}}
`);
}
