import type { Page } from '@playwright/test'
import { plainDate } from '@/lib/core/plain-date'
import { givenTopUnit } from '../../scripts/testing/given-rules'
import { givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

const MINIMUM = '/admin/rules/subsistenceMinimums/SUBSISTENCE_MINIMUM'

type Answer = {
  ruleVersion: string
  categories: { outcome: string }[]
  incomeSheet: { thresholds: { kopiykas: number }[] } | null
}
type Asker = (day: string) => Promise<Answer>

/** Asks the product, as another program does, about a person who earns 6 900 hryvnias a month. */
async function givenAsker(page: Page): Promise<Asker> {
  const { issueToken } = await import('@/lib/offices/api-token.commands')
  const { monthsBefore } = await import('@/lib/eligibility/income.rules')
  const desk = await givenStaff({ role: 'FRONTLINER' })
  const issued = await issueToken({ email: desk.email, name: 'test', days: 1 })
  if (!issued.ok) throw new Error(issued.error)
  const { token } = issued.value
  return async (testDate) => {
    const months = monthsBefore(plainDate(testDate), 6)
    const response = await page.request.post('/api/v1/eligibility/assessments', {
      headers: { Authorization: `Bearer ${token}` },
      data: {
        testDate,
        person: { birthDate: '1990-03-12', pensioner: false },
        claimedCategories: ['LOW_INCOME'],
        incomes: months.map((month) => ({ code: 'WAGE', month, amountKopiykas: 690_000 })),
      },
    })
    return response.json()
  }
}
const limitOf = ({ incomeSheet }: Answer) => incomeSheet?.thresholds[0]?.kopiykas
const outcomeOf = ({ categories }: Answer) => categories[0]?.outcome

async function fillFirstDay(page: Page, day: string): Promise<void> {
  await page.getByLabel('Діє від').fill(day)
  await expect(page.getByText(/^Нова версія діятиме/)).toBeVisible()
}

async function fillMinimum(page: Page, from: string, sum: string): Promise<void> {
  await fillFirstDay(page, from)
  await page.getByLabel('Працездатні особи').fill(sum)
  await page.getByLabel('Закон і стаття українською').fill('Закон про Державний бюджет')
  await page.getByLabel('Закон і стаття англійською').fill('Law on the state budget')
  await page.getByLabel('Де бачили').fill('https://zakon.rada.gov.ua/example')
  await page.getByLabel('Наскільки це певно').selectOption({ label: 'чинний текст закону' })
  await page.getByLabel('Чому змінюєте').fill('Ухвалено бюджет на рік')
}

test('a figure changed from the screen holds from its day and leaves earlier decisions as they were', async ({
  page,
  signIn,
  scan,
}) => {
  test.slow()
  await page.setViewportSize({ width: 1366, height: 768 })
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  const ask = await givenAsker(page)
  // The first version of those years, so that the second is seen to change nothing that was decided by the first.
  await page.goto(`${MINIMUM}/correct`)
  await fillMinimum(page, '01.01.2035', '3 300')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByText('Записано. Правило почне діяти у свій день')).toBeVisible()
  await scan()
  const decided = await ask('2035-06-01')
  expect([outcomeOf(decided), limitOf(decided)]).toEqual(['NOT_ENTITLED', 660_000])

  await page.goto('/admin/rules')
  await expect(page.getByRole('heading', { name: 'Правила', level: 1 })).toBeVisible()
  await scan()
  await page.getByLabel('Слова з назви або закону').fill('прожитковий мінімум')
  await page.getByLabel('Вид').selectOption({ label: 'прожитковий мінімум' })
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Знайти' }).click()
  await page.getByRole('link', { name: 'Прожитковий мінімум' }).click()
  await page.getByRole('link', { name: 'Виправити' }).click()
  await fillMinimum(page, '01.07.2035', '3 500')
  await page.getByRole('button', { name: 'Перевірити на прикладах' }).click()
  await expect(page.getByText(/На 1 липня 2035 р?\.? ?.*зміниться|На 01\.07\.2035 зміниться/)).toBeVisible()
  const changed = page.getByRole('row', { name: /Працює, 6 900 грн на місяць/ })
  await expect(changed).toContainText('права немає')
  await expect(changed).toContainText('має право')
  await scan()
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByText('Записано. Правило почне діяти у свій день')).toBeVisible()

  const [dayBefore, onTheDay] = [await ask('2035-06-30'), await ask('2035-07-01')]
  expect([outcomeOf(dayBefore), limitOf(dayBefore)]).toEqual(['NOT_ENTITLED', 660_000])
  expect([outcomeOf(onTheDay), limitOf(onTheDay)]).toEqual(['DOCUMENTS_MISSING', 700_000])
  // A decision keeps the version it was made by, and judged by it again comes to the same.
  const { findRuleBook } = await import('@/lib/eligibility/rule-book.queries')
  const { inForce } = await import('@/lib/core/dated-rows')
  const book = await findRuleBook(decided.ruleVersion)
  const then = inForce(book?.subsistenceMinimums ?? [], 'SUBSISTENCE_MINIMUM', plainDate('2035-08-01'))
  expect(then?.amounts.ableBodied).toBe(330_000)
})

