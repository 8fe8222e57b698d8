import { addDays, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { ENTITLED, type GivenApplication, givenApplication } from '../../scripts/testing/given-applications'
import { type GivenPerson, givenClient, givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

const content = {
  claimedCategories: ['IDP'],
  servicesWanted: ['REPRESENTATION' as const],
  issueTopics: ['EVICTION'],
  substance: 'Виселення з гуртожитку; позов від 15.07.',
  opposingParty: 'КП «Вербопільжитло»',
  court: 'Вербопільський міський суд',
}
const today = todayInKyiv(new Date())

async function givenCase(
  unitId: string,
  daysLeft: number | null,
  person: GivenPerson = {},
  more: Partial<GivenApplication> = {},
) {
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const { clientId } = await givenClient(worker, person)
  const dueOn: PlainDate | null = daysLeft === null ? null : addDays(today, daysLeft)
  const state = daysLeft === null ? 'AWAITING_PAPERS' : 'UNDER_REVIEW'
  const { primaryCategory, papers } = ENTITLED
  const receivedOn = addDays(today, -7)
  return givenApplication(worker, {
    primaryCategory,
    papers,
    clientId,
    receivedOn,
    dueOn,
    state,
    content,
    ...more,
  })
}

async function givenQueue(head: Viewer) {
  const { id: unitId } = head.unit
  const protection = { reason: 'Погрози', reviewOn: '' }
  return {
    first: await givenCase(unitId, 0, { surname: 'Мельничук', givenName: 'Галина', patronymic: 'Петрівна' }),
    closed: await givenCase(unitId, 1, { protection }),
    long: await givenCase(unitId, 12, { surname: 'Литвиненко-Заболотна', givenName: 'Єлизавета' }),
    stopped: await givenCase(unitId, null, { surname: 'Сорока', givenName: 'Аркадій', sex: 'MALE' }),
  }
}

test('grants by the keyboard alone, goes on to the next case and prints the letter', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const { first, closed } = await givenQueue(head)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/decisions')
  await expect(page.getByRole('heading', { name: 'Мельничук Галина Петрівна' })).toBeVisible()
  await expect(page.getByText('Право є:')).toBeVisible()
  await expect(page.getByText(`Далі: ${closed.number}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Рішення 3' })).toBeVisible()
  await scan()

  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: closed.number })).toBeFocused()
  // However soon one key follows the other, each is a step.
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: 'Сорока Аркадій Василівна' })).toBeFocused()
  for (const step of ['k', 'k', 'k']) await page.keyboard.press(step)
  await expect(page.getByRole('heading', { name: 'Мельничук Галина Петрівна' })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('heading', { name: 'Надати допомогу' })).toBeFocused()
  await scan()
  await page.getByLabel('Справа').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Справа: Напишіть, у якій справі допомога/ })).toBeVisible()
  await page.getByRole('textbox', { name: 'Посада' }).fill('керівниця центру')
  await page.getByLabel('Справа').fill('Виселення з гуртожитку')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/Підписано: рішення \d+-РШ-\d{4}-00001 про надання/)).toBeVisible()
  await expect(page.getByRole('button', { name: closed.number })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Рішення 2' })).toBeVisible()
  await scan()

  await page.getByRole('link', { name: 'Рішення й лист' }).click()
  await expect(page.getByRole('article')).toContainText('Рішення про надання')
  await scan()
  await page.getByRole('radio', { name: 'Лист людині' }).click()
  await expect(page.getByRole('article')).toContainText('Мельничук Галині Петрівні')
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  expect((await download).suggestedFilename()).toMatch(/-РШ-\d{4}-00001\.pdf$/)
  const word = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити Word' }).click()
  expect((await word).suggestedFilename()).toMatch(/\.docx$/)
  const { clientId } = await office.db.secondaryAidApplication.findUniqueOrThrow({
    where: { id: first.applicationId },
  })
  expect(await office.db.issuedPaper.count({ where: { kind: 'GRANT_LETTER', clientId } })).toBe(1)
})

test('tells what a refusal lacks beside its fields, keeps what was typed, and signs the whole one', async ({
  page,
  signIn,
  scan,
}) => {
  const head = await signIn('HEAD')
  await givenCase(head.unit.id, 0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/decisions')
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { name: 'Відмовити в допомозі' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Підстави: Оберіть підставу/ })).toBeVisible()
  await expect(page.getByText('Напишіть, які обставини встановлено').last()).toBeVisible()
  await scan()

  await page.getByRole('checkbox', { name: 'Особа не належить до жодної з категорій' }).check()
  await expect(page.getByText('не підтверджено').first()).toBeVisible()
  await page.getByLabel('Що це доводить').fill('Довідка про доходи від 02.11.2026')
  await page.getByLabel('Встановлені обставини').fill('Людина не належить до жодної категорії.')
  await page.getByLabel('Суд: куди').fill('Вербопільський окружний адміністративний суд')
  await page.getByRole('checkbox', { name: 'Консультація в центрі' }).check()
  await page.getByLabel('Куди прийти').fill('вул. Соборна, 3')
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Вкажіть день консультації').last()).toBeVisible()
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByLabel('Куди прийти')).toHaveValue('вул. Соборна, 3')

  await page.getByLabel('День консультації').fill('24.12.2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alertdialog', { name: 'Відмовити в допомозі?' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ще подумати' })).toBeFocused()
  await scan()
  await page.getByRole('button', { name: 'Відмовити', exact: true }).click()
  await expect(page.getByText(/Підписано: рішення .* про відмову/)).toBeVisible()
  await expect(page.getByText('Рішень на сьогодні немає')).toBeVisible()
  await scan()
})

test('gives the application back with the reason', async ({ page, signIn, scan, office }) => {
  const head = await signIn('HEAD')
  const { number, applicationId } = await givenCase(head.unit.id, 3)
  await page.goto('/decisions')
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('heading', { name: 'Повернути на доопрацювання' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Напишіть причину')).toBeVisible()
  await scan()
  await page.getByLabel('Чому повертаєте').fill('Додайте копію позову')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Заяву ${number} повернуто працівникові.`)).toBeVisible()
  const row = await office.db.secondaryAidApplication.findUniqueOrThrow({ where: { id: applicationId } })
  expect(row.state).toBe('RETURNED')
})

test('keeps a grant and a return half typed, over going back to the case and over a reload', async ({
  page,
  signIn,
}) => {
  const head = await signIn('HEAD')
  await givenCase(head.unit.id, 0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/decisions')
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('g')
  await page.getByLabel('Справа').fill('Виселення, зустрічний позов')
  await page.getByRole('button', { name: 'Назад до заяви' }).click()
  await page.keyboard.press('b')
  await page.getByRole('textbox', { name: 'Чому повертаєте' }).fill('Уточніть дату позову')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.getByRole('button', { name: 'Назад до заяви' }).click()
  await page.keyboard.press('g')
  await expect(page.getByLabel('Справа')).toHaveValue('Виселення, зустрічний позов')

  await page.reload()
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('textbox', { name: 'Чому повертаєте' })).toHaveValue('Уточніть дату позову')
  await page.getByRole('button', { name: 'Назад до заяви' }).click()
  await page.keyboard.press('g')
  await expect(page.getByLabel('Справа')).toHaveValue('Виселення, зустрічний позов')
})

test('asks the head to agree to an exception before aid is granted', async ({ page, signIn, scan }) => {
  const head = await signIn('HEAD')
  const exception = { reason: 'Довідку обіцяють за 5 днів, а строк — сьогодні.', on: today }
  await givenCase(head.unit.id, 0, {}, { papers: ['PASSPORT_UA'], exception })
  await page.goto('/decisions')
  const grant = page.getByRole('button', { name: 'Надати допомогу' })
  await expect(grant).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('checkbox', { name: 'Погоджуюся з винятком' })).not.toBeChecked()
  await scan()
  await page.getByRole('checkbox', { name: 'Погоджуюся з винятком' }).check()
  await expect(grant).not.toHaveAttribute('aria-disabled', 'true')
})

