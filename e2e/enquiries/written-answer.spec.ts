import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import type { SaveVisitInput } from '@/lib/enquiries/visit.schema'
import { givenPartner, partnerInput } from '../../scripts/testing/given-partners'
import { expect, test } from '../support/test'

type Enquiry = SaveVisitInput['enquiries'][number]

async function givenWritten(viewer: Viewer, visitId: string, more: Partial<Enquiry> = {}): Promise<string> {
  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const { db } = await import('@/lib/core/db')
  const enquiry = {
    agreedWording: 'Як стягнути аліменти на сина?',
    topicCode: 'ALIMONY',
    answerText: 'Заяву подають до суду.',
    writtenKind: 'QUESTION',
    receivedOn: '2026-01-12',
    ...more,
  }
  const request = {
    visitId,
    expectedRevision: 1,
    channel: 'POST',
    ending: 'keep',
    submissionId: randomUUID(),
  }
  const saved = await saveVisit(viewer, saveVisitSchema.parse({ ...request, enquiries: [enquiry] }))
  if (!saved.ok) throw new Error(saved.error)
  const { id } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return `/visits/${visitId}/answer/${id}`
}

test('previews the answer as a letter, changes its salutation and saves it as PDF', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  office,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const actualAddress = {
    kind: 'PLACE',
    placeName: 'м. Вербопіль',
    street: 'вул. Липова',
    house: '3',
  } as const
  const { clientId } = await givenClient(viewer, { sex: 'FEMALE', actualAddress })
  const visitId = await givenVisit(viewer, clientId)
  const path = await givenWritten(viewer, visitId)

  await page.goto(`/visits/${visitId}`)
  await page.getByRole('link', { name: 'Лист і друк' }).click()
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  const letter = page.getByRole('article', { name: 'Відповідь на звернення' })
  await expect(letter).toContainText('На звернення від 12.01.2026')
  await expect(letter).toContainText('вул. Липова, буд. 3')
  await expect(letter).toContainText('Шановна пані!')
  await scan()

  await page.getByLabel('Звертання').fill('Шановна Олено Василівно!')
  await expect(letter).toContainText('Шановна Олено Василівно!')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Звертання')).toHaveValue('Шановна Олено Василівно!')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  expect((await download).suggestedFilename()).toMatch(/-ПЗ-\d{4}-\d{5}\.pdf$/)
  expect(await office.db.issuedPaper.count({ where: { visitId, kind: 'WRITTEN_ANSWER' } })).toBe(1)
})

test('has a letter to the other body and a notice to the person when another body decides', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  const forwarding = { writtenKind: 'OTHER_BODY', forwardedTo: 'Вербопільська міська рада' } as const
  await page.goto(await givenWritten(viewer, visitId, forwarding))
  await expect(page.getByRole('article', { name: 'Пересилання звернення', exact: true })).toContainText(
    'Від кого',
  )
  await scan()
  await page.getByRole('radio', { name: 'Повідомлення людині' }).click()
  await expect(page.getByRole('article')).toContainText('Куди переслано')
  await scan()
})

test('takes the other body with its address from the directory, or as it is typed', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  const name = `Терещенківська рада ${randomUUID().slice(0, 6)}`
  await givenPartner({ ...partnerInput(), name: { uk: name } }, { unitId: viewer.unit.id })
  await givenWritten(viewer, visitId, { writtenKind: 'OTHER_BODY', forwardedTo: '' })
  await page.goto(`/visits/${visitId}`)
  const body = page.getByRole('combobox', { name: 'Куди переслали' })
  await body.fill(name.slice(0, -1))
  await page.getByRole('option', { name }).click()
  await expect(body).toHaveValue(`${name}, вул. Садова, 12, м. Вербопіль`)
  await scan()
  await body.fill('Рада села Невідомого')
  await page.keyboard.press('Escape')
  await expect(body).toHaveValue('Рада села Невідомого')
})

test('asks before printing a letter of a protected person, and puts no address in', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  office,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const actualAddress = {
    kind: 'PLACE',
    placeName: 'м. Вербопіль',
    street: 'вул. Липова',
    house: '3',
  } as const
  const person = { protection: { reason: 'Погрози', reviewOn: '' }, actualAddress }
  const visitId = await givenVisit(viewer, (await givenClient(viewer, person)).clientId)
  await page.goto(await givenWritten(viewer, visitId))
  await expect(page.getByText('Картка цієї людини захищена.')).toBeVisible()
  await expect(page.getByText('Липова')).toHaveCount(0)

  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ще спитаю' })).toBeFocused()
  await scan()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  expect(await office.db.issuedPaper.count({ where: { visitId } })).toBe(0)

  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити, місце безпечне' }).click()
  await download
  expect(await office.db.issuedPaper.count({ where: { visitId } })).toBe(1)
})

test('says what is missing instead of printing half a letter', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await page.goto(await givenWritten(viewer, visitId, { answerText: 'Відповісти треба до {{dueOn}}.' }))
  await expect(page.getByText('лишилися незаповнені поля').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Друкувати' })).toHaveAttribute('aria-disabled', 'true')
  await scan()
})
