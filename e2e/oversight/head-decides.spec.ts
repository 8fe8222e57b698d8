import { givenCase } from '../../scripts/testing/given-head-cases'
import { givenOpenEnquiry } from '../../scripts/testing/given-team'
import { givenClient, givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

test('the head’s morning: decides what is overdue, approves an override, hands over what nobody keeps', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const unitId = head.unit.id
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const gone = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Софія Липа' })
  await givenCase(worker, -1, { surname: 'Мельничук', givenName: 'Галина', patronymic: 'Петрівна' })
  const { applicationId } = await givenCase(
    worker,
    5,
    { surname: 'Сорока', givenName: 'Аркадій', patronymic: 'Ілліч', sex: 'MALE' },
    'Довідка згоріла разом із будинком',
  )
  const left = await givenClient(gone, { surname: 'Кучер', givenName: 'Дарія', patronymic: 'Олегівна' })
  const enquiryId = await givenOpenEnquiry(gone, left.clientId)
  await office.db.staff.update({ where: { id: gone.staffId }, data: { disabledAt: new Date() } })

  // Decides the overdue one.
  await page.goto('/today')
  const first = page.getByRole('region', { name: 'Спершу це' })
  await first.getByRole('link', { name: 'Мельничук Галина Петрівна' }).click()
  await page.waitForURL('**/decisions*')
  await expect(page.getByRole('heading', { name: 'Мельничук Галина Петрівна' })).toBeVisible()
  await page.keyboard.press('g')
  await page.getByRole('textbox', { name: 'Посада' }).fill('керівниця центру')
  await page.getByLabel('Справа').fill('Виселення з гуртожитку')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Підписано: рішення/)).toBeVisible()

  // Approves the override where it is read.
  await page.goto('/today')
  await expect(page.getByRole('link', { name: 'Мельничук Галина Петрівна' })).toHaveCount(1)
  const overrides = page.getByRole('region', { name: /Погодити винятки/ })
  await expect(overrides.getByText('Довідка згоріла разом із будинком')).toBeVisible()
  await overrides.getByRole('button', { name: 'Погодитися з винятком: Сорока Аркадій Ілліч' }).click()
  const asked = page.getByRole('alertdialog', { name: 'Погодитися з винятком?' })
  await expect(asked).toContainText('Довідка згоріла разом із будинком')
  await scan()
  await asked.getByRole('button', { name: 'Погоджуюся з винятком' }).click()
  await expect(overrides.getByText('Погоджено', { exact: true })).toBeVisible()
  const { exceptions } = await office.db.secondaryAidApplication.findUniqueOrThrow({
    where: { id: applicationId },
  })
  expect(JSON.stringify(exceptions)).toContain(head.staffId)

  // Hands over what nobody keeps.
  const ownerless = page.getByRole('region', { name: /Немає кому вести/ })
  await expect(ownerless).toContainText('обліковий запис закрито')
  await ownerless.getByRole('link', { name: 'Кучер Дарія Олегівна' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Софія Липа' })).toBeVisible()
  await page
    .getByRole('checkbox', { name: /^Обрати: / })
    .first()
    .check()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Ігор Бойко' }).check()
  await dialog.getByLabel('Причина').fill('Софія більше тут не працює')
  await dialog.getByRole('button', { name: 'Передати' }).click()
  await expect(page.getByText(/^1 справу передано/)).toBeVisible()
  const kept = await office.db.enquiry.findUniqueOrThrow({ where: { id: enquiryId } })
  expect(kept.executorId).toBe(worker.staffId)
  await page.goto('/today')
  for (const done of [/Немає кому вести/, /Погодити винятки/])
    await expect(page.getByRole('region', { name: done })).toHaveCount(0)
  await scan()
})
