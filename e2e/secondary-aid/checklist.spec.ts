import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import { givenMinimumOfLaterYears } from '../../scripts/testing/given-rules'
import { expect, test } from '../support/test'

test.beforeAll(givenMinimumOfLaterYears)

const address = {
  actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
} as const

async function givenApplication(viewer: Viewer, clientId: string, content: object = {}): Promise<string> {
  const { startApplication } = await import('@/lib/secondary-aid/start-application.commands')
  const { db } = await import('@/lib/core/db')
  const { applicationContentSchema } = await import('@/lib/secondary-aid/application-content.schema')
  const started = await startApplication(viewer, { clientId, enquiryId: null, submissionId: randomUUID() })
  if (!started.ok) throw new Error(started.error)
  const { applicationId } = started.value
  await db.secondaryAidApplication.update({
    where: { id: applicationId },
    data: {
      content: applicationContentSchema.parse({ substance: 'Стягнути аліменти на сина.', ...content }),
    },
    select: { id: true },
  })
  return `/secondary-aid/${applicationId}`
}

test('keeps what was typed without a button, on a narrow screen too', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const viewer = await signIn('FRONTLINER')
  const { clientId } = await givenClient(viewer, address)
  await page.goto(await givenApplication(viewer, clientId, { claimedCategories: ['IDP'] }))
  await page.getByLabel('Інша сторона').fill('Шевченко Петро')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Інша сторона')).toHaveValue('Шевченко Петро')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await scan()
})

test('is begun from the visit whose help is access to secondary aid', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer, address)).clientId)
  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const enquiry = { agreedWording: 'Як стягнути аліменти?', helpKind: 'SECONDARY_AID_ACCESS' }
  const request = { visitId, expectedRevision: 1, channel: 'PERSONAL', ending: 'keep' }
  const saved = await saveVisit(
    viewer,
    saveVisitSchema.parse({ ...request, enquiries: [enquiry], submissionId: randomUUID() }),
  )
  if (!saved.ok) throw new Error(saved.error)
  await page.goto(`/visits/${visitId}`)
  await page.getByRole('button', { name: 'Перевірити право на БВПД' }).click()
  await expect(page.getByLabel('Суть питання')).toHaveValue('Як стягнути аліменти?')
})
