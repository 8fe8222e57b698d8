import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { partnerInput } from '@/scripts/testing/given-partners'
import { givenDraft, givenHandedOver, givenIssue } from '@/scripts/testing/given-referrals'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { recordAct } from './referral-answer.commands'
import { listWhereTo } from './visit-places.queries'

async function givenVisitWithReferral() {
  const desk = await givenStaff({ role: 'FRONTLINER' })
  const { clientId } = await givenClient(desk)
  const { visitId, enquiryId } = await givenIssue(desk, clientId)
  const handed = await givenHandedOver(desk, { enquiryId })
  return { desk, visitId, enquiryId, ...handed }
}

describe('listWhereTo', () => {
  it('names the body with address, telephone, hours and person, in the language asked for', async () => {
    const { desk, visitId, record } = await givenVisitWithReferral()
    const [place, ...more] = await listWhereTo(desk, { visitId, locale: 'uk' })
    expect(more).toEqual([])
    expect(place).toMatchObject({
      name: record.name.uk,
      phone: expect.stringContaining(record.offers[0]?.phones[0]?.number ?? record.phones[0]?.number ?? '?'),
      address: expect.stringContaining(record.locations[0]?.street.uk ?? '?'),
      hours: expect.stringMatching(/^пн–\S+ \d+:\d\d–/),
    })
    const [english] = await listWhereTo(desk, { visitId, locale: 'en' })
    expect(english?.hours).toMatch(/^Mon–/)
  })

  it('leaves out a draft, one taken back, and what tells the matter', async () => {
    const { desk, visitId, enquiryId, referralId } = await givenVisitWithReferral()
    await givenDraft(desk, { enquiryId, partner: partnerInput() })
    expect(await listWhereTo(desk, { visitId, locale: 'uk' })).toHaveLength(1)
    await db.referral.update({ where: { id: referralId }, data: { need: 'DV_SHELTER' } })
    expect(await listWhereTo(desk, { visitId, locale: 'uk' })).toEqual([])
    await db.referral.update({ where: { id: referralId }, data: { need: 'INCOME_CERTIFICATE' } })
    const withdrawn = await recordAct(
      desk,
      { referralId, act: 'WITHDRAW', reason: 'Людина передумала', submissionId: randomUUID() },
      new Date('2026-11-27T09:00:00Z'),
    )
    expect(withdrawn.ok).toBe(true)
    expect(await listWhereTo(desk, { visitId, locale: 'uk' })).toEqual([])
  })

  it('shows nothing to another centre', async () => {
    const { visitId } = await givenVisitWithReferral()
    expect(await listWhereTo(await givenStaff({ role: 'FRONTLINER' }), { visitId, locale: 'uk' })).toEqual([])
  })
})
