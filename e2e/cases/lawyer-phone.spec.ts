import type { Page } from '@playwright/test'
import { addDays, formatPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenGranted, givenIssued } from '../../scripts/testing/given-granted'
import { givenProvider } from '../../scripts/testing/given-mandates'
import { type GivenPerson, givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

const on = todayInKyiv(new Date())
const typed = (inDays: number) => formatPlainDate(addDays(on, inDays))

async function givenMandate(head: Viewer, lawyer: Viewer, person: GivenPerson = {}) {
  const { applicationId } = await givenGranted({ head, on, person })
  const providerId = await givenProvider(head, { staffId: lawyer.staffId })
  return givenIssued({ head, applicationId, providerId, on })
}

/** A page that scrolls sideways, or a target too small for a thumb, is no page for a court corridor. */
async function expectFitsPhone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main button, main select, [data-chrome] nav a, main [role=tab]',
      ),
    ]
      .filter((each) => each.checkVisibility())
      .filter((each) => each.getBoundingClientRect().height < 44)
      .map((each) => each.outerHTML.slice(0, 120)),
  )
  expect(small).toEqual([])
}

test('a lawyer accepts, works and closes a case on a phone; a private note stays their own', async ({
  page,
  signIn,
  scan,
  pressAndHoldUndo,
  office: _office,
}) => {
  test.setTimeout(240_000)
  await page.setViewportSize({ width: 390, height: 844 })
  const head = await givenStaff({ role: 'HEAD', name: 'Оксана Гриценко' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id, name: 'Дарина Савчук' })
  const person = { surname: 'Литвиненко-Заболотна', givenName: 'Єлизавета' }
  const { mandateId } = await givenMandate(head, lawyer, person)

  await page.goto('/cases')
  await expect(page.getByRole('heading', { name: 'Мої справи' })).toBeVisible()
  await expect(page.getByText('На сьогодні нічого не записано')).toBeVisible()
  await scan()
  await expectFitsPhone(page)
  await page.getByRole('button', { name: /^Прийняти / }).click()
  await expect(page.getByText('Справу прийнято.')).toBeVisible()
  await page.getByRole('link', { name: 'Відкрити справу' }).click()
  await expect(page.getByRole('heading', { name: /Литвиненко-Заболотна/ })).toBeVisible()
  await expect(page.getByText('067 123 45 14').first()).toBeVisible()
  await scan()
  await expectFitsPhone(page)

  // A hearing, with its place; what is missing is said at its field.
  await page.getByRole('tab', { name: 'Строки' }).click()
  await page.getByRole('button', { name: 'Додати', exact: true }).click()
  await page.getByText('Засідання', { exact: true }).click()
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByRole('link', { name: 'День: Заповніть це поле' })).toBeVisible()
  await scan()
  await page.getByLabel('День', { exact: true }).fill(typed(3))
  await page.getByLabel('Година').fill('9:30')
  await page.getByLabel('Зал').fill('4')
  await page.getByLabel('Суддя').fill('Р. Панас')
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Засідання, 09:30' })).toBeVisible()

  // A term counted from its event, with the counting shown before it is written down.
  await page.getByRole('button', { name: 'Додати', exact: true }).click()
  await page.getByLabel('Що треба встигнути').fill('Подати відзив')
  await page.getByLabel('Як рахуємо').selectOption('calendar')
  await page.getByLabel('Скільки').fill('15')
  await expect(page.getByText(/Подати відзив — до/)).toBeVisible()
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByText(/^Від .+: 15 днів/)).toBeVisible()

  // What happened, one-handed; what is typed outlives a reload.
  await page.getByRole('button', { name: 'Записати подію' }).click()
  await page.getByLabel('Що саме').fill('Свідок готовий прийти, але боїться сусіда.')
  await page.getByRole('checkbox', { name: /Лише для мене/ }).check()
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await scan()
  await page.reload()
  await page.getByRole('button', { name: 'Записати подію' }).click()
  await expect(page.getByLabel('Що саме')).toHaveValue('Свідок готовий прийти, але боїться сусіда.')
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('tab', { name: /Нотатки/ }).click()
  await expect(page.getByText('Свідок готовий прийти, але боїться сусіда.')).toBeVisible()
  await scan()
  const undo = await pressAndHoldUndo(() => page.getByRole('button', { name: /^Прибрати: Нотатка/ }).click())
  await expect(page.getByText('Нотаток ще немає')).toBeVisible()
  await undo.click()
  await expect(page.getByText('Свідок готовий прийти, але боїться сусіда.')).toBeVisible()
  await page.getByRole('button', { name: 'Записати подію' }).click()
  await page.getByText('Дзвінок', { exact: true }).click()
  await page.getByLabel('Що саме').fill('Домовилися про зустріч.')
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByText('Домовилися про зустріч.')).toBeVisible()

  // A paper from a template.
  await page.getByRole('tab', { name: /Папери/ }).click()
  await page.getByRole('button', { name: 'Новий папір' }).click()
  await page.getByLabel('З чого почати').selectOption({ label: 'Заява до органу' })
  await expect(page.getByLabel('Назва')).toHaveValue('Заява до органу')
  await page.getByRole('button', { name: 'Скласти' }).click()
  await expect(page.getByRole('article', { name: 'Заява до органу' })).toContainText('Литвиненко-Заболотна')
  await scan()
  await page.getByLabel('Текст').fill('До суду\n\nЗАЯВА\n\nПрошу відкласти засідання.')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  for (const [name, file] of [
    ['Завантажити PDF', /\.pdf$/],
    ['Завантажити Word', /\.docx$/],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    expect((await download).suggestedFilename()).toMatch(file)
  }
  await page.getByRole('button', { name: 'Подано…' }).click()
  await page.getByRole('button', { name: 'Записати, що подано' }).click()
  await expect(page.getByText(/Папір подано або надіслано/)).toBeVisible()
  await expectFitsPhone(page)
  await page.getByRole('link', { name: 'До справи' }).click()

  // Time, then the end of it.
  await page.getByRole('tab', { name: 'Час' }).click()
  await page.getByRole('button', { name: '+ 30 хв' }).click()
  await expect(page.getByText('Разом 30 хв')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Ще у справі' }).click()
  await page.getByRole('menuitem', { name: 'Завершити справу…' }).click()
  await expect(page.getByText('Ще не закрито')).toBeVisible()
  await page.getByRole('button', { name: 'Завершити допомогу' }).click()
  await expect(page.getByRole('link', { name: 'Підсумок: Напишіть, що зроблено' })).toBeVisible()
  await scan()
  await page.getByLabel('Чим закінчилося').selectOption('FULLY')
  const summary = page.getByRole('textbox', { name: 'Підсумок' })
  await summary.fill('Суд відмовив у виселенні.')
  await expect(page.getByText(/збережено/i).first()).toBeVisible()
  // The telephone threw the page away.
  await page.reload()
  await page.getByRole('button', { name: 'Ще у справі' }).click()
  await page.getByRole('menuitem', { name: 'Завершити справу…' }).click()
  await expect(summary).toHaveValue('Суд відмовив у виселенні.')
  await page.getByRole('button', { name: 'Завершити допомогу' }).click()
  await expect(page.getByText(/Справу завершено: записи лишаються/)).toBeVisible()
  await expect(page.getByText('067 123 45 14')).toHaveCount(0)
  await page.goto('/cases/ended')
  await expect(page.getByRole('link', { name: /Литвиненко-Заболотна/ })).toBeVisible()
  await scan()

  await signIn('HEAD', { unitId: head.unit.id })
  await page.goto(`/mandates/${mandateId}`)
  await expect(page.getByText('Домовилися про зустріч.')).toBeVisible()
  await expect(page.getByText('30 хв')).toBeVisible()
  await expect(page.getByText(/боїться сусіда/)).toHaveCount(0)
  await scan()
  await page.goto(`/cases/${mandateId}`)
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
})

