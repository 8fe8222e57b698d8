import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { refuseSecondaryAid } from '@/lib/secondary-aid/decision.commands'
import { signRefusalSchema } from '@/lib/secondary-aid/decision-form.schema'
import { findSignedDecision } from '@/lib/secondary-aid/decision-papers.queries'
import { currentGrounds } from '@/lib/secondary-aid/ground.queries'
import { groundsOn } from '@/lib/secondary-aid/ground.rules'
import { terminateAid } from '@/lib/secondary-aid/mandate-ending.commands'
import { terminateAidSchema } from '@/lib/secondary-aid/mandate-ending.schema'
import { findTerminationPaper } from '@/lib/secondary-aid/mandate-papers.queries'
import { ENTITLED, givenApplication } from '@/scripts/testing/given-applications'
import { givenGranted } from '@/scripts/testing/given-granted'
import { givenTopUnit } from '@/scripts/testing/given-rules'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { confirmRule, correctRule, takeBackRule } from './rule-correction.commands'
import { confirmRuleSchema, correctRuleSchema, takeBackRuleSchema } from './rule-correction.schema'
import { newRuleCode } from './rules.queries'
import { tryRule } from './trial.queries'

const NOW = new Date('2026-11-20T10:00:00Z')
const words = { uk: 'Закон № 3460-VI, ст. 24, ч. 2', en: 'Law 3460-VI, art. 24(2)' }
const conflict = {
  code: 'CONFLICT_OF_INTEREST',
  from: '2027-01-01',
  to: null,
  uk: 'Адвокат має конфлікт інтересів',
  en: 'The advocate has a conflict of interest',
  legalBasis: words,
  source: 'https://example.gov.ua/3460-17',
  confidence: 'law',
}
let admin: Viewer
let head: Viewer
let worker: Viewer

beforeAll(async () => {
  const unitId = await givenUnit()
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId: await givenTopUnit() })
  head = await givenStaff({ role: 'HEAD', unitId })
  worker = await givenStaff({ role: 'FRONTLINER', unitId })
})

async function correct(kind: string, row: object, seenRevision = 0): Promise<number> {
  const input = { version: { kind, row }, reason: 'Нова редакція', seenRevision, submissionId: randomUUID() }
  const answer = await correctRule(admin, correctRuleSchema.parse(input), NOW)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.revision
}
async function replacementOn(day: string, code = conflict.code) {
  const { replacement } = await currentGrounds()
  return groundsOn(replacement, plainDate(day)).find((row) => row.code === code)
}

describe('a ground', () => {
  it('is corrected from its day on, tried before, and taken back', async () => {
    const version = correctRuleSchema.shape.version.parse({ kind: 'replacementGrounds', row: conflict })
    expect(await tryRule(admin, { version }, NOW)).toMatchObject({
      value: {
        about: 'grounds',
        on: '2027-01-01',
        before: { row: { uk: 'Конфлікт інтересів' } },
        after: { row: { uk: conflict.uk } },
      },
    })
    const revision = await correct('replacementGrounds', conflict)
    expect((await replacementOn('2026-12-31'))?.uk).toBe('Конфлікт інтересів')
    expect(await replacementOn('2027-01-01')).toMatchObject({ uk: conflict.uk, confidence: 'law' })

    const input = { revision, reason: 'Не ухвалили', submissionId: randomUUID() }
    expect(await takeBackRule(admin, takeBackRuleSchema.parse(input), NOW)).toMatchObject({ ok: true })
    expect((await replacementOn('2027-01-01'))?.uk).toBe('Конфлікт інтересів')
  })

  it('is confirmed by naming where it was seen', async () => {
    const input = {
      ...{ kind: 'replacementGrounds', code: 'CONTRACT_ENDED', from: null, confidence: 'law' },
      ...{ source: 'https://example.gov.ua/3460-17', reason: 'Олена Коваль: ст. 24' },
      ...{ seenRevision: 0, submissionId: randomUUID() },
    }
    expect(await confirmRule(admin, confirmRuleSchema.parse(input), NOW)).toMatchObject({ ok: true })
    expect(await replacementOn('2026-11-20', 'CONTRACT_ENDED')).toMatchObject({
      confidence: 'law',
      source: 'https://example.gov.ua/3460-17',
    })
  })

  it('is added under a code of its own', async () => {
    const code = await newRuleCode('replacementGrounds')
    await correct('replacementGrounds', { ...conflict, code, uk: 'Адвокат переїхав' })
    expect(await newRuleCode('replacementGrounds')).not.toBe(code)
    expect(await replacementOn('2026-12-31', code)).toBeUndefined()
    expect((await replacementOn('2027-01-01', code))?.uk).toBe('Адвокат переїхав')
  })
})

