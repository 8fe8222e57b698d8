import { encode } from 'uqr'
import { givenPdf, givenPhoto, HEIC_PHOTO, PROGRAM } from '../../scripts/testing/files'
import { choose, files, givenMarkedPassport, identity, image } from '../support/attached-files'
import { baseURL } from '../support/server'
import { expect, test } from '../support/test'

test('tells of each bad file what is wrong and what to do, and takes the good one beside it', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  await page.getByLabel('Інша сторона').fill('Шевченко Петро')
  const photo = await givenPhoto()
  const dismiss = async (name: string) =>
    identity(page)
      .getByRole('button', { name: `Прибрати повідомлення: ${name}` })
      .click()
  for (const [name, buffer, text] of [
    ['program.jpg', PROGRAM, 'Це не фото й не PDF.'],
    ['empty.jpg', Buffer.alloc(0), 'Файл порожній.'],
    ['half.jpg', photo.subarray(0, photo.length / 2), 'Файл пошкоджено'],
    ['photo.heic', HEIC_PHOTO, 'Фото у форматі HEIC тут не показати.'],
    ['locked.pdf', await givenPdf(1, { userPassword: 'secret' }), 'збережіть без пароля'],
    ['page.png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'Це не фото й не PDF.'],
  ] as const) {
    await choose(page, { name, mimeType: 'image/jpeg', buffer })
    await expect(identity(page).getByRole('alert').filter({ hasText: name })).toContainText(text)
    if (name === 'locked.pdf') await scan()
    await dismiss(name)
  }
  // Never sent: the browser itself knows that it is too large.
  let isSent = false
  await page.route('**/api/files/attach', (route) => {
    isSent = true
    return route.continue()
  })
  await identity(page)
    .getByRole('button', { name: /^Долучити файл: / })
    .evaluate((button) => {
      const large = new File([new Uint8Array(40 * 1024 * 1024)], 'large.pdf', { type: 'application/pdf' })
      const held = new DataTransfer()
      held.items.add(large)
      button.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }))
    })
  await expect(identity(page).getByRole('alert')).toContainText('Файл більший за 25 МБ.')
  expect(isSent).toBe(false)
  await dismiss('large.pdf')
  await choose(page, image(photo))
  await expect(files(page).getByRole('listitem')).toHaveCount(1)
  await choose(page, image(photo, 'again.jpg'))
  await expect(identity(page).getByRole('alert')).toContainText('Цей самий файл уже долучено до заяви.')
  await expect(page.getByLabel('Інша сторона')).toHaveValue('Шевченко Петро')
})

test('takes a file dropped before the paper is marked, one that is pasted, and one cut off by a lost connection', async ({
  page,
  context,
  signIn,
  givenClient,
}) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  const give = (event: 'drop' | 'paste', bytes: Buffer) => ({ event, bytes: [...bytes] })
  const ground = page.getByRole('region', { name: /^підстава: / })
  const deliver = (target: Element, { event, bytes }: { event: 'drop' | 'paste'; bytes: number[] }) => {
    const held = new DataTransfer()
    held.items.add(new File([new Uint8Array(bytes)], 'scan.jpg', { type: 'image/jpeg' }))
    const about = { bubbles: true, cancelable: true }
    target.dispatchEvent(
      event === 'drop'
        ? new DragEvent('drop', { dataTransfer: held, ...about })
        : new ClipboardEvent('paste', { clipboardData: held, ...about }),
    )
  }
  await expect(identity(page).getByRole('button', { name: /^Долучити файл: / })).toBeVisible()
  await ground.evaluate(deliver, give('drop', await givenPhoto('Довідка ВПО')))
  await page.getByLabel('Номер', { exact: true }).fill('17')
  await page.getByLabel('Аркушів').fill('0')
  await page.getByRole('button', { name: 'Записати' }).click()
  await expect(page.getByText('Кількість аркушів — ціле число від 1 до 1000')).toBeVisible()
  await page.getByLabel('Аркушів').fill('3')
  await page.getByRole('button', { name: 'Записати' }).click()
  await expect(ground.getByText('3 арк.')).toBeVisible()
  await expect(ground.getByRole('list', { name: /^Файли: / }).getByRole('listitem')).toHaveCount(1)

  const button = identity(page).getByRole('button', { name: /^Долучити файл: / })
  await button.evaluate(deliver, give('paste', await givenPhoto('Перша')))
  await expect(files(page).getByRole('listitem')).toHaveCount(1)

  await context.setOffline(true)
  await choose(page, image(await givenPhoto('Друга')))
  await expect(identity(page).getByRole('alert')).toContainText('Зв’язок втрачено.')
  await context.setOffline(false)
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
  await expect(identity(page).getByRole('alert')).toHaveCount(0)

  await page.goto(`/secondary-aid/${applicationId}/papers/application`)
  await expect(page.getByRole('article')).toContainText('довідка ВПО, 3 аркуші')
})

