import type { Confidence } from '@/lib/core/confidence'
import type { UnitKindName } from './unit.rules'

/** A structure to begin with; an administrator renames, adds and moves from there. */
export type UnitPreset = { readonly key: UnitPresetKey; readonly root: PresetUnit }

export const UNIT_PRESET_KEYS = ['today', 'handbook'] as const
export type UnitPresetKey = (typeof UNIT_PRESET_KEYS)[number]

export type PresetUnit = {
  readonly code: string
  readonly kind: UnitKindName
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly under: readonly PresetUnit[]
}

/** Codes of regions are those of the codifier of places; the Coordination Centre keeps no cards of its own. */
const COORDINATION_CENTRE = {
  code: '99',
  kind: 'COORDINATION_CENTRE',
  name: 'Координаційний центр з надання правничої допомоги',
  shortName: 'Координаційний центр',
  nameEn: 'Coordination Centre for Legal Aid Provision',
} as const

type InterRegionalRow = {
  code: string
  uk: string
  en: string
  territory: string
  source: string
  confidence: Confidence
}

const SITE = 'legalaid.gov.ua, page of the centre'

/** Branches of the Coordination Centre since 28.12.2023. Those marked `inferred` wait to be checked (gaps: G3). */
const INTER_REGIONAL_CENTRES: readonly InterRegionalRow[] = [
  {
    code: '901',
    uk: 'Західний',
    en: 'Western',
    territory: 'Закарпатська, Івано-Франківська, Львівська, Чернівецька області',
    source: 'recalled',
    confidence: 'inferred',
  },
  {
    code: '902',
    uk: 'Північно-Західний',
    en: 'North-Western',
    territory: 'Волинська, Рівненська, Тернопільська, Хмельницька області',
    source: 'recalled',
    confidence: 'inferred',
  },
  {
    code: '903',
    uk: 'Центральний',
    en: 'Central',
    territory: 'Вінницька, Житомирська, Київська, Черкаська області та місто Київ',
    source: 'recalled',
    confidence: 'inferred',
  },
  {
    code: '904',
    uk: 'Північно-Східний',
    en: 'North-Eastern',
    territory: 'Полтавська, Сумська, Харківська, Чернігівська області',
    source: 'recalled',
    confidence: 'inferred',
  },
  {
    code: '905',
    uk: 'Південний',
    en: 'Southern',
    territory:
      'Автономна Республіка Крим, Кіровоградська, Миколаївська, Одеська, Херсонська області та місто Севастополь',
    source: `${SITE}; order of the Coordination Centre of 28.12.2023 № 107`,
    confidence: 'publicPage',
  },
  {
    code: '906',
    uk: 'Південно-Східний',
    en: 'South-Eastern',
    territory: 'Дніпропетровська, Донецька, Запорізька, Луганська області',
    source: `${SITE}; order of the Coordination Centre of 28.12.2023 № 102`,
    confidence: 'publicPage',
  },
]

