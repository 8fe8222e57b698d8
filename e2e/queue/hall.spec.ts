import type { Page } from '@playwright/test'
import { givenSeat, givenTicket } from '../../scripts/testing/given-hall'
import { givenStaff, givenUnit } from '../../scripts/testing/givens'
import { givenHall, openMachine } from '../support/hall'
import { informByKeyboard } from '../support/keyboard-journey'
import { expect, scanPage, test } from '../support/test'

const mine = (page: Page) => page.getByRole('region', { name: 'Зараз у вас' })

test('a ticket is called by the keyboard, shown in the hall, becomes a visit, ends with it, and the next is called', async ({
  page,
  browser,
  signIn,
  givenClient,
  hands,
  scan,
  office: _office,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const { unitId, screen } = await givenHall()
  const desk = await signIn('FRONTLINER', { unitId, name: 'Ігор Бойко' })
  await givenClient(desk, { surname: 'Гаврилишин', givenName: 'Олена' })
  const hall = await (await openMachine(browser)).newPage()
  await hall.goto(screen)
  await expect(hall.getByText('Зараз нікого не викликають')).toBeVisible()
  await scanPage(hall)

  await page.goto('/queue')
  await expect(page.getByText('У черзі нікого немає')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Видати талон' }).click()
  await expect(page.getByText('Оберіть один варіант')).toBeVisible()
  await page.getByLabel('консультація').check()
  await page.getByRole('button', { name: 'Видати талон' }).click()
  await expect(page.getByText('Талон К-001')).toBeVisible()
  await page.getByRole('link', { name: 'Надрукувати талон' }).click()
  await expect(page.getByRole('img', { name: 'QR-код: цей талон у телефоні' })).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'До черги' }).click()
  await givenTicket(desk, { purpose: 'PAPERS' })
  await expect(page.getByText('Чекають 2 людини')).toBeVisible()
  await page.getByRole('button', { name: 'Сісти: Вікно 1' }).click()
  await expect(page.getByText('Ви за вікном: Вікно 1')).toBeVisible()

  await page.keyboard.press('F2')
  await expect(mine(page).getByText('К-001')).toBeVisible()
  await expect(hall.getByRole('listitem').filter({ hasText: 'К-001' })).toContainText('Вікно 1')
  await scan()
  await scanPage(hall)
  await page.getByRole('button', { name: 'Не з’явилися' }).press('Enter')
  await expect(page.getByText('Спершу викличте ще раз: одного виклику замало.')).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/desk')
  await expect(page.getByText('Візит, який ви почнете, зв’яжемо з талоном К-001.')).toBeVisible()
  await page.getByRole('combobox', { name: /Знайти людину/ }).focus()
  await hands.type('гаврилишин')
  await expect(page.getByRole('option', { name: /Гаврилишин/ }).first()).toBeVisible()
  await scan()
  await hands.press('Enter')
  await expect(page.getByLabel('Слова клієнтки')).toBeFocused()
  await expect(hall.getByRole('region', { name: 'На прийомі' })).toContainText('К-001')
  await informByKeyboard({ page, hands, scan })

  // Back at the desk: the ticket has ended with the visit, and F2 calls the next.
  await expect(hall.getByText('К-001')).toHaveCount(0)
  await page.keyboard.press('F2')
  await expect(page.getByText('Візит, який ви почнете, зв’яжемо з талоном Д-001.')).toBeVisible()
  await expect(hall.getByRole('listitem').filter({ hasText: 'Д-001' })).toContainText('Вікно 1')
  await hall.context().close()
})

