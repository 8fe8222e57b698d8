type Ending = readonly [masculine: string, feminine: string]

// Longer endings first: the first that fits decides.
// biome-ignore format: a table
const GENDERED: readonly Ending[] = [
  ['ський', 'ська'], ['цький', 'цька'], ['зький', 'зька'], ['ский', 'ская'], ['цкий', 'цкая'], ['зкий', 'зкая'],
  ['ський', 'ская'], ['цький', 'цкая'], ['ський', 'ськая'], ['ий', 'а'], ['ій', 'я'], ['ий', 'ая'],
  ['ый', 'ая'], ['ой', 'ая'], ['ов', 'ова'], ['ев', 'ева'], ['єв', 'єва'], ['їв', 'їва'], ['ёв', 'ёва'],
  ['ів', 'ова'], ['ів', 'іва'], ['їв', 'єва'], ['ін', 'іна'], ['їн', 'їна'], ['ин', 'ина'], ['skyi', 'ska'],
  ['skiy', 'ska'], ['skyy', 'ska'], ['skii', 'ska'], ['skyj', 'ska'], ['skij', 'ska'], ['sky', 'ska'],
  ['ski', 'ska'], ['sky', 'skaya'], ['skiy', 'skaya'], ['skii', 'skaia'], ['skyi', 'skaia'], ['ov', 'ova'],
  ['ev', 'eva'], ['iev', 'ieva'], ['in', 'ina'], ['yn', 'yna'],
]

/**
 * The same family's surname of the other sex: Ковальський — Ковальська, Іванова — Іванов, Петрів — Петрова, Петріва.
 *
 * @param key a name key, Ukrainian, Russian or Latin; surnames that do not change (Шевченко) give none
 */
export function otherSexSurnames(key: string): string[] {
  const found = new Set<string>()
  for (const [masculine, feminine] of GENDERED) {
    if (key.endsWith(masculine)) found.add(key.slice(0, -masculine.length) + feminine)
    if (key.endsWith(feminine)) found.add(key.slice(0, -feminine.length) + masculine)
  }
  found.delete(key)
  return [...found].filter((form) => form.length > 3)
}

// biome-ignore format: a table
const DECLINED: readonly (readonly [oblique: RegExp, nominatives: readonly string[]])[] = [
  [/(енк)(а|у|ові|ом|ою|ої)$/, ['$1о']], [/(с|ц|з)ького$|(с|ц|з)ькому$|(с|ц|з)ьким$/, ['$1$2$3ький']],
  [/(с|ц|з)ької$|(с|ц|з)ькій$|(с|ц|з)ькою$|(с|ц|з)ьку$/, ['$1$2$3ька']],
  [/(чук|щук|нюк|люк|дюк|сюк|рук|лук|нук|дук|як|ак|ик|ник)(а|у|ові|ом)$/, ['$1']],
  [/(ов|єв|ев|ін|ин)(у|им|ою|ої|ій)$/, ['$1', '$1а']],
  [/(ар|ер|ур|ун|ан|ул|ил|ач)(я|а|ю|у|ем|ом)$/, ['$1', '$1ь']], [/(ал|ел|ір|ен)(я|ю|ем)$/, ['$1ь']],
  [/ця$|цю$|цем$/, ['ець']],
]

/**
 * What a surname may be in the nominative when it is typed as it was heard in a sentence: «Шевченка», «Ковальській».
 *
 * Rough on purpose: each form is only looked up, and counts when somebody is called so.
 */
export function nominativeSurnames(key: string): string[] {
  const found = DECLINED.flatMap(([oblique, nominatives]) =>
    oblique.test(key) ? nominatives.map((nominative) => key.replace(oblique, nominative)) : [],
  )
  return [...new Set(found)].filter((form) => form !== key && form.length > 3)
}

const RUSSIAN_ENDINGS: readonly (readonly [russian: RegExp, ukrainian: readonly string[]])[] = [
  [/ь[её]в(а?)$/, ['йов$1', 'ьов$1', 'єв$1']],
  [/[её]в(а?)$/, ['ьов$1', 'йов$1', 'єв$1', 'ов$1', 'ев$1']],
  [/(е|є|ьо|йо)в(а?)$/, ['ьов$2', 'йов$2', 'єв$2', 'ев$2', 'ов$2']],
  [/ой$/, ['ий']],
  [/ая$/, ['а']],
  [/ец$/, ['ець']],
  [/([бвмпфр])ь?я/, ['$1я']],
]

/** Ukrainian spellings of a surname written the Russian way, where its ending differs: Соловьёв — Соловйов. */
export function ukrainianSurnameSpellings(key: string): string[] {
  const found = RUSSIAN_ENDINGS.flatMap(([russian, endings]) =>
    russian.test(key) ? endings.map((ending) => key.replace(russian, ending)) : [],
  )
  return [...new Set(found)].filter((form) => form !== key)
}
