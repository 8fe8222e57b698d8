import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { SaveVisitInput } from '@/lib/enquiries/visit.schema'
import { openBeforeLife } from '../support/before-life'
import { expect, test } from '../support/test'

type Enquiry = SaveVisitInput['enquiries'][number]

/** Terms far from any today: overdue for ever, or not for long after us. */
const PASSED = '2020-01-15'
const FAR = '2099-12-20'
const TWO_TERMS = [
  { title: 'Апеляційна скарга', dueOn: FAR },
  { title: 'Відзив на позов', dueOn: PASSED },
]

async function saveEnquiry(viewer: Viewer, visitId: string, enquiry: Partial<Enquiry>): Promise<void> {
  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const request = saveVisitSchema.parse({
    visitId,
    expectedRevision: 1,
    channel: enquiry.writtenKind ? 'POST' : 'PERSONAL',
    enquiries: [{ clientWords: 'Прийшла ухвала суду.', topicCode: 'ALIMONY', ...enquiry }],
    ending: 'keep',
    submissionId: randomUUID(),
  })
  const saved = await saveVisit(viewer, request)
  if (!saved.ok) throw new Error(saved.error)
}

test('says that there are no terms, and where they come from', async ({ page, signIn, scan }) => {
  await signIn('FRONTLINER')
  await page.goto('/deadlines')
  await expect(page.getByText('Строків немає')).toBeVisible()
  await scan()
})

test('lists terms under their headings, walks them by keys and opens the visit', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await saveEnquiry(viewer, visitId, { deadlines: TWO_TERMS })
  await page.goto('/deadlines')

  await expect(page.getByRole('region', { name: 'Прострочено' }).getByRole('listitem')).toContainText(
    'Відзив на позов',
  )
  await expect(page.getByRole('region', { name: 'Далі' }).getByRole('listitem')).toContainText(
    'Шевченко Олена Василівна',
  )
  await expect(page.getByRole('link', { name: 'Мої строки 1' })).toBeVisible()
  await scan()

  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Відзив на позов' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'Апеляційна скарга' })).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/visits/${visitId}$`))
})

test('a key struck while the page comes alive goes one row on', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await saveEnquiry(viewer, visitId, { deadlines: TWO_TERMS })
  const goOn = await openBeforeLife(page, '/deadlines')
  await page.keyboard.press('j')
  await goOn()
  const first = page.getByRole('link', { name: 'Відзив на позов' })
  await expect(first).toBeFocused()
  // Nothing of it is still to come.
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Апеляційна скарга' })).toBeFocused()
  await page.keyboard.press('k')
  await expect(first).toBeFocused()
})

test('marks a term as met and takes it back', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
  pressAndHoldUndo,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await saveEnquiry(viewer, visitId, { deadlines: [{ title: 'Відзив на позов', dueOn: PASSED }] })
  await page.goto('/deadlines')
  const met = page.getByRole('button', { name: /^Виконано: Відзив на позов/ })
  await expect(met).toBeVisible()

  const undo = await pressAndHoldUndo(() => met.click())
  await expect(page.getByText('Строків немає')).toBeVisible()
  await scan()
  await undo.click()
  await expect(page.getByRole('link', { name: 'Відзив на позов' })).toBeVisible()
})

test('shows only written enquiries when asked, and no name of a protected person', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const isProtected = { protection: { reason: 'Погрози', reviewOn: '' } }
  const guarded = await givenVisit(viewer, (await givenClient(viewer, isProtected)).clientId)
  await saveEnquiry(viewer, guarded, { writtenKind: 'QUESTION', receivedOn: '2020-01-02' })
  const other = await givenVisit(viewer, (await givenClient(viewer, { surname: 'Бондар' })).clientId)
  await saveEnquiry(viewer, other, { deadlines: [{ title: 'Відзив', dueOn: FAR }] })
  await page.goto('/deadlines')
  await expect(page.getByRole('listitem').filter({ hasText: 'Бондар' })).toBeVisible()

  await page.getByRole('link', { name: 'Письмові звернення', exact: true }).click()
  await expect(page.getByText('Бондар')).toHaveCount(0)
  await expect(page.getByText('Захищена картка')).toBeVisible()
  await expect(page.getByText('Шевченко')).toHaveCount(0)
  await scan()
})

test('fits a phone', async ({ page, signIn, givenClient, givenVisit, scan }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const viewer = await signIn('FRONTLINER')
  const person = { surname: 'Литвиненко-Заболотна', givenName: 'Олександра', patronymic: 'Всеволодівна' }
  const visitId = await givenVisit(viewer, (await givenClient(viewer, person)).clientId)
  await saveEnquiry(viewer, visitId, { deadlines: [{ title: 'Відзив на позов', dueOn: PASSED }] })
  await page.goto('/deadlines')
  await expect(page.getByText('Литвиненко-Заболотна')).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await scan()
})