/** Region code, its name in the locative, its chief centre as an adjective, both in English. Guide 4.1–4.3. */
const REGIONS: readonly (readonly [
  code: string,
  inRegion: string,
  local: string,
  enRegion: string,
  enLocal: string,
])[] = [
  ['05', 'Вінницькій області', 'Вінницький', 'Vinnytsia Region', 'Vinnytsia'],
  ['07', 'Волинській області', 'Луцький', 'Volyn Region', 'Lutsk'],
  ['12', 'Дніпропетровській області', 'Дніпровський', 'Dnipropetrovsk Region', 'Dnipro'],
  ['14', 'Донецькій області', 'Краматорський', 'Donetsk Region', 'Kramatorsk'],
  ['18', 'Житомирській області', 'Житомирський', 'Zhytomyr Region', 'Zhytomyr'],
  ['21', 'Закарпатській області', 'Ужгородський', 'Zakarpattia Region', 'Uzhhorod'],
  ['23', 'Запорізькій області', 'Запорізький', 'Zaporizhzhia Region', 'Zaporizhzhia'],
  ['26', 'Івано-Франківській області', 'Івано-Франківський', 'Ivano-Frankivsk Region', 'Ivano-Frankivsk'],
  ['32', 'Київській області', 'Білоцерківський', 'Kyiv Region', 'Bila Tserkva'],
  ['35', 'Кіровоградській області', 'Кропивницький', 'Kirovohrad Region', 'Kropyvnytskyi'],
  ['44', 'Луганській області', 'Сєвєродонецький', 'Luhansk Region', 'Sievierodonetsk'],
  ['46', 'Львівській області', 'Львівський', 'Lviv Region', 'Lviv'],
  ['48', 'Миколаївській області', 'Миколаївський', 'Mykolaiv Region', 'Mykolaiv'],
  ['51', 'Одеській області', 'Одеський', 'Odesa Region', 'Odesa'],
  ['53', 'Полтавській області', 'Полтавський', 'Poltava Region', 'Poltava'],
  ['56', 'Рівненській області', 'Рівненський', 'Rivne Region', 'Rivne'],
  ['59', 'Сумській області', 'Сумський', 'Sumy Region', 'Sumy'],
  ['61', 'Тернопільській області', 'Тернопільський', 'Ternopil Region', 'Ternopil'],
  ['63', 'Харківській області', 'Харківський', 'Kharkiv Region', 'Kharkiv'],
  ['65', 'Херсонській області', 'Херсонський', 'Kherson Region', 'Kherson'],
  ['68', 'Хмельницькій області', 'Хмельницький', 'Khmelnytskyi Region', 'Khmelnytskyi'],
  ['71', 'Черкаській області', 'Черкаський', 'Cherkasy Region', 'Cherkasy'],
  ['73', 'Чернівецькій області', 'Чернівецький', 'Chernivtsi Region', 'Chernivtsi'],
  ['74', 'Чернігівській області', 'Чернігівський', 'Chernihiv Region', 'Chernihiv'],
  ['80', 'місті Києві', 'Київський', 'the City of Kyiv', 'Kyiv'],
]

/** Coordination Centre and its inter-regional branches; local centres and bureaus are added by the office. */
const today: UnitPreset = {
  key: 'today',
  root: {
    ...COORDINATION_CENTRE,
    under: INTER_REGIONAL_CENTRES.map(({ code, uk, en }) => ({
      code,
      kind: 'INTER_REGIONAL_CENTRE',
      name: `${uk} міжрегіональний центр з надання безоплатної правничої допомоги`,
      shortName: `${uk} МРЦ`,
      nameEn: `${en} Inter-Regional Centre for Free Legal Aid`,
      under: [],
    })),
  },
}

/** Coordination, regional and local centres, as the handbook for front offices (КЦ, РЦ, МЦ) knows them. */
const handbook: UnitPreset = {
  key: 'handbook',
  root: {
    ...COORDINATION_CENTRE,
    under: REGIONS.map(([code, inRegion, local, enRegion, enLocal]) => ({
      code,
      kind: 'REGIONAL_CENTRE',
      name: `Регіональний центр з надання безоплатної вторинної правничої допомоги у ${inRegion}`,
      shortName: `РЦ у ${inRegion}`,
      nameEn: `Regional Centre for Free Secondary Legal Aid in ${enRegion}`,
      under: [
        {
          code: `${code}1`,
          kind: 'LOCAL_CENTRE',
          name: `${local} місцевий центр з надання безоплатної вторинної правничої допомоги`,
          shortName: `${local} МЦ`,
          nameEn: `${enLocal} Local Centre for Free Secondary Legal Aid`,
          under: [],
        },
      ],
    })),
  },
}

export const UNIT_PRESETS: Record<UnitPresetKey, UnitPreset> = { today, handbook }

/** Whether every line of the structure was seen in a source; if not, the screen says so beside the choice. */
export function isPresetConfirmed(key: UnitPresetKey): boolean {
  return key === 'today' && INTER_REGIONAL_CENTRES.every(({ confidence }) => confidence !== 'inferred')
}

/** Which regions an inter-regional centre works in, by the centre's code; for whoever chooses where a unit stands. */
export function territoryOf(code: string): string | undefined {
  return INTER_REGIONAL_CENTRES.find((centre) => centre.code === code)?.territory
}
