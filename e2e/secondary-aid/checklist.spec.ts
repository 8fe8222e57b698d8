import { randomUUID } from 'node:crypto'
import type { Locator } from '@playwright/test'
import { addDays, formatPlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenApplication as givenReceived } from '../../scripts/testing/given-applications'
import { givenMinimumOfLaterYears } from '../../scripts/testing/given-rules'
import { draftKept } from '../support/drafts'
import { holdNextAnswer, loseNextAnswer } from '../support/held-answers'
import { expect, test } from '../support/test'

test.beforeAll(givenMinimumOfLaterYears)

const address = {
  actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
} as const

/** A child without parents, of whom the children’s service is told. */
const LONE_CHILD = { loneChild: { service: 'Служба у справах дітей', toldOn: null, safeAdult: '' } }

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

/** Presses as soon as the page is alive: a press before that is heard by nobody. */
async function pressUntil(button: Locator, sign: Locator): Promise<void> {
  await expect(async () => {
    await button.click()
    await expect(sign).toBeVisible({ timeout: 2000 })
  }).toPass()
}

test('a refusal to collect proof is explained and printed, and the head closes the application after the wait', async ({
  page,
  context,
  signIn,
  givenClient,
  office,
  scan,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const desk = await signIn('FRONTLINER', { name: 'Марія Ткач' })
  const receivedOn = addDays(todayInKyiv(new Date()), -20)
  const { clientId } = await givenClient(desk, { surname: 'Ворожбит' })
  const { applicationId } = await givenReceived(desk, {
    ...{ clientId, receivedOn, state: 'AWAITING_PAPERS', primaryCategory: 'IDP', papers: ['PASSPORT_UA'] },
    content: { claimedCategories: ['IDP'], substance: 'Виселення.' },
  })
  await office.db.applicationPaper.create({
    data: {
      ...{ applicationId, doc: 'IDP_CERT', state: 'CLIENT_REFUSES', addedById: desk.staffId },
      receivedOn: toUtcMidnight(receivedOn),
    },
    select: { id: true },
  })
  await page.goto(`/secondary-aid/${applicationId}`)
  const part = page.getByRole('region', { name: 'Людина не збирає доказів' })
  const words = part.getByLabel('Що пояснено людині')
  await pressUntil(part.getByRole('button', { name: 'Записати пояснення…' }), words)
  await part.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(part.getByText('Позначте хоча б одне')).toBeVisible()
  await words.fill('Без довідки закон не дозволяє надати адвоката.')
  const offer = part.getByLabel('консультація (БППД)')
  const explainedOn = part.getByLabel('Коли пояснено')
  await offer.check()
  const kept = draftKept(page, receivedOn)
  await explainedOn.fill(formatPlainDate(receivedOn))
  await kept
  await page.reload()
  await pressUntil(part.getByRole('button', { name: 'Записати пояснення…' }), words)
  await expect(words).toHaveValue('Без довідки закон не дозволяє надати адвоката.')
  await expect(offer).toBeChecked()
  await expect(explainedOn).toHaveValue(formatPlainDate(receivedOn))
  await part.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(part.getByText(/Чекали документів до/)).toBeVisible()
  await expect.poll(() => office.db.draft.count({ where: { staffId: desk.staffId } })).toBe(0)
  await expect(part.getByText('не підтверджено')).toBeVisible()
  await expect(part.getByRole('button', { name: 'Закрити без документів…' })).toHaveCount(0)
  await scan()
  await part.getByRole('link', { name: 'Роз’яснення для людини' }).click()
  await expect(page.getByRole('article')).toContainText('Без довідки закон не дозволяє надати адвоката.')
  await scan()

  await context.clearCookies()
  await signIn('HEAD', { unitId: desk.unit.id })
  await page.goto('/today')
  await page
    .getByRole('link', { name: /Ворожбит/ })
    .first()
    .click()
  const close = page.getByRole('button', { name: 'Закрити без документів…' })
  const dialog = page.getByRole('alertdialog')
  await pressUntil(close, dialog)
  await expect(dialog).toContainText('це не відмова')
  await scan()
  await dialog.getByRole('button', { name: 'Закрити без документів' }).click()
  await expect(page.getByText(/закриває заяву без документів/)).toBeVisible()
  await expect(close).toHaveCount(0)
  await scan()
})

test('what is typed while a line about the children’s service is on its way is of the next line, and kept at once', async ({
  page,
  signIn,
  givenClient,
  office,
  scan,
}) => {
  const desk = await signIn('FRONTLINER')
  const { clientId } = await givenClient(desk, address)
  const opened = await givenApplication(desk, clientId, LONE_CHILD)
  const today = formatPlainDate(todayInKyiv(new Date()))
  const on = page.getByLabel('Коли', { exact: true })
  const note = page.getByLabel('Що сказано')
  const add = page.getByRole('button', { name: 'Записати розмову' })
  await page.goto(opened)
  await on.fill(today)
  const first = draftKept(page, 'Подзвонили')
  await note.fill('Подзвонили.')
  await first

  const letGo = await holdNextAnswer(page, `**${opened}*`)
  await add.click()
  const meanwhile = draftKept(page, 'Обіцяють')
  await note.fill('Обіцяють відповісти.')
  await meanwhile
  const kept = draftKept(page, 'Обіцяють')
  letGo()
  expect((await kept).request().postDataJSON().content.form).toEqual({ note: 'Обіцяють відповісти.' })
  const lines = page.getByRole('listitem').filter({ hasText: 'зв’язалися' })
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('Подзвонили.')
  await expect(note).toHaveValue('Обіцяють відповісти.')
  await expect(on).toHaveValue('')
  await scan()

  await page.reload()
  await expect(note).toHaveValue('Обіцяють відповісти.')
  await on.fill(today)
  await add.click()
  await expect(lines).toHaveCount(2)
  await expect(note).toHaveValue('')
  await expect.poll(() => office.db.draft.count({ where: { staffId: desk.staffId } })).toBe(0)
})

test('words changed after an answer was lost are told of, and go through at the next press', async ({
  page,
  signIn,
  givenClient,
}) => {
  const desk = await signIn('FRONTLINER')
  const { clientId } = await givenClient(desk, address)
  const opened = await givenApplication(desk, clientId, LONE_CHILD)
  const note = page.getByLabel('Що сказано')
  const add = page.getByRole('button', { name: 'Записати розмову' })
  const lines = page.getByRole('listitem').filter({ hasText: 'зв’язалися' })
  await page.goto(opened)
  await page.getByLabel('Коли', { exact: true }).fill(formatPlainDate(todayInKyiv(new Date())))
  await note.fill('Подзвонили.')
  await loseNextAnswer(page, `**${opened}*`)
  await add.click()
  await expect(page.getByText(/Не вдалося зберегти/).first()).toBeVisible()
  await note.fill('Подзвонили двічі.')
  const refused = page.waitForResponse((answer) => answer.request().headers()['next-action'] !== undefined)
  await add.click()
  await refused
  await expect(add).not.toHaveAttribute('aria-busy')
  await expect(note).toHaveValue('Подзвонили двічі.')
  await add.click()
  await expect(lines).toHaveCount(2)
  await expect(note).toHaveValue('')
})
