import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { CONSENT_SCOPES } from './client-codes.rules'
import {
  allowsScope,
  CONSENT_TEXT_VERSION,
  callsBarred,
  consentPaper,
  consentTextOn,
  consentTicks,
  findConsentText,
  oralConsentScript,
  refusalConsequences,
} from './consent.rules'
import { consentTexts } from './consent-text'

const content = {
  locale: 'uk',
  centre: { name: 'Вербопільський центр', address: 'вул. Соборна, 8', phone: '(0599) 2-30-15' },
  person: { fullName: 'Коваль Олена Іванівна', birthDate: plainDate('1985-03-12') },
  scopes: ['SURVEY_CALLS'],
  answer: 'GIVEN_WRITTEN',
  on: plainDate('2026-11-21'),
  workerName: 'Марія Ткач',
} as const

describe('the consent texts', () => {
  it('each have a version of their own, in order of days', () => {
    expect(new Set(consentTexts.map(({ version }) => version)).size).toBe(consentTexts.length)
    expect(consentTexts.map(({ from }) => from)).toEqual(consentTexts.map(({ from }) => from).toSorted())
    expect(findConsentText(CONSENT_TEXT_VERSION)).toBe(consentTexts.at(-1))
    expect(findConsentText('0')).toBeUndefined()
  })

  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '2026-1'],
  ])('on %s is %s', (on, version) => {
    expect(consentTextOn(plainDate(on))?.version).toBe(version)
  })

  it.each(consentTexts)('$version has all that F10 asks for, in both languages', (text) => {
    const titles = text.sections.map(({ title }) => title.en)
    expect(titles).toEqual([
      'What for',
      'Which data',
      'What is done with them',
      'Who may receive them',
      'How long',
      'My rights',
      'If consent is withdrawn',
    ])
    for (const section of [...text.sections, text.refusal])
      for (const line of [section.title, ...section.lines]) expect(line.uk && line.en).toBeTruthy()
    expect(text.statement.uk).toContain('{centre}')
    expect(text.statement.en).toContain('{centre}')
  })
})

describe('what is said at the desk', () => {
  it('ends the oral script with the question itself', () => {
    expect(oralConsentScript('uk').at(-1)).toBe('Ви згодні?')
    expect(oralConsentScript('en').at(-1)).toBe('Do you agree?')
  })

  it('tells what a refusal means', () => {
    expect(refusalConsequences('uk').lines).toHaveLength(4)
    expect(refusalConsequences('en').lines[0]).toMatch(/advise orally/)
  })

  it('asks for each scope by itself', () => {
    expect(consentTicks('uk').map(({ scope }) => scope)).toEqual([...CONSENT_SCOPES])
  })
})

describe('allowsScope', () => {
  it.each([
    [['SURVEY_CALLS'], null, true],
    [['PARTNER_SHARING'], null, false],
    [['SURVEY_CALLS'], new Date('2026-11-20T10:00:00Z'), false],
  ])('scopes %o, withdrawn %s: a survey call is %s', (scopes, withdrawnAt, expected) => {
    expect(allowsScope({ scopes, withdrawnAt }, 'SURVEY_CALLS')).toBe(expected)
  })
})

describe('callsBarred', () => {
  const on = new Date('2026-11-20T10:00:00Z')
  it.each([
    [[], undefined],
    [[{ scopes: ['SURVEY_CALLS'], withdrawnAt: null }], undefined],
    [[{ scopes: ['PARTNER_SHARING'], withdrawnAt: null }], 'NOT_AGREED'],
    [[{ scopes: ['SURVEY_CALLS'], withdrawnAt: on }], 'WITHDRAWN'],
    [
      [
        { scopes: [], withdrawnAt: null },
        { scopes: ['SURVEY_CALLS'], withdrawnAt: on },
      ],
      'NOT_AGREED',
    ],
  ])('of %j is %s', (consents, expected) => {
    expect(callsBarred(consents)).toBe(expected)
  })
})

describe('consentPaper', () => {
  it('is made out for the person and the centre, with each tick answered', () => {
    const { blocks, sender, footer } = consentPaper(content)
    const text = JSON.stringify(blocks)
    expect(text).toContain('Коваль Олена Іванівна')
    expect(text).toContain('12.03.1985')
    expect(text).toContain('щоб Вербопільський центр (далі — центр)')
    expect(sender[0]).toBe('Вербопільський центр')
    expect(footer).toContain(CONSENT_TEXT_VERSION)
    expect(blocks.filter((block) => block.kind === 'facts').at(-1)).toMatchObject({
      facts: [{ value: 'ні' }, { value: 'так' }, { value: 'ні' }],
    })
  })

  it('leaves a place to sign, or says who recorded what was said', () => {
    expect(consentPaper(content).blocks.at(-1)).toMatchObject({ kind: 'signature' })
    expect(consentPaper({ ...content, answer: 'GIVEN_ORALLY' }).blocks.at(-1)).toEqual({
      kind: 'paragraph',
      text: 'Згоду надано усно 21.11.2026. Запис: Марія Ткач.',
    })
    expect(consentPaper({ ...content, locale: 'en', answer: 'GIVEN_ORALLY' }).blocks.at(-1)).toMatchObject({
      text: 'Consent given orally on 21.11.2026. Recorded by Марія Ткач.',
    })
  })

  it('holds no name in the title of the document', () => {
    expect(consentPaper(content).title).not.toContain('Коваль')
  })
})
