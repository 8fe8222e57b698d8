import type { Page } from '@playwright/test'
import { todayInKyiv } from '@/lib/core/plain-date'
import { givenApplication } from '../../scripts/testing/given-applications'
import { givenSeat, givenTicket } from '../../scripts/testing/given-hall'
import { startSecondWeb } from '../../scripts/testing/second-web'
import { givenHall, openMachine } from '../support/hall'
import { dataDir, port } from '../support/server'
import { expect, test } from '../support/test'

test('what happens on one web process is on the hall’s screen, the board and the head’s queue of another', async ({
  page,
  browser,
  signIn,
  givenClient,
  office: _office,
}) => {
  test.setTimeout(180_000)
  const { unitId, head, screen, windows } = await givenHall()
  const desk = await signIn('FRONTLINER', { unitId })
  await givenSeat(desk, windows[0])
  await givenTicket(desk)
  const { clientId } = await givenClient(desk)
  const today = todayInKyiv(new Date())
  const web = await startSecondWeb(Number(process.env.E2E_SECOND_WEB_PORT ?? port + 1), {
    dataDir,
    databaseUrl: process.env.DATABASE_URL ?? '',
  })
  const machine = await openMachine(browser, head, web.url)
  try {
    const [hall, board, decisions] = [
      await machine.newPage(),
      await (await openMachine(browser, head, web.url)).newPage(),
      await (await openMachine(browser, head, web.url)).newPage(),
    ]
    await Promise.all([hall.goto(screen), board.goto('/queue'), decisions.goto('/decisions')])
    await expect(hall.getByText('Зараз нікого не викликають')).toBeVisible()
    await expect(board.getByText('Чекає 1 людина')).toBeVisible()
    const waits = (on: Page, section: string) =>
      on.getByRole('navigation').getByRole('link', { name: new RegExp(`^${section}`) })
    await expect(waits(board, 'Черга')).toHaveText(/1/)
    await expect(waits(decisions, 'Рішення')).not.toHaveText(/1/)
    await page.goto('/queue')
    await expect(page.getByText('Чекає 1 людина')).toBeVisible()

    const took: Record<string, number> = {}
    const pressed = Date.now()
    const arrival = async (name: string, arrives: Promise<void>) => {
      await arrives
      took[name] = Date.now() - pressed
    }
    await Promise.all([
      page.keyboard.press('F2'),
      arrival('hall screen', expect(hall.getByRole('listitem').filter({ hasText: 'К-001' })).toBeVisible()),
      arrival('board', expect(board.getByText('У черзі нікого немає')).toBeVisible()),
    ])
    const begun = Date.now()
    await givenApplication(desk, { clientId, receivedOn: today, dueOn: today })
    const recorded = Date.now()
    await expect(decisions.getByText(/1 нова заява/)).toBeVisible()
    // The bar of every screen counts anew too.
    await expect(waits(board, 'Черга')).not.toHaveText(/1/)
    await expect(waits(board, 'Рішення')).toHaveText(/1/)
    console.log(
      `another web process, ms after the press: hall screen ${took['hall screen']}, board ${took.board}; ` +
        `decisions ${Date.now() - recorded} after the application was recorded (${recorded - begun})`,
    )
  } finally {
    await machine.close()
    await web.stop()
  }
})
