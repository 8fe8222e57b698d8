import type { Page } from '@playwright/test'
import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { givenDraftScreen } from '../../scripts/testing/given-applications'
import { givenMinimumOfLaterYears } from '../../scripts/testing/given-rules'
import { givenChange } from '../support/colleague-change'
import { draftKept } from '../support/drafts'
import { test as base, expect } from '../support/test'

type OpenForm = (content?: ApplicationContentInput) => Promise<{ desk: Viewer; applicationId: string }>

const test = base.extend<{ openForm: OpenForm }>({
  /** The application of a displaced person, begun at the desk the page is signed in at. */
  openForm: async ({ page, signInWithClient }, use) => {
    await use(async (content = { claimedCategories: ['IDP'] }) => {
      const { viewer, clientId } = await signInWithClient(address)
      const screen = await givenDraftScreen(viewer, clientId, content)
      await page.goto(screen)
      return { desk: viewer, applicationId: screen.split('/').at(-1) ?? '' }
    })
  },
})

test.beforeAll(givenMinimumOfLaterYears)

const address = {
  actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
} as const
const TOO_LONG = 'Задовгий текст. Скоротіть його'
const long = 'д'.repeat(301)

const receive = (page: Page) => page.getByRole('button', { name: 'Прийняти заяву' })

async function contentOf(id: string) {
  const { db } = await import('@/lib/core/db')
  return (await db.secondaryAidApplication.findUniqueOrThrow({ where: { id }, select: { content: true } }))
    .content
}

test('tells what cannot be saved beside its field, and leads to it', async ({ page, openForm, scan }) => {
  await openForm({
    claimedCategories: ['IDP'],
    incomeGroup: { group: 'ableBodied', reason: 'працює' },
  })
  const fields = [
    'Номер ухвали',
    'Чому не підписує особисто',
    'Хто підписує за людину',
    'Документ того, хто підписує за людину',
    'Хто прочитав заяву вголос',
    'Рішення суду: дата й номер',
    'Служба у справах дітей',
    'Дорослий, якому дитина довіряє',
    'Чому саме цю межу',
  ]
  const field = (label: string) => page.getByLabel(label, { exact: true })
  await page.getByRole('checkbox', { name: 'Допомогу призначив суд' }).check()
  await page.getByLabel('Хто підписує', { exact: true }).selectOption('CANNOT_SIGN')
  await page.getByLabel('Дієздатність').selectOption('RESTRICTED')
  await page.getByRole('checkbox', { name: 'Дитина без законного представника' }).check()
  for (const label of fields) await field(label).fill(long)
  await field('Дата ухвали').fill('30.02.2026')
  await field('Чому саме цю межу').focus()
  for (const label of fields) await expect(field(label)).toHaveAccessibleDescription(new RegExp(TOO_LONG))
  await expect(field('Дата ухвали')).toHaveAccessibleDescription(/Такого дня немає|У лютому/)

  // A field that stops the saving stays in sight, and the foot leads to it.
  await page.getByLabel('Хто підписує', { exact: true }).selectOption('SELF')
  await expect(page.getByText('Не збережено, доки не виправите:')).toBeVisible()
  await page.getByRole('link', { name: 'Хто прочитав заяву вголос', exact: true }).click()
  await expect(field('Хто прочитав заяву вголос')).toBeFocused()

  await receive(page).click()
  for (const label of fields)
    await expect(page.getByRole('link', { name: `${label}: ${TOO_LONG}`, exact: true })).toBeVisible()
  await page.getByRole('link', { name: `Номер ухвали: ${TOO_LONG}` }).click()
  await expect(field('Номер ухвали')).toBeFocused()
  await scan()
  await field('Номер ухвали').fill('2-17/26')
  await expect(field('Номер ухвали')).not.toHaveAccessibleDescription(new RegExp(TOO_LONG))
})

test('receives the application though it is pressed while what was typed is being saved', async ({
  page,
  openForm,
}) => {
  await openForm()
  const signed = page.getByRole('button', { name: 'Позначити, що заяву підписано' })
  await signed.click()
  await expect(signed).toBeHidden()

  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let isHeld = false
  await page.route('**/secondary-aid/*', async (route) => {
    if (route.request().method() === 'POST' && !isHeld) {
      isHeld = true
      await held
    }
    await route.continue()
  })
  await page.getByLabel('Інша сторона').fill('Шевченко Петро')
  await expect.poll(() => isHeld).toBe(true)
  await expect(page.getByText('Зберігаємо чернетку…')).toBeAttached()
  await receive(page).click()
  letGo()
  await expect(page).toHaveURL(/papers\/receipt$/)
})