test('at a desk a lawyer goes through the cases by the keyboard, and a duty is there without a reload', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const head = await givenStaff({ role: 'HEAD', name: 'Оксана Гриценко' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id, name: 'Дарина Савчук' })
  const { mandateId } = await givenMandate(head, lawyer)
  await page.goto('/')
  await expect(page).toHaveURL(/\/cases$/)
  await expect(page.getByRole('link', { name: 'Мої справи 1' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: /Шевченко Олена/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/відкриються, коли ви приймете/)).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { name: 'Прийняти доручення' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('067 123 45 14').first()).toBeVisible()
  await scan()

  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Записати подію' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Перебіг' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Факти' })).toBeFocused()
  await expect(page.getByText('Фактів ще не записано.', { exact: false })).toBeVisible()

  await page.goto('/cases')
  const { givenDuty } = await import('../../scripts/testing/given-cases')
  await givenDuty(lawyer, mandateId, on, { title: 'Забрати ухвалу', dueOn: addDays(on, 2) }, new Date())
  await expect(page.getByRole('link', { name: 'Забрати ухвалу' })).toBeVisible({ timeout: 10_000 })
  await page.getByLabel('Знайти у своїх справах').fill('шевч')
  await expect(page.getByText('1 справа', { exact: true })).toBeVisible()
  await scan()
})
