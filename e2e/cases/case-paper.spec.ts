import type { Request } from '@playwright/test'
import { givenStaff } from '../../scripts/testing/givens'
import { givenOwnCase } from '../support/own-case'
import { expect, test } from '../support/test'

test('a paper stays a draft after it was saved; only what is saved is printed', async ({
  page,
  signIn,
  office,
}) => {
  const head = await givenStaff({ role: 'HEAD' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id })
  const mandateId = await givenOwnCase(head, lawyer, office)
  const { sealText } = await import('@/lib/core/secrets')
  const { id } = await office.db.caseDocument.create({
    data: { mandateId, authorId: lawyer.staffId, title: 'Заява', sealed: sealText('') },
    select: { id: true },
  })
  const path = `/cases/${mandateId}/papers/${id}`

  await page.goto(path)
  const text = page.getByLabel('Текст')
  const print = page.getByRole('button', { name: /^Друкувати/ })
  const draftOf = (words: string) =>
    page.waitForResponse(
      (answer) => answer.url().endsWith('/api/drafts/save') && !!answer.request().postData()?.includes(words),
    )
  await text.fill('Перше.')

  // While the saving is on its way, the writing goes on.
  let letGo = () => {}
  const isHeld = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() === 'POST') await isHeld
    await route.continue()
  })
  const isSaving = (asked: Request) => asked.method() === 'POST' && asked.url().endsWith(path)
  const sent = page.waitForRequest(isSaving)
  const saved = page.waitForResponse((answer) => isSaving(answer.request()))
  const second = draftOf('Друге')
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await sent
  await text.fill('Перше. Друге.')
  letGo()
  await saved
  await second
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await expect(print).toHaveAttribute('aria-disabled', 'true')
  await page.reload()
  await expect(text).toHaveValue('Перше. Друге.')

  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  await expect(print).not.toHaveAttribute('aria-disabled', 'true')
  const third = draftOf('Третє')
  await text.fill('Перше. Друге. Третє.')
  await third
  await page.reload()
  await expect(text).toHaveValue('Перше. Друге. Третє.')
})