test('gives up a file on its way', async ({ page, signIn, givenClient, scan }) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  await page.route('**/api/files/attach', () => undefined)
  await choose(page, image(await givenPhoto()))
  await expect(identity(page).getByRole('progressbar')).toBeVisible()
  await scan()
  await identity(page).getByRole('button', { name: 'Скасувати надсилання: scan.jpg' }).click()
  await expect(identity(page).getByRole('progressbar')).toHaveCount(0)
  await expect(files(page)).toHaveCount(0)
})

test('a telephone sends pages by a code, for itself alone, until it is done', async ({
  page,
  browser,
  signIn,
  givenClient,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  const dialog = page.getByRole('dialog', { name: 'Зняти документ телефоном' })
  await expect(async () => {
    const press = identity(page).getByRole('button', { name: /^Зняти телефоном: / })
    await press.click({ timeout: 2000 })
    await expect(dialog).toBeVisible({ timeout: 2000 })
  }).toPass()
  const code = dialog.getByRole('img', { name: 'QR-код із посиланням для телефона' })
  await expect(code).toBeVisible()
  await scan()

  const { db } = await import('@/lib/core/db')
  const { signLink } = await import('@/lib/core/link-token')
  const { id } = await db.phoneLink.findFirstOrThrow({ where: { applicationId }, select: { id: true } })
  const address = `${baseURL}/photo#${signLink('phone', id)}`
  const { data } = encode(address, { ecc: 'M', border: 0 })
  const dark = data.flat().filter(Boolean).length
  expect((await code.locator('path').getAttribute('d'))?.split('M').length).toBe(dark + 1)

  // Of another person's: no session, no cookie of ours.
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const shown = await phone.newPage()
  const asked: string[] = []
  shown.on('request', (request) => asked.push(request.url()))
  await shown.goto(address)
  await expect(shown.getByRole('heading', { name: 'Сфотографуйте документ' })).toBeVisible()
  const camera = shown.getByLabel('Сфотографувати', { exact: true }).and(shown.locator('input'))
  await expect(camera).toHaveAttribute('capture', 'environment')
  expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expect(dialog.getByText('Телефон під’єднано.')).toBeVisible()
  const { default: AxeBuilder } = await import('@axe-core/playwright')
  expect((await new AxeBuilder({ page: shown }).analyze()).violations.map(({ id: rule }) => rule)).toEqual([])

  await camera.setInputFiles(image(await givenPhoto('Перша')))
  await expect(shown.getByText('Надіслано 1 файл')).toBeVisible()
  await camera.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: PROGRAM })
  await expect(shown.getByRole('main').getByRole('alert')).toContainText('Це не фото й не PDF.')
  await shown.reload()
  await expect(shown.getByRole('heading', { name: 'Сфотографуйте документ' })).toBeVisible()
  await camera.setInputFiles(image(await givenPhoto('Друга')))
  await expect(dialog.getByText('Надійшло 2 фото.')).toBeVisible()
  const text = await shown.locator('body').textContent()
  expect(text).not.toMatch(/Шевченко|Олена|паспорт|Ткач/i)
  expect(asked.filter((url) => url.includes(signLink('phone', id)) && !url.includes('#'))).toEqual([])

  const other = await browser.newContext()
  const second = await other.newPage()
  await second.goto(address)
  await expect(second.getByRole('heading', { name: 'Посилання вже відкрито' })).toBeVisible()
  await other.close()

  await shown.getByRole('button', { name: 'Готово' }).click()
  await expect(shown.getByRole('heading', { name: 'Дякуємо, фото надіслано.' })).toBeVisible()
  await shown.reload()
  await expect(shown.getByRole('heading', { name: 'Посилання вже не діє' })).toBeVisible()
  await phone.close()
  await expect(dialog.getByText('Посилання вже не діє.')).toBeVisible()
  await scan()
  await dialog.getByRole('button', { name: 'Готово' }).click()
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
})
