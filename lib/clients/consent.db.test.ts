import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { printConsent, renewConsent, withdrawConsent } from './consent.commands'
import { findConsentPaper } from './consent-paper.queries'

const noon = new Date('2026-11-21T10:00:00Z')
let desk: Viewer
let stranger: Viewer

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER', name: 'Ігор Бойко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

const consentsOf = (clientId: string) =>
  db.dataConsent.findMany({ where: { clientId }, orderBy: { givenAt: 'asc' } })

describe('withdrawConsent', () => {
  it('ends the consent and keeps that it was given', async () => {
    const { clientId } = await givenClient(desk)
    expect(await withdrawConsent(desk, { clientId }, noon)).toEqual({
      ok: true,
      value: { withdrawnAt: noon.toISOString() },
    })
    expect(await consentsOf(clientId)).toMatchObject([{ form: 'ORAL', withdrawnAt: noon }])
    expect(await withdrawConsent(desk, { clientId })).toEqual({ ok: false, error: 'noConsent' })
  })

  it('answers a worker of another centre as if there were no such card', async () => {
    const { clientId } = await givenClient(desk)
    expect(await withdrawConsent(stranger, { clientId })).toEqual({ ok: false, error: 'clientNotFound' })
  })
})

describe('renewConsent', () => {
  it('records the new consent once, and the earlier one ends with it', async () => {
    const { clientId } = await givenClient(desk)
    const renewal = {
      clientId,
      form: 'WRITTEN' as const,
      scopes: ['SURVEY_CALLS' as const],
      submissionId: randomUUID(),
    }
    const [first, second] = await Promise.all([renewConsent(desk, renewal), renewConsent(desk, renewal)])
    expect(first).toEqual(second)
    const [earlier, now, ...more] = await consentsOf(clientId)
    expect(more).toEqual([])
    expect(earlier?.withdrawnAt).not.toBeNull()
    expect(now).toMatchObject({ form: 'WRITTEN', scopes: ['SURVEY_CALLS'], withdrawnAt: null })
  })
})

describe('printConsent', () => {
  it('prints an oral consent as a record with the worker’s name, and keeps the paper sealed', async () => {
    const { clientId } = await givenClient(desk, { surname: 'Ґудзь', givenName: 'Мар’яна' })
    const found = await findConsentPaper(desk, { clientId, locale: 'uk' }, noon)
    const text = JSON.stringify(found)
    expect(text).toContain('Ґудзь Мар’яна')
    expect(text).toContain('Запис: Ігор Бойко')
    expect(text).not.toContain('Підпис')

    const printed = await printConsent(desk, { clientId, locale: 'uk' })
    expect(printed.ok && Buffer.from(printed.value.pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const papers = await db.issuedPaper.findMany({ where: { clientId } })
    expect(papers).toMatchObject([{ kind: 'CONSENT', locale: 'uk' }])
    expect(Buffer.from(papers[0]?.sealed ?? []).includes('%PDF-')).toBe(false)
  })

  it('is the text to sign where consent was not given orally', async () => {
    const { clientId } = await givenClient(desk, { consent: { answer: 'GIVEN_WRITTEN' } })
    expect(JSON.stringify(await findConsentPaper(desk, { clientId, locale: 'en' }))).toContain('Signature')
  })

  it('is not for a worker of another centre', async () => {
    const { clientId } = await givenClient(desk)
    expect(await printConsent(stranger, { clientId, locale: 'uk' })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
  })
})