test('a person takes a ticket by the code at the entrance, at phone width, in either language, and leaves', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { unitId, entrance, windows } = await givenHall()
  const desk = await signIn('FRONTLINER', { unitId })
  await givenSeat(desk, windows[0])
  await givenTicket(desk)
  await page.context().clearCookies()
  await page.goto(`${entrance.slice(0, -3)}AAA`)
  await expect(page.getByRole('heading', { name: 'Цей код більше не діє' })).toBeVisible()
  await page.goto(`${entrance}?lang=en`)
  await expect(page.getByRole('heading', { name: 'Take a ticket' })).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Українською' }).click()
  await expect(page.getByText('У черзі 1 людина')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Узяти талон' }).click()
  await expect(page.getByText('Оберіть один варіант')).toBeVisible()
  await page.getByLabel('Порадитися з юристом').check()
  // The answer is lost on the way: it is told, what was chosen stays, and there is one ticket all the same.
  await page.route(
    '**/api/hall/take',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Узяти талон' }).click()
  await expect(page.getByText('Немає зв’язку. Спробуйте ще раз.')).toBeVisible()
  await page.getByRole('button', { name: 'Узяти талон' }).click()
  await expect(page.getByText('К-002')).toBeVisible()
  await expect(page.getByText('Перед вами 1 людина')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/ticket')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await scan()
  await page.goto(entrance)
  await expect(page.getByRole('heading', { name: 'У вас уже є талон' })).toBeVisible()
  await page.getByRole('button', { name: 'Відкрити мій талон' }).click()

  const { callTicket } = await import('@/lib/queue/ticket.commands')
  const { doWithTicket } = await import('@/lib/queue/ticket-deed.commands')
  const { ticketActSchema } = await import('@/lib/queue/ticket.schema')
  const first = await callTicket(desk, { submissionId: crypto.randomUUID() })
  await expect(page.getByText('Ви наступні')).toBeVisible()
  const ticketId = first.ok ? first.value.ticketId : ''
  for (const act of ['START', 'DONE'])
    await doWithTicket(desk, ticketActSchema.parse({ ticketId, act, submissionId: crypto.randomUUID() }))
  await callTicket(desk, { submissionId: crypto.randomUUID() })
  await expect(page.getByText('Підійдіть: Вікно 1')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Вийти з черги' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Вийти', exact: true }).click()
  await expect(page.getByText('Ви вийшли з черги')).toBeVisible()
})

test('two windows pick the same person: one has them, the other is told who; nobody leaves behind the back of a called one', async ({
  page,
  browser,
  signIn,
  scan,
  office: _office,
}) => {
  const { unitId, windows } = await givenHall()
  const one = await signIn('FRONTLINER', { unitId, name: 'Ігор Бойко' })
  const other = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Марія Ткач' })
  await givenSeat(one, windows[0])
  await givenSeat(other, windows[1])
  await givenTicket(one)
  const second = await (await openMachine(browser, other)).newPage()
  await Promise.all([page.goto('/queue'), second.goto('/queue')])
  const call = (at: Page) => at.getByRole('button', { name: 'Викликати К-001' })
  await expect(call(page)).toBeVisible()
  await expect(call(second)).toBeVisible()
  // The second has not heard yet: its line is held up.
  await second.route('**/api/hall/board', () => undefined)
  await call(page).click()
  await expect(mine(page).getByText('К-001')).toBeVisible()
  await call(second).click()
  await expect(second.getByText('Уже викликано: Ігор Бойко, Вікно 1.')).toBeVisible()
  await scanPage(second)
  await second.context().close()

  await page.getByRole('button', { name: 'Залишити вікно' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Ви викликали К-001')
  await scan()
  await page.getByRole('button', { name: 'Лишитися' }).click()
  await page.getByRole('button', { name: 'На паузу…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'На паузу' }).click()
  await expect(page.getByText('Оберіть один варіант')).toBeVisible()
  await page.getByLabel('робить копії').check()
  await scan()
  await page.getByRole('dialog').getByRole('button', { name: 'На паузу' }).click()
  await expect(page.getByRole('button', { name: 'Продовжити з К-001' })).toBeVisible()
  await page.getByRole('button', { name: 'Повернути К-001 у чергу' }).click()
  await page.getByRole('button', { name: 'Ще дії: К-001' }).click()
  await page.getByRole('menuitem', { name: 'Поза чергою…' }).click()
  await page.getByLabel('Причина').selectOption({ label: 'людина з інвалідністю' })
  await page.getByRole('button', { name: 'Змінити місце' }).click()
  await expect(page.getByText('людина з інвалідністю').first()).toBeVisible()
})

test('the head keeps windows, the screen and the code, and sees how the hall went', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const unitId = await givenUnit()
  const head = await signIn('HEAD', { unitId })
  await page.goto('/queue')
  await expect(page.getByText('У залі ще немає вікон')).toBeVisible()
  await page.getByRole('link', { name: 'Додати вікно' }).click()
  await page.getByRole('button', { name: 'Додати вікно' }).click()
  await expect(page.getByText('Заповніть це поле').or(page.getByText('Напишіть назву'))).toBeVisible()
  await page.getByLabel('Назва вікна').fill('Кабінет 14')
  await page.getByRole('button', { name: 'Додати вікно' }).click()
  await expect(page.getByRole('button', { name: 'Змінити: Кабінет 14' })).toBeVisible()
  await page.getByLabel('Назва вікна').fill('кабінет 14')
  await page.getByRole('button', { name: 'Додати вікно' }).click()
  await expect(page.getByText('Вікно з такою назвою вже є.')).toBeVisible()
  await expect(page.getByLabel('Назва вікна')).toHaveValue('кабінет 14')
  await scan()
  await page.getByRole('link', { name: 'Аркуш із кодом' }).click()
  await expect(page.getByRole('img', { name: 'QR-код: узяти талон телефоном' })).toBeVisible()
  await scan()
  await givenTicket(head)
  await page.goto('/queue/statistics')
  await expect(page.getByRole('row', { name: /Разом/ })).toContainText('1')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await scan()
  await page.goto('/queue/statistics?from=2026-02-02&to=2026-02-01')
  await expect(page.getByText('Перший день має бути не пізніше за останній')).toBeVisible()
})
