import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
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

/** Presses what has the focus, as a person at the keyboard does. */
async function pressOn(target: Locator, key: string): Promise<void> {
  await target.focus()
  await target.press(key)
}
const row = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}: `) })

async function sign(page: Page): Promise<void> {
  await pressOn(page.getByRole('button', { name: 'Позначити, що заяву підписано' }), 'Space')
  await expect(row(page, 'заява')).toContainText('оригінал')
}

async function markByKeyboard(page: Page, name: string, number: string): Promise<void> {
  await pressOn(page.getByRole('button', { name: `Позначити: ${name}`, exact: true }).first(), 'Space')
  await page.getByLabel('Номер', { exact: true }).fill(number)
  await page.keyboard.press('Enter')
  await expect(row(page, name)).toContainText('№ ')
}

test('from first questions to a received application of low income, by keyboard', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const viewer = await signIn('FRONTLINER')
  const { clientId } = await givenClient(viewer, address)
  await page.goto(`/clients/${clientId}`)
  await pressOn(page.getByRole('button', { name: 'Перевірити право на БВПД' }), 'Enter')
  await expect(page.getByRole('heading', { name: 'Кілька простих питань' })).toBeVisible()
  await scan()

  await pressOn(
    page.getByRole('radiogroup', { name: /Дохід невеликий/ }).getByRole('radio', { name: 'Так' }),
    'Space',
  )
  await pressOn(page.getByRole('button', { name: 'Показати, що підходить' }), 'Enter')
  await expect(page.getByRole('heading', { name: 'Малозабезпечена особа' })).toBeVisible()
  await expect(page.getByText('Ще не все відомо.')).toBeVisible()

  await page.getByLabel('Додати джерело доходу').selectOption({ label: 'заробітна плата' })
  const wage = page.getByRole('group', { name: 'заробітна плата' })
  await wage.getByRole('textbox').first().focus()
  await page.keyboard.type('5 800')
  await pressOn(wage.getByRole('button', { name: 'Так щомісяця' }), 'Enter')
  await pressOn(
    page.getByRole('radiogroup', { name: 'Людина на пенсії?' }).getByRole('radio', { name: 'Ні' }),
    'Space',
  )
  await expect(page.getByText('Бракує 2 документів.')).toBeVisible()
  await scan()
  await pressOn(page.getByRole('button', { name: 'Показати розрахунок' }), 'Enter')
  await expect(page.getByText('У межах: 5 800 із 6 656.')).toBeVisible()
  await expect(page.getByText('5 800 × 6')).toBeVisible()
  await scan()

  await markByKeyboard(page, 'особа', 'АА 123456')
  await pressOn(page.getByRole('button', { name: 'Позначити: заробітна плата', exact: true }), 'Space')
  await scan()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Позначити: заробітна плата', exact: true })).toBeFocused()
  await markByKeyboard(page, 'заробітна плата', '17')
  await expect(page.getByText('Лишилося підписати заяву.').first()).toBeVisible()

  await page.getByLabel('Суть питання').fill('Стягнути аліменти на сина.')
  await sign(page)
  await expect(page.getByText('Право підтверджено.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/papers\/receipt$/)
  await expect(page.getByRole('article')).toContainText('Рішення ухвалимо не пізніше')
  await scan()

  await page.getByRole('link', { name: 'Повернутися до заяви' }).click()
  await expect(page.getByText(/Заява № .*-ВД-.*: На розгляді/)).toBeVisible()
  await scan()
  await page.keyboard.press('KeyG')
  await page.keyboard.press('KeyZ')
  await expect(page).toHaveURL(/\/secondary-aid$/)
  await expect(page.getByRole('row', { name: /На розгляді/ })).toBeVisible()
  await scan()
})

test('a displaced person without the certificate is received, waits for it, and is granted aid', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const viewer = await signIn('FRONTLINER')
  const { clientId } = await givenClient(viewer, address)
  await page.goto(await givenApplication(viewer, clientId, { firstLook: { isDisplaced: 'YES' } }))
  await page.getByRole('button', { name: /^Внутрішньо переміщена особа/ }).click()
  await expect(page.getByRole('heading', { name: 'Внутрішньо переміщена особа' })).toBeVisible()
  await markByKeyboard(page, 'особа', 'АА 123456')
  await expect(page.getByText('Бракує 1 документа.')).toBeVisible()
  await page.getByRole('button', { name: 'Запитаємо самі' }).click()
  await expect(page.getByText('запитаємо самі').first()).toBeVisible()
  await scan()
  await sign(page)

  await page.keyboard.press('Alt+KeyP')
  await expect(page.getByRole('article', { name: 'Яких документів бракує' })).toContainText('запитаємо самі')
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  await download
  await page.getByRole('link', { name: 'Повернутися до заяви' }).click()
  await expect(page.getByRole('button', { name: 'Прийняти заяву' })).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/papers\/receipt$/)
  await expect(page.getByRole('article')).toContainText('довідка ВПО')
  await page.getByRole('link', { name: 'Повернутися до заяви' }).click()
  await expect(page.getByText('Строк почнеться, коли надійде останній документ.')).toBeVisible()

  await pressOn(page.getByRole('button', { name: 'Позначити: підстава', exact: true }), 'Space')
  await page.getByLabel('Стан', { exact: true }).selectOption('SHOWN')
  await page.getByLabel('Номер', { exact: true }).fill('17')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/: На розгляді/)).toBeVisible()

  await signIn('HEAD', { unitId: viewer.unit.id })
  await page.goto('/decisions')
  await expect(page.getByRole('heading', { name: 'Шевченко Олена Василівна' })).toBeVisible()
  await expect(page.getByText('Право є: внутрішньо переміщена особа.')).toBeVisible()
  await scan()
  await page.keyboard.press('g')
  await page.getByRole('checkbox', { name: 'представництво' }).check()
  await page.getByRole('checkbox', { name: 'суд першої інстанції' }).check()
  await page.getByRole('textbox', { name: 'Посада' }).fill('керівниця центру')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Підписано: рішення \d+-РШ-\d{4}-00001 про надання/)).toBeVisible()
  await page.getByRole('link', { name: 'Рішення й лист' }).click()
  await page.getByRole('radio', { name: 'Лист людині' }).click()
  await expect(page.getByRole('article')).toContainText('Шевченко Олені Василівні')
})

test('a child is refused without a representative, beside the field, and received with one', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const { clientId } = await givenClient(viewer, { ...address, birthDate: '01.02.2016' })
  await page.goto(await givenApplication(viewer, clientId, { claimedCategories: ['CHILD'], substance: '' }))
  await expect(page.getByRole('heading', { name: 'Дитина', exact: true })).toBeVisible()
  const summary = page.getByRole('region', { name: /виправте/ })
  // Keys are heard once the page is alive; a refused attempt may be made again.
  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(summary).toBeFocused({ timeout: 2000 })
  }).toPass()
  await expect(summary).toContainText('Напишіть суть питання')
  await expect(summary).toContainText('Надрукуйте заяву')
  await expect(page.getByLabel('Суть питання')).toHaveAttribute('aria-invalid', 'true')
  await scan()

  await page.getByLabel('Суть питання').fill('Визначити місце проживання.')
  await page.getByRole('checkbox', { name: 'Заяву подає представник' }).check()
  await page.getByLabel('Прізвище, ім’я, по батькові представника').fill('Шевченко Ірина Петрівна')
  await page.getByLabel('Документ представника').fill('паспорт АА 111222')
  await expect(page.getByLabel('Хто підписує')).toHaveValue('REPRESENTATIVE')
  await sign(page)
  await scan()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/papers\/receipt$/)
})

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
