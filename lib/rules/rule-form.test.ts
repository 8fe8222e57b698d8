import { describe, expect, it } from 'vitest'
import { LAW_KINDS, lawVersionSchema } from './law-kinds'
import { readRow } from './read-rule-form.rules'
import { EMPTY_ROW, showRow } from './rule-form.rules'
import { ruleFormSchema } from './rule-form.schema'
import { startingLaw } from './starting-law'

const versions = LAW_KINDS.flatMap((kind) =>
  startingLaw[kind].map(
    (row) => [`${kind} ${row.code} ${row.from}`, lawVersionSchema.parse({ kind, row })] as const,
  ),
)
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('the form of a rule', () => {
  it.each(versions)('%s comes back from its form as it was', (_, version) => {
    const row = readRow(version.kind, plain(showRow(version)))
    const read = lawVersionSchema.safeParse({ kind: version.kind, row })
    expect(read.error?.issues).toBeUndefined()
    expect(plain(read.data)).toEqual(plain(version))
  })

  const faults = (kind: string, row: object) =>
    ruleFormSchema
      .safeParse({
        version: { kind, row: { ...EMPTY_ROW, code: 'CODE', confidence: 'law', ...row } },
        reason: '',
      })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

  it('says beside its field what is wrong, and asks for a reason', () => {
    const found = faults('subsistenceMinimums', {
      from: '32.01.2027',
      amounts: { ...EMPTY_ROW.amounts, ableBodied: '3 630,505', lostAbility: '2800,50' },
    })
    expect(found).toEqual(
      expect.arrayContaining([
        'version.row.from: noSuchDate',
        'version.row.amounts.ableBodied: sumShape',
        'version.row.legalBasis.uk: required',
        'version.row.sources: required',
        'reason: reason',
      ]),
    )
    expect(found).not.toContain('version.row.amounts.lostAbility: sumShape')
  })

  it.each<[string, string, object, string]>([
    ['no number', 'incomePeriods', { months: 'шість' }, 'version.row.months: wholeNumber'],
    ['nothing', 'incomePeriods', { months: '' }, 'version.row.months: wholeNumber'],
    ['no first day', 'holidaySuspensions', { from: '', source: 'x' }, 'version.row.from: required'],
    [
      'an end before the beginning',
      'incomePeriods',
      { months: '6', from: '2027-02-01', to: '2027-01-01', sources: 'x', legalBasis: { uk: 'а', en: 'a' } },
      'version.row.to: endsBeforeItBegins',
    ],
    [
      'a holiday on no day',
      'holidays',
      { falls: { ...EMPTY_ROW.falls, kind: 'date', month: '13', day: '1' } },
      'version.row.falls.month: tooLarge',
    ],
    ['a list without papers', 'categories', {}, 'version.row.requirements.of: noPapers'],
    ['a refusal that leaves nothing open', 'refusalGrounds', {}, 'version.row.offers: required'],
    [
      'days of a warning that are none',
      'terminationGrounds',
      { warningDays: '0' },
      'version.row.warningDays: fromOne',
    ],
  ])('refuses %s', (_, kind, row, expected) => {
    expect(faults(kind, row)).toContain(expected)
  })
})