const signatory = { name: '', position: 'керівниця центру' }
const offer = { on: '', where: '', name: '', address: '', phone: '', hours: '', when: '', category: '' }
const appeals = [
  { way: 'COURT', where: 'окружний суд', term: '6 місяців' },
  { way: 'SUPERIOR_CENTRE', where: 'Координаційний центр', term: '1 рік' },
]

describe('a decision signed before a ground was corrected', () => {
  async function refuse(code: string) {
    const { clientId } = await givenClient(worker)
    const { applicationId } = await givenApplication(worker, {
      ...ENTITLED,
      content: { claimedCategories: ['IDP'], servicesWanted: ['REPRESENTATION'], issueTopics: ['EVICTION'] },
      clientId,
      receivedOn: plainDate('2026-11-16'),
      dueOn: plainDate('2026-11-30'),
    })
    const draft = {
      grounds: [{ code, norm: 'ст. 20', evidence: 'Довідка про доходи' }],
      facts: 'Дохід вищий за межу.',
      appeals,
      offers: [{ ...offer, kind: 'PRIMARY_AID', on: '2026-11-24', where: 'вул. Соборна, 3' }],
      signatory,
    }
    const signing = signRefusalSchema.parse({ applicationId, submissionId: randomUUID(), draft })
    return { applicationId, answer: await refuseSecondaryAid(head, signing, NOW) }
  }
  const groundOf = async (applicationId: string) => {
    const found = await findSignedDecision(head, { applicationId })
    return found.ok && found.value.signed.kind === 'REFUSAL'
      ? found.value.signed.record.draft.grounds[0]?.name
      : found
  }

  it('keeps its words on paper; the next one has the new', async () => {
    const before = await refuse('SAME_MATTER_BEFORE')
    expect(before.answer).toMatchObject({ ok: true })
    await correct('refusalGrounds', {
      ...{ code: 'SAME_MATTER_BEFORE', from: '2026-11-01', to: null, source: 'закон', confidence: 'law' },
      ...{ uk: 'Це питання вже вирішували', en: 'The matter was decided before', legalBasis: words },
      ...{ evidence: { uk: 'Рішення', en: 'Decision' }, offers: ['PRIMARY_AID'] },
    })
    const after = await refuse('SAME_MATTER_BEFORE')
    expect([await groundOf(before.applicationId), await groundOf(after.applicationId)]).toEqual([
      'Допомогу з цього самого питання особі вже надавали',
      'Це питання вже вирішували',
    ])
  })

  it('stands when its ground has ended; no new one may rest on it', async () => {
    const before = await refuse('UNLAWFUL_DEMAND')
    expect(before.answer).toMatchObject({ ok: true })
    await correct('refusalGrounds', {
      ...{
        code: 'UNLAWFUL_DEMAND',
        from: '2026-11-01',
        to: '2026-11-19',
        source: 'закон',
        confidence: 'law',
      },
      ...{ uk: 'Вимога неправомірна', en: 'The demand is unlawful', legalBasis: words },
      ...{ evidence: { uk: 'Висновок', en: 'Note' }, offers: ['PRIMARY_AID'] },
    })
    expect((await refuse('UNLAWFUL_DEMAND')).answer).toEqual({
      ok: false,
      error: 'incomplete',
      fieldErrors: { 'grounds.0.code': ['groundNotInForce'] },
    })
    expect(await groundOf(before.applicationId)).toBe(
      'Вимога про захист або відновлення прав є неправомірною',
    )
  })

  it('ends the aid by the ground of its day', async () => {
    const end = async () => {
      const { applicationId } = await givenGranted({ head, on: plainDate('2026-11-16') })
      const draft = {
        ...{ ground: 'CLIENT_WAIVED', facts: 'Клієнтка відмовилася.', evidence: 'Заява', warnedOn: '' },
        ...{ toldTo: ['CLIENT'], signatoryPosition: 'керівниця центру' },
      }
      const ending = terminateAidSchema.parse({ applicationId, submissionId: randomUUID(), draft })
      expect(await terminateAid(head, ending, NOW)).toMatchObject({ ok: true })
      return applicationId
    }
    const said = async (applicationId: string) => {
      const found = await findTerminationPaper(head, { applicationId })
      return found.ok ? JSON.stringify(found.value.paper.blocks) : found.error
    }
    const first = await end()
    await correct('terminationGrounds', {
      ...{ code: 'CLIENT_WAIVED', from: '2026-11-01', to: null, source: 'закон', confidence: 'law' },
      ...{ uk: 'Людина відмовилася', en: 'The person waived the aid', legalBasis: words },
    })
    expect(await said(first)).toContain('Письмова відмова особи від допомоги (Закон № 3460-VI, ст. 23, ч. 1)')
    expect(await said(await end())).toContain('Людина відмовилася (Закон № 3460-VI, ст. 24, ч. 2)')
  })
})