test('a version that is not in force yet is taken back with a reason, and stays on record', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  await page.goto('/admin/rules/incomePeriods/INCOME_PERIOD/correct')
  await fillFirstDay(page, '01.03.2036')
  await page.getByLabel('Місяців').fill('12')
  await page.getByLabel('Чому змінюєте').fill('Нова методика')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByRole('region', { name: 'Версії' })).toContainText('ще не діє')

  await page.getByRole('button', { name: 'Скасувати', exact: true }).click()
  await page.getByRole('button', { name: 'Скасувати версію' }).click()
  await expect(page.getByText('Напишіть причину')).toBeVisible()
  await scan()
  await page.getByLabel('Чому скасовуєте').fill('Методику не ухвалили')
  await page.getByRole('button', { name: 'Скасувати версію' }).click()
  await expect(page.getByRole('region', { name: 'Версії' })).not.toContainText('ще не діє')
  await expect(page.getByRole('region', { name: 'Що записано' })).toContainText('Методику не ухвалили')
  await expect(page.getByRole('region', { name: 'Що записано' })).toContainText('Нова методика')
  await scan()
})

test('confirms a rule by naming who saw it and where, and the mark goes', async ({ page, signIn, scan }) => {
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  await page.goto('/admin/rules?kind=incomeKinds&sure=no')
  await page.getByRole('link', { name: 'стипендія', exact: false }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('не підтверджено')
  await page.getByRole('button', { name: 'Підтвердити' }).click()
  await expect(page.getByText('Заповніть це поле')).toBeVisible()
  await expect(page.getByText('Напишіть, хто бачив і що там написано')).toBeVisible()
  await scan()
  await page.getByLabel('Де', { exact: true }).fill('https://zakon.rada.gov.ua/laws/show/3460-17')
  await page.getByLabel('Хто бачив і що там написано').fill('Олена Коваль, юристка: пункт 5')
  await page.getByRole('button', { name: 'Підтвердити' }).click()
  await expect(heading).not.toContainText('не підтверджено')
  await expect(page.getByRole('region', { name: 'Що записано' })).toContainText('Олена Коваль')
  await scan()
})

test('says beside the field what is wrong, and loses nothing', async ({ page, signIn, scan }) => {
  await signIn('ADMINISTRATOR', { unitId: await givenTopUnit() })
  await page.goto(`${MINIMUM}/correct`)
  await fillFirstDay(page, '01.02.2036')
  await page.getByLabel('Діє від').fill('31.02.2036')
  await page.getByLabel('Працездатні особи').fill('багато')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByText('Напишіть суму в гривнях').first()).toBeVisible()
  await expect(page.getByText('Напишіть причину').first()).toBeVisible()
  await expect(page.getByText(/29 днів/).first()).toBeVisible()
  await scan()

  await fillFirstDay(page, '01.02.2036')
  await page.getByLabel('До', { exact: true }).fill('01.01.2036')
  await page.getByLabel('Працездатні особи').fill('3 700')
  const isKept = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/drafts/save') &&
      (response.request().postData() ?? '').includes('Перевірка чернетки'),
  )
  await page.getByLabel('Чому змінюєте').fill('Перевірка чернетки')
  await page.getByRole('button', { name: 'Записати нову версію' }).click()
  await expect(page.getByText('Останній день раніше за перший').first()).toBeVisible()
  await isKept
  await page.reload()
  await expect(page.getByText('Це ваша чернетка')).toBeVisible()
  await expect(page.getByLabel('Працездатні особи')).toHaveValue('3 700')
  await expect(page.getByLabel('Чому змінюєте')).toHaveValue('Перевірка чернетки')
})

test('is read and not changed by who does not administer every centre, and not there for others', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('ADMINISTRATOR')
  await page.goto(MINIMUM)
  await expect(page.getByText('Правила спільні для всіх центрів')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Виправити' })).toHaveCount(0)
  await scan()
  await page.goto(`${MINIMUM}/correct`)
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
  await signIn('FRONTLINER')
  await page.goto('/admin/rules')
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
})
