import { todayInKyiv } from '@/lib/core/plain-date'
import { givenGranted } from '../../scripts/testing/given-granted'
import { givenProvider } from '../../scripts/testing/given-mandates'
import { draftKept } from '../support/drafts'
import { expect, test } from '../support/test'

test('what colleagues have changed since a mandate was begun is told beside its fields, and is compared first', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const providerId = await givenProvider(head)
  const { applicationId, clientId } = await givenGranted({ head, on: todayInKyiv(new Date()) })
  const contact = page.getByLabel('Зв’язок із людиною')
  const body = page.getByLabel('Суд або орган')
  const changed = page.getByText('Поки ви писали, змінилися дані для цього паперу.').first()
  const issue = page.getByRole('button', { name: 'Видати доручення' })
  const typed = '067 123 45 14, лише після 18:00'
  await page.goto(`/mandates/appoint/${applicationId}?provider=${providerId}`)
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  const kept = draftKept(page, 'після 18:00')
  await contact.fill(typed)
  await kept

  const where = { id: applicationId }
  const { content } = await office.db.secondaryAidApplication.findUniqueOrThrow({
    where,
    select: { content: true },
  })
  const court = 'Соснівський районний суд'
  await office.db.secondaryAidApplication.update({
    where,
    data: { content: { ...Object(content), court } },
    select: { id: true },
  })
  await office.db.clientPhone.updateMany({ where: { clientId }, data: { e164: '+380507654321' } })
  await office.db.providerAppointment.update({
    where: { applicationId },
    data: { revision: { increment: 1 } },
    select: { applicationId: true },
  })
  await issue.click()
  await expect(changed).toBeVisible()
  await expect(contact).toHaveValue(typed)
  await expect(contact).toHaveAccessibleDescription(/Тепер тут мало б стояти: «050 765 43 21»/)
  await expect(body).toHaveValue(court)
  // The fields are further down by then, and the button says no: the line beside it leads to the reason.
  await page.getByRole('link', { name: 'Поки ви писали' }).click()
  await expect(page.getByRole('button', { name: 'Порівняно, лишаю своє' })).toBeInViewport()
  await scan()

  await page.reload()
  await expect(changed).toBeVisible()
  await expect(contact).toHaveValue(typed)
  await expect(contact).toHaveAccessibleDescription(/Тепер тут мало б стояти/)
  await expect(body).toHaveValue(court)
  await expect(issue).toHaveAccessibleDescription('Поки ви писали, змінилися дані для цього паперу.')
  await page.keyboard.press('Control+Enter')
  expect(await office.db.aidMandate.count({ where: { applicationId } })).toBe(0)

  await page.getByRole('button', { name: 'Порівняно, лишаю своє' }).click()
  await expect(changed).toBeHidden()
  await issue.click()
  await expect(page.getByText(/Доручення \d+-ДР-\d{4}-\d+ видано\./)).toBeVisible()
  const issued = await office.db.aidMandate.findFirstOrThrow({
    where: { applicationId },
    select: { content: true },
  })
  expect(issued.content).toMatchObject({ draft: { contact: typed, body: court } })
  expect(await office.db.draft.count({ where: { staffId: head.staffId } })).toBe(0)
})
