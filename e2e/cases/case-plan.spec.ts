import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import { expect, test } from '../support/test'

const on = todayInKyiv(new Date())
const typed = (days: number) => addDays(on, days).split('-').reverse().join('.')
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('a plan is made by the keyboard, reviewed, printed, closed and taken up again', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const worker = await signIn('FRONTLINER', { name: 'Ігор Бойко' })
  const { clientId } = await givenClient(worker)
  await page.goto(`/clients/${clientId}`)
  await page.getByRole('link', { name: 'План допомоги' }).click()
  await expect(page.getByText('Плану ще немає')).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Скласти план' }).focus()
  await page.keyboard.press('Enter')

  // By the keyboard alone from here on.
  await expect(page.getByRole('heading', { name: 'Новий план допомоги' })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('link', { name: /Що каже людина/ })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await scan()
  await page.getByRole('textbox', { name: 'Що каже людина' }).focus()
  await page.keyboard.insertText('Немає де жити після розлучення.')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('Окреме житло до зими')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('Подати заяву на житло')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(typed(5))
  await page.getByRole('button', { name: 'Додати крок' }).focus()
  await page.keyboard.press('Enter')
  const second = page.getByRole('group', { name: 'Крок 2' })
  await expect(second.getByLabel('Що зробити')).toBeFocused()
  await page.keyboard.insertText('Скласти позов')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(second.getByLabel('Хто', { exact: true })).toHaveValue('CENTRE')
  await page.getByLabel('Коли переглянемо').focus()
  await page.keyboard.insertText(typed(0))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('День перегляду має бути пізніше за сьогодні').first()).toBeVisible()
  const kept = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/api/drafts/save') &&
      answer.request().postData()?.includes(addDays(on, 14)) === true,
  )
  await page.getByLabel('Коли переглянемо').fill(typed(14))
  // What is typed is kept: a reload loses nothing.
  await kept
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Що каже людина' })).toHaveValue(
    'Немає де жити після розлучення.',
  )
  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('0 з 2 зроблено')).toBeVisible({ timeout: 3000 })
  }).toPass()
  await scan()

  await page.getByRole('link', { name: 'Переглянути разом' }).click()
  await expect(page.getByRole('heading', { name: 'Перегляд плану' })).toBeVisible()
  await page.getByRole('group', { name: 'Крок 1' }).getByLabel('Стан').selectOption({ label: 'зроблено' })
  await page.getByRole('button', { name: 'Зберегти перегляд' }).click()
  await expect(page.getByText('Напишіть, що показав перегляд').first()).toBeVisible()
  await page.getByLabel('Що показав перегляд').fill('Заяву подано, чекаємо відповіді.')
  await page.getByRole('button', { name: 'Зберегти перегляд' }).click()
  await expect(page.getByText('1 з 2 зроблено')).toBeVisible()
  await expect(page.getByText('переглянуто · Ігор Бойко')).toBeVisible()

  await page.goto('/deadlines?kind=PLAN_REVIEW')
  await page.getByRole('link', { name: 'Переглянути план допомоги' }).click()
  await page.getByRole('link', { name: 'Аркуш для людини' }).click()
  const paper = page.getByRole('article', { name: 'Мій план' })
  await expect(paper).toContainText('Що робить центр')
  await expect(paper).toContainText('Уже зроблено')
  await expect(paper).toContainText('Скласти позов')
  await expect(paper).not.toContainText('Шевченко')
  await scan()
  await page.getByLabel('Мова').selectOption({ label: 'англійською' })
  await expect(page.getByRole('article', { name: 'My plan' })).toContainText('What the centre does')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  expect((await download).suggestedFilename()).toBe('plan.pdf')

  await page.getByRole('link', { name: 'До плану' }).click()
  await page.getByRole('button', { name: 'Закрити план' }).click()
  await page.getByRole('button', { name: 'Закрити план' }).last().click()
  await expect(page.getByText('Оберіть один варіант')).toBeVisible()
  await scan()
  await page.getByLabel('цілей досягнуто').check()
  await page.getByRole('button', { name: 'Закрити план' }).last().click()
  await expect(page.getByText('Плану ще немає')).toBeVisible()
  await page.getByText(/цілей досягнуто · /).click()
  await page.getByRole('button', { name: 'Поновити' }).click()
  await expect(page.getByText('1 з 2 зроблено')).toBeVisible()
})

test('two people at one plan: the second is told what changed, and loses nothing; at 390 px', async ({
  page,
  signIn,
  givenClient,
  givenStaff,
  scan,
}) => {
  const { savePlan } = await import('@/lib/cases/case-plan.commands')
  const { savePlanSchema } = await import('@/lib/cases/case-plan.schema')
  await page.setViewportSize({ width: 390, height: 844 })
  const worker = await signIn('FRONTLINER')
  const colleague = await givenStaff({ role: 'FRONTLINER', unitId: worker.unit.id, name: 'Ігор Бойко' })
  const { clientId } = await givenClient(worker)
  const content = {
    needs: 'Немає де жити.',
    strengths: '',
    risks: '',
    goals: [{ text: 'Середньомісячний дохід вище за прожитковий мінімум і окреме житло до зими' }],
    helpers: [
      { kind: 'PARTNER', name: 'Центр родин', partnerId: null, phone: '(0599) 2-44-18', does: 'кімната' },
    ],
    steps: [{ text: 'Подати заяву', who: 'CLIENT', dueOn: '', state: 'TO_DO' }],
    reviewOn: addDays(on, 10),
  }
  const save = (expectedRevision: number, more: object) =>
    savePlan(
      colleague,
      savePlanSchema.parse({
        ...{ clientId, expectedRevision, how: 'CHANGE', note: '', submissionId: randomUUID() },
        content: { ...content, ...more },
      }),
    )
  await save(0, {})
  await page.goto(`/clients/${clientId}/plan`)
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()
  await page.getByRole('link', { name: 'Змінити' }).click()
  await page.getByRole('textbox', { name: 'Що каже людина' }).fill('Немає де жити й на що.')
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await expect(page.getByText(/збережено/i).first()).toBeVisible()
  await save(1, { needs: 'Житло знайдено.', goals: [{ text: 'Стала робота' }] })
  // What was typed on the plan before is there again, and does not pass for the newer.
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Що каже людина' })).toHaveValue('Немає де жити й на що.')
  await page.getByRole('button', { name: 'Зберегти план' }).click()
  await expect(page.getByText('Ігор Бойко: план щойно змінено.')).toBeVisible()
  await expect(page.getByText('Змінено: Цілі.')).toBeVisible()
  await expect(page.getByText('Житло знайдено.')).toBeVisible()
  await expect(page.getByLabel('Ціль 1')).toHaveValue('Стала робота')
  await expect(page.getByRole('textbox', { name: 'Що каже людина' })).toHaveValue('Немає де жити й на що.')
  await scan()
  await page.getByRole('button', { name: 'Зберегти план' }).click()
  await expect(page.getByText('Немає де жити й на що.')).toBeVisible()
  await expect(page.getByText('Стала робота')).toBeVisible()

  await signIn('FRONTLINER')
  await page.goto(`/clients/${clientId}/plan`)
  await expect(page.getByText('Стала робота')).toHaveCount(0)
})
