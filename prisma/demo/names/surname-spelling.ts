const VELAR: Record<string, string> = { г: 'ж', к: 'ч', х: 'ш' }
const IOTATED: Record<string, string> = { е: 'є', і: 'ї', а: 'я', у: 'ю' }
const SOFTENED: Record<string, string> = { а: 'я', у: 'ю' }
const VOWEL = /[аеєиіїоуюя]/
const LABIAL = /[бпвмф]/
const HISSING_BEFORE_SKYI: Record<string, string> = {
  к: 'ц',
  ч: 'ц',
  ц: 'ц',
  г: 'з',
  ж: 'з',
  з: 'з',
  х: 'с',
  ш: 'с',
  с: 'с',
}

/**
 * Joins a surname's stem and a suffix as Ukrainian spelling has it: Чумак + енко = Чумаченко,
 * Андрій + енко = Андрієнко, Коваль + ук = Ковалюк, Хом + як = Хомʼяк. `undefined` when the two do not go together.
 */
export function joinSuffix(stem: string, suffix: string): string | undefined {
  // Полтавець — Полтавченко, Полтавчук: the fleeting vowel goes, and few suffixes follow.
  if (stem.endsWith('ець')) {
    return suffix === 'енко' || suffix === 'ук' ? `${stem.slice(0, -3)}ч${suffix}` : undefined
  }
  const last = stem.slice(-1)
  const head = suffix.charAt(0)
  if (!VOWEL.test(head)) return joinConsonantSuffix(stem, last, suffix)

  if (last === 'й') return stem.slice(0, -1) + (IOTATED[head] ?? head) + suffix.slice(1)
  if (last === 'ь') return stem.slice(0, -1) + (SOFTENED[head] ?? head) + suffix.slice(1)
  if (VOWEL.test(last)) return undefined
  if (head === 'ю' || head === 'я') {
    if (/[гкхжшчщ]/.test(last)) return undefined
    return LABIAL.test(last) ? `${stem}ʼ${suffix}` : stem + suffix
  }
  const softens = head === 'е' || suffix.startsWith('иш') || suffix === 'ик' || suffix === 'ук'
  return (softens ? stem.slice(0, -1) + (VELAR[last] ?? last) : stem) + suffix
}

function joinConsonantSuffix(stem: string, last: string, suffix: string): string | undefined {
  if (suffix.startsWith('ськ')) {
    const bare = last === 'ь' ? stem.slice(0, -1) : stem
    const hissing = HISSING_BEFORE_SKYI[bare.slice(-1)]
    if (last === 'й') return undefined
    if (hissing) return bare.slice(0, -1) + hissing + suffix.slice(1)
    return VOWEL.test(bare.slice(-2, -1)) ? stem + suffix : undefined
  }
  // A cluster of consonants takes no further one: Романчук, but no «Петрчук».
  const readable = last === 'й' || last === 'ь' || VOWEL.test(stem.slice(-2, -1))
  return readable && !/[гкхжшчщцс]/.test(last) ? stem + suffix : undefined
}

/**
 * The feminine form: Заболотний — Заболотна, Іванов — Іванова, Левін — Левіна; Шевченко, Петрів and Гаврилишин stay.
 */
export function feminineSurname(masculine: string): string {
  return masculine
    .split('-')
    .map((half) => {
      if (half.length > 3 && half.endsWith('ий')) return `${half.slice(0, -2)}а`
      if (/(ов|ев|єв|ьов|йов|ін|їн)$/.test(half) && half.length > 4) return `${half}а`
      return half
    })
    .join('-')
}
