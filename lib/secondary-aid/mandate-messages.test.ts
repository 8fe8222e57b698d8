import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/mandates.json'
import uk from '@/lib/core/i18n/messages/uk/mandates.json'
import { TOLD_WAYS, WAITS_BECAUSE } from './appointment.schema'
import { AID_RESULTS, MANDATE_GROUPS } from './mandate.schema'
import { MANDATE_GAPS } from './mandate-form.rules'
import { PLACE_REACHES, PROVIDER_KINDS } from './provider.schema'

describe.each([
  ['uk', uk],
  ['en', en],
] as const)('the texts on mandates in %s', (_locale, texts) => {
  it.each([
    ['kind', texts.kind, PROVIDER_KINDS],
    ['kindOf', texts.kindOf, PROVIDER_KINDS],
    ['way', texts.way, TOLD_WAYS],
    ['waits', texts.waits, WAITS_BECAUSE],
    ['result', texts.result, AID_RESULTS],
    ['reach', texts.providers.reach, PLACE_REACHES],
  ])('name every %s and no other', (_name, named, codes) => {
    expect(Object.keys(named)).toEqual([...codes])
  })

  it('name every group of the list and say what to do for every gap', () => {
    expect(Object.keys(texts.groups)).toEqual(expect.arrayContaining([...MANDATE_GROUPS]))
    expect(Object.keys(texts.gaps)).toEqual(expect.arrayContaining([...MANDATE_GAPS]))
  })
})