test('keeps what is typed after a field that cannot be saved, and puts it together with a colleague’s change', async ({
  page,
  openForm,
  givenStaff,
  scan,
}) => {
  const { desk, applicationId } = await openForm()
  const hearing = page.getByLabel('Найближче засідання')
  const court = page.getByLabel('Суд або орган')
  const stops = page.getByText('Не збережено, доки не виправите:')
  await hearing.fill('30.02.2026')
  await court.focus()
  await expect(stops).toBeVisible()
  await expect(page.getByRole('link', { name: 'Найближче засідання', exact: true })).toBeVisible()
  await page.getByLabel('Інша сторона').fill('Шевченко Петро')
  await court.fill('Вербопільський міський суд')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()

  await page.reload()
  await expect(page.getByLabel('Інша сторона')).toHaveValue('Шевченко Петро')
  await expect(hearing).toHaveValue('30.02.2026')
  await expect(stops).toBeVisible()

  const colleague = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id, name: 'Ігор Бойко' })
  await givenChange(colleague, applicationId, {
    claimedCategories: ['IDP'],
    substance: 'Стягнути аліменти на сина й доньку.',
  })
  await page.reload()
  await expect(page.getByText('Щойно змінено: Ігор Бойко.')).toBeVisible()
  await expect(page.getByLabel('Суть питання')).toHaveValue('Стягнути аліменти на сина й доньку.')
  await expect(page.getByLabel('Інша сторона')).toHaveValue('Шевченко Петро')
  await scan()

  await hearing.fill('20.02.2027')
  await court.focus()
  await expect(stops).toBeHidden()
  await expect
    .poll(() => contentOf(applicationId))
    .toMatchObject({
      hearingOn: '2027-02-20',
      opposingParty: 'Шевченко Петро',
      court: 'Вербопільський міський суд',
      substance: 'Стягнути аліменти на сина й доньку.',
    })
  const { findDraft } = await import('@/lib/core/drafts')
  await expect.poll(() => findDraft(desk, { key: `application:${applicationId}` })).toBeUndefined()
})

test('a sum and a day that are half typed come back, and become what they mean', async ({
  page,
  signIn,
  givenClient,
}) => {
  const desk = await signIn('FRONTLINER')
  const { clientId } = await givenClient(desk, address)
  const screen = await givenDraftScreen(desk, clientId, {
    claimedCategories: ['ASYLUM'],
  })
  const applicationId = screen.split('/').at(-1) ?? ''
  const month = page
    .getByRole('group', { name: /заробітна плата/i })
    .getByRole('textbox')
    .first()
  const decided = page.getByLabel('Коли ухвалено рішення про статус або закрито справу')
  const { findDraft } = await import('@/lib/core/drafts')
  const draft = () => findDraft(desk, { key: `application:${applicationId}` })
  await page.goto(screen)
  await page.getByLabel('Додати джерело доходу').selectOption({ label: 'заробітна плата' })
  await month.fill('12 тис')
  await decided.fill('05.0')
  await expect.poll(async () => JSON.stringify(await draft())).toMatch(/12 тис.*05\.0/)
  await page.reload()
  await expect(month).toHaveValue('12 тис')
  await expect(decided).toHaveValue('05.0')

  // Nothing is received past a sum that stands there and means nothing yet.
  await page.getByRole('button', { name: 'Прийняти заяву' }).click()
  const summary = page.getByRole('region', { name: /виправте/ })
  await expect(summary.getByRole('link', { name: /^Дохід: / })).toBeVisible()
  await summary.getByRole('link', { name: /^Коли ухвалено рішення/ }).click()
  await expect(decided).toBeFocused()

  await month.fill('12000')
  await decided.fill('05.01.2026')
  await expect
    .poll(() => contentOf(applicationId))
    .toMatchObject({ statusDecisions: [{ decidedOn: '2026-01-05' }] })
  expect(JSON.stringify(await contentOf(applicationId))).not.toContain('12 тис')
  await expect.poll(draft).toBeUndefined()
})

test('keeps what was typed while saving cannot be reached, and saves it on return', async ({
  page,
  openForm,
}) => {
  const { applicationId } = await openForm()
  await page.route('**/secondary-aid/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  const kept = draftKept(page, 'Садова')
  await page.getByLabel('Інша сторона').fill('КП «Садова»')
  await kept
  await expect(page.getByText('Не вдалося зберегти. Пишіть далі, спробуємо ще.')).toBeVisible()
  await page.unroute('**/secondary-aid/*')

  await page.reload()
  await expect(page.getByLabel('Інша сторона')).toHaveValue('КП «Садова»')
  await expect.poll(() => contentOf(applicationId)).toMatchObject({ opposingParty: 'КП «Садова»' })
})
