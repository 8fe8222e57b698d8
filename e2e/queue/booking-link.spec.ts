import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import { givenBooking } from '../../scripts/testing/given-bookings'
import { draftKept } from '../support/drafts'
import { holdNextAnswer } from '../support/held-answers'
import { givenOpenCalendar } from '../support/open-calendar'
import { expect, test } from '../support/test'

test('a link typed while another is being saved is kept once that is saved, and nobody is told of their own change', async ({
  page,
  office,
  signIn,
  scan,
}) => {
  const desk = await signIn('FRONTLINER')
  const { bookingId: id } = await givenBooking(desk, {
    calendarId: await givenOpenCalendar(desk),
    on: addDays(todayInKyiv(new Date()), 1),
    time: '9:00',
    now: new Date(),
    way: 'VIDEO',
  })
  const [one, two] = ['https://meet.example.org/one', 'https://meet.example.org/two']
  const saved = async () =>
    (await office.db.booking.findUniqueOrThrow({ where: { id }, select: { videoLink: true } })).videoLink
  const link = page.getByLabel('Посилання на відеозустріч')
  const save = page.getByRole('button', { name: 'Зберегти посилання' })
  const toldOfOneself = page.getByText(/тим часом змінили|Тепер тут/)

  await page.goto(`/bookings/${id}`)
  await page.getByText('Додати посилання на відеозустріч').click()
  const first = draftKept(page, one)
  await link.fill(one)
  await first
  const letGo = await holdNextAnswer(page, `**/bookings/${id}*`)
  await save.click()
  await expect.poll(saved).toBe(one)
  const meanwhile = draftKept(page, two)
  await link.fill(two)
  await meanwhile
  await expect(page.getByRole('link', { name: one })).toBeVisible()
  await expect(toldOfOneself).toHaveCount(0)
  const kept = draftKept(page, two)
  letGo()
  expect((await kept).request().postDataJSON().content.form).toEqual({ link: two, over: one })
  await expect(link).toHaveValue(two)
  await expect(toldOfOneself).toHaveCount(0)
  await scan()

  await page.reload()
  await page.getByText('Змінити посилання на відеозустріч').click()
  await expect(link).toHaveValue(two)
  await expect(toldOfOneself).toHaveCount(0)
  await save.click()
  await expect(page.getByRole('link', { name: two })).toBeVisible()
  await expect(link).toHaveValue(two)
  expect(await saved()).toBe(two)
  await expect.poll(() => office.db.draft.count({ where: { staffId: desk.staffId } })).toBe(0)
})
