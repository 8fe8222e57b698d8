import { describe, expect, it } from 'vitest'
import { appealDeedFormSchema, appealFormSchema } from './citizen-appeal.schema'

const ID = '0192f0c0-0000-7000-8000-000000000001'
const whole = {
  receivedOn: '2026-11-20',
  way: 'POST',
  form: 'WRITTEN',
  sender: 'INDIVIDUAL',
  kind: 'COMPLAINT',
  name: 'Савчук Петро',
  substance: 'Скарга',
}
const wrong = (
  typed: object,
  schema: typeof appealFormSchema | typeof appealDeedFormSchema = appealFormSchema,
) => schema.safeParse(typed).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('the form of an appeal', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ name: '' }, ['name: required']],
    [{ name: '', sender: 'ANONYMOUS' }, []],
    [{ name: '', hasCard: true }, []],
    [{ about: 'STAFF' }, ['aboutStaffId: chooseOne']],
    [{ about: 'STAFF', kind: 'PROPOSAL' }, []],
    [{ about: 'STAFF', aboutStaffId: ID }, []],
    [{ about: 'ADVOCATE' }, ['aboutName: required']],
    [{ about: 'ADVOCATE', mandateId: ID }, []],
    [{ about: 'ADVOCATE', aboutName: 'Савченко' }, []],
  ])('with %j lacks %j', (changed, lacking) => {
    expect(wrong({ ...whole, ...changed })).toEqual(lacking)
  })

  it('says all that is missing at once', () => {
    expect(wrong({ ...whole, way: '', name: '', substance: '', about: 'STAFF' })).toEqual([
      'way: chooseOne',
      'substance: required',
      'name: required',
      'aboutStaffId: chooseOne',
    ])
  })
})

describe('the form of a deed', () => {
  it.each<[object, string[]]>([
    [{ deed: 'RESOLVE' }, ['executorId: chooseOne']],
    [{ deed: 'RESOLVE', executorId: ID }, []],
    [{ deed: 'RESOLVE', executorId: ID, term: 'SET' }, ['setOn: required']],
    [{ deed: 'DRAFT' }, ['text: required']],
    [{ deed: 'CLOSE' }, ['result: chooseOne', 'on: required', 'number: required']],
    [{ deed: 'EXTEND', on: '2026-11-27', text: 'Чекаємо' }, ['extendedTo: required']],
    [{ deed: 'FORWARD', on: '2026-11-27' }, ['body: required']],
    [{ deed: 'NOTE', on: '2026-11-27', text: 'Пояснення' }, ['who: required']],
    [{ deed: 'NOTE', who: 'Марія', on: '31.02.2026', text: 'Пояснення' }, ['on: noSuchDate']],
  ])('%j lacks %j', (typed, lacking) => {
    expect(wrong(typed, appealDeedFormSchema)).toEqual(lacking)
  })
})