test('asks for agreement to the exception of each paper by its name', async ({ page, signIn, scan }) => {
  const head = await signIn('HEAD')
  const exception = { reason: 'Довідка згоріла', on: today, paper: 'IDP_CERT' }
  await givenCase(head.unit.id, 0, {}, { papers: ['PASSPORT_UA'], exception })
  await page.goto('/decisions')
  const grant = page.getByRole('button', { name: 'Надати допомогу' })
  await expect(grant).toHaveAttribute('aria-disabled', 'true')
  await scan()
  await page.getByRole('checkbox', { name: /^Погоджуюся з винятком: довідка/ }).check()
  await expect(grant).not.toHaveAttribute('aria-disabled', 'true')
})

test('tells of new applications above without moving the list', async ({ page, signIn }) => {
  const head = await signIn('HEAD')
  const { number } = await givenCase(head.unit.id, 5)
  await page.clock.install()
  await page.goto('/decisions')
  await expect(page.getByText(number).first()).toBeVisible()
  await givenCase(head.unit.id, 0, { surname: 'Козак', givenName: 'Степан', sex: 'MALE' })
  await page.clock.fastForward(25_000)
  await expect(page.getByRole('button', { name: '1 нова заява. Показати' })).toBeVisible()
  await expect(page.getByText('Козак')).toHaveCount(0)
  await page.getByRole('button', { name: '1 нова заява. Показати' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('Козак')
})

test('shows the queue, then the case, on a phone', async ({ page, signIn, scan }) => {
  const head = await signIn('HEAD')
  const { long } = await givenQueue(head)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/decisions')
  await expect(page.getByRole('heading', { name: 'Рішення' })).toBeVisible()
  await expect(page.getByText(long.number)).toHaveCount(0)
  await scan()
  await page.getByRole('button', { name: 'Литвиненко-Заболотна Єлизавета' }).click()
  await expect(page.getByRole('heading', { name: 'Литвиненко-Заболотна Єлизавета' })).toBeVisible()
  await scan()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Рішення' })).toBeVisible()
})

test('is not there for a worker at the desk', async ({ page, signIn }) => {
  await signIn('FRONTLINER')
  await page.goto('/decisions')
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
})
