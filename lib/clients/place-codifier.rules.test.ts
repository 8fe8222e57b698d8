import { describe, expect, it } from 'vitest'
import { isWholeCodifier, readCodifier } from './place-codifier.rules'

const HEADING = [
  'Перший рівень',
  'Другий рівень',
  'Третій рівень',
  'Четвертий рівень',
  'Додатковий рівень',
  'Категорія об’єкта',
  'Назва об’єкта',
]
const [REGION, DISTRICT, COMMUNITY, VILLAGE] = [
  'UA05000000000010236',
  'UA05020000000026686',
  'UA05020010000053508',
  'UA05020010010099999',
]
const KYIV = 'UA80000000000093317'
const KYIV_DISTRICT = 'UA80000000000126643'

const rows = [
  HEADING,
  [REGION, '', '', '', '', 'O', 'Вінницька'],
  [REGION, DISTRICT, '', '', '', 'Р', ' Вінницький '],
  [REGION, DISTRICT, COMMUNITY, '', '', 'H', 'Агрономічна  '],
  [REGION, DISTRICT, COMMUNITY, VILLAGE, '', 'С', "Зв'язківка"],
  [KYIV, '', '', '', '', 'К', 'Київ'],
  [KYIV, KYIV, KYIV, KYIV, KYIV_DISTRICT, 'В', 'Голосіївський'],
]

describe('readCodifier', () => {
  it('takes the last filled code, Latin letters of categories, trimmed names and one apostrophe', () => {
    const codifier = readCodifier(rows)
    expect(codifier?.rejected).toEqual([])
    expect(codifier?.places).toEqual([
      { code: REGION, category: 'O', name: 'Вінницька', ancestors: [] },
      { code: DISTRICT, category: 'P', name: 'Вінницький', ancestors: [REGION] },
      { code: COMMUNITY, category: 'H', name: 'Агрономічна', ancestors: [REGION, DISTRICT] },
      { code: VILLAGE, category: 'C', name: 'Зв’язківка', ancestors: [REGION, DISTRICT, COMMUNITY] },
      { code: KYIV, category: 'K', name: 'Київ', ancestors: [] },
      { code: KYIV_DISTRICT, category: 'B', name: 'Голосіївський', ancestors: [KYIV] },
    ])
  })

  it('finds the heading below a title, in another order of columns, and passes over numbers of columns', () => {
    const turned = (row: string[]) => [row[6] ?? '', row[5] ?? '', ...row.slice(0, 5)]
    const sheet = [
      ['Кодифікатор'],
      [],
      turned(HEADING),
      ['1', '2', '3', '4', '5', '6', '7'],
      ...rows.slice(1).map(turned),
    ]
    expect(readCodifier(sheet)).toEqual(readCodifier(rows))
  })

  it('has nothing to say of a table that is no codifier', () => {
    expect(
      readCodifier([
        ['Прізвище', 'Ім’я'],
        ['Коваль', 'Олена'],
      ]),
    ).toBeUndefined()
  })

  it.each([
    ['codeMissing', ['', '', '', '', '', 'C', 'Гай'], 'Гай'],
    ['codeMalformed', [REGION, 'UA0502', '', '', '', 'P', 'Гайсинський'], 'UA0502'],
    ['categoryUnknown', [REGION, 'UA05040000000050292', '', '', '', 'Z', 'Гайсинський'], 'Z'],
    ['nameMissing', [REGION, 'UA05040000000050292', '', '', '', 'P', '  '], 'UA05040000000050292'],
    ['codeTwice', [REGION, DISTRICT, '', '', '', 'P', 'Вінницький'], DISTRICT],
    [
      'ancestorUnknown',
      ['UA07000000000024379', 'UA07020000000063055', '', '', '', 'P', 'Ковельський'],
      'UA07000000000024379',
    ],
  ])('rejects a row by %s, with its number, and keeps the rest', (error, row, cell) => {
    const codifier = readCodifier([...rows, row])
    expect(codifier?.rejected).toEqual([{ row: 8, error, cell }])
    expect(codifier?.places).toHaveLength(6)
  })

  it('reads codes typed with Cyrillic letters and spaces', () => {
    const codifier = readCodifier([HEADING, ['UА05000000000010236 ', '', '', '', '', 'O', 'Вінницька']])
    expect(codifier?.places.map(({ code }) => code)).toEqual([REGION])
  })
})

describe('isWholeCodifier', () => {
  it('does not take a part for the whole', () => {
    expect(isWholeCodifier(readCodifier(rows)?.places ?? [])).toBe(false)
  })
})
