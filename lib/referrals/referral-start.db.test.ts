import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenIssue } from '@/scripts/testing/given-referrals'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { findReferralStart } from './referral-start.queries'

describe('findReferralStart', () => {
  it('proposes a partner that helps with the whole branch of the issue’s topic, and none of another branch', async () => {
    const desk = await givenStaff({ role: 'FRONTLINER' })
    const { clientId } = await givenClient(desk)
    const { enquiryId } = await givenIssue(desk, clientId)
    await db.enquiry.update({
      where: { id: enquiryId },
      data: { topicCode: 'ALIMONY', branchCode: 'FAMILY' },
    })
    const withTopics = (topicCodes: string[]) => {
      const input = partnerInput()
      const services = input.services?.map((service) => ({ ...service, needs: [], topicCodes }))
      return givenPartner({ ...input, ...(services && { services }) })
    }
    const [family, labour] = [await withTopics(['FAMILY']), await withTopics(['LABOUR'])]
    const found = await findReferralStart(desk, { enquiry: enquiryId })
    if (!found.ok) throw new Error(found.error)
    const proposed = [...found.value.offers, ...found.value.elsewhere].map(({ partnerId }) => partnerId)
    expect(proposed).toContain(family.partnerId)
    expect(proposed).not.toContain(labour.partnerId)
  })

  it('begins with the need that the client named, and with the one that was chosen instead', async () => {
    const desk = await givenStaff({ role: 'FRONTLINER' })
    const { clientId } = await givenClient(desk)
    const { enquiryId } = await givenIssue(desk, clientId)
    await db.enquiry.update({
      where: { id: enquiryId },
      data: { clientWords: 'Треба довідка про доходи для заяви' },
    })
    const { partnerId } = await givenPartner()
    const found = await findReferralStart(desk, { enquiry: enquiryId })
    if (!found.ok) throw new Error(found.error)
    expect(found.value.need).toBe('INCOME_CERTIFICATE')
    const proposed = [...found.value.offers, ...found.value.elsewhere].map((offer) => offer.partnerId)
    expect(proposed).toContain(partnerId)
    const chosen = await findReferralStart(desk, { enquiry: enquiryId, need: 'PENSION' })
    expect(chosen.ok && chosen.value.need).toBe('PENSION')
  })
})
