import { addDays, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { givenGranted, givenIssued } from '@/scripts/testing/given-granted'
import { givenProvider } from '@/scripts/testing/given-mandates'
import { givenStaff } from '@/scripts/testing/givens'
import { givenOwnCase } from '../support/own-case'
import { expect, test } from '../support/test'

test('a lawyer with much to do sees today first, and goes on to the rest of each list', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const today = todayInKyiv(new Date())
  const duty = (kind: string, title: string, days: number) => ({
    ...{ mandateId, kind, title, remindDays: [], createdById: lawyer.staffId },
    dueOn: toUtcMidnight(addDays(today, days)),
  })
  const numbered = (count: number, each: (number: number) => ReturnType<typeof duty>) =>
    Array.from({ length: count }, (_, at) => each(at + 1))
  await office.db.caseDuty.createMany({
    data: [
      ...numbered(12, (n) => duty('TASK', `Прострочене ${n}`, n - 20)),
      duty('TASK', 'Сьогоднішнє', 0),
      ...numbered(21, (n) => duty('TASK', `Близьке ${n}`, 1 + (n % 6))),
      ...numbered(11, (n) => duty('WAIT', `Довідка ${n}`, n - 30)),
    ],
  })
  await page.goto('/cases')
  const part = (name: string) => page.getByRole('region', { name })
  const more = (name: string) => page.getByRole('button', { name: `Показати ще: ${name}` })
  const rows = (name: string) => part(name).getByRole('listitem')
  await expect(part('Сьогодні').getByText('Сьогоднішнє')).toBeVisible()
  for (const [name, first, all] of [
    ['Прострочено', 5, 12],
    ['Найближчі дні', 19, 21],
    ['Чекаємо', 10, 11],
  ] as const) {
    await expect(rows(name)).toHaveCount(first)
    await more(name).click()
    await expect(rows(name)).toHaveCount(all)
    await expect(more(name)).toHaveCount(0)
  }
  await scan()

  // What was asked for changes by itself too, wherever in the list it stands.
  const end = (title: string) =>
    office.db.caseDuty.updateMany({ where: { mandateId, title }, data: { state: 'DONE' } })
  await end('Прострочене 12')
  await expect(rows('Прострочено')).toHaveCount(11)
  await expect(rows('Прострочено').last()).toContainText('Прострочене 11')
  await end('Прострочене 1')
  await expect(rows('Прострочено')).toHaveCount(10)
  await expect(rows('Прострочено').first()).toContainText('Прострочене 2')
})

test('of a list of which several pages were asked for, as many stay when its first rows change', async ({
  page,
  signIn,
  office,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const today = todayInKyiv(new Date())
  await office.db.caseDuty.createMany({
    data: Array.from({ length: 60 }, (_, at) => ({
      ...{ mandateId, kind: 'TASK', title: `Справа ${at + 1}`, remindDays: [], createdById: lawyer.staffId },
      dueOn: toUtcMidnight(addDays(today, at - 70)),
    })),
  })
  await page.goto('/cases')
  const part = page.getByRole('region', { name: 'Прострочено' })
  const rows = part.getByRole('listitem')
  const more = part.getByRole('button', { name: 'Показати ще: Прострочено' })
  await expect(rows).toHaveCount(5)
  while (await more.isVisible()) {
    const before = await rows.count()
    await more.click()
    await expect.poll(() => rows.count()).toBeGreaterThan(before)
  }
  await expect(rows).toHaveCount(60)
  await office.db.caseDuty.updateMany({ where: { mandateId, title: 'Справа 1' }, data: { state: 'DONE' } })
  await expect(rows.first()).toContainText('Справа 2')
  await expect(rows).toHaveCount(59)
  await expect(rows.last()).toContainText('Справа 60')
})

test('a lawyer with more new mandates than are shown is told so, and led to all of them', async ({
  page,
  signIn,
  office: _office,
  scan,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const providerId = await givenProvider(head, { staffId: lawyer.staffId })
  const on = todayInKyiv(new Date())
  for (let made = 0; made < 21; made += 1) {
    const { applicationId } = await givenGranted({ head, on })
    await givenIssued({ head, applicationId, providerId, on })
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/cases')
  const fresh = page.getByRole('region', { name: 'Нові доручення' })
  await expect(fresh.getByText('понад 20')).toBeVisible()
  await expect(fresh.getByRole('listitem')).toHaveCount(20)
  await scan()
  await fresh.getByRole('link', { name: 'Усі доручення' }).click()
  await expect(page).toHaveURL(/\/mandates/)
})
