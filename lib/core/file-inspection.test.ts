import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { givenPdf, givenPhoto, HEIC_PHOTO, PROGRAM } from '@/scripts/testing/files'
import { inspectFile } from './file-inspection'

describe('inspectFile', () => {
  it.each([
    ['jpeg', 'JPEG'],
    ['png', 'PNG'],
    ['webp', 'WEBP'],
  ] as const)('knows a %s by its content and makes a small picture of it', async (format, kind) => {
    const found = await inspectFile(await givenPhoto('Довідка', format))
    expect(found).toMatchObject({ ok: true, value: { kind, pages: 1 } })
    if (!found.ok || !found.value.thumbnail) throw new Error('no thumbnail')
    const { format: small, height } = await sharp(found.value.thumbnail).metadata()
    expect([small, height]).toEqual(['webp', 192])
    expect(found.value.thumbnail.length).toBeLessThan(10_000)
  })

  it('counts the pages of a PDF, also of one that only forbids printing', async () => {
    const three = { ok: true, value: { kind: 'PDF', pages: 3, thumbnail: null } }
    expect(await inspectFile(await givenPdf(3))).toEqual(three)
    expect(await inspectFile(await givenPdf(3, { ownerPassword: 'owner' }))).toEqual(three)
  })

  it('leaves the bytes it was given as they are', async () => {
    const pdf = await givenPdf()
    const before = Buffer.from(pdf)
    await inspectFile(pdf)
    expect(pdf.equals(before)).toBe(true)
  })

  it.each([
    ['an empty file', async () => new Uint8Array(), 'fileEmpty'],
    ['a program under the name of a photo', async () => PROGRAM, 'typeRefused'],
    ['a page of HTML', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'typeRefused'],
    [
      'a drawing that may hold a script',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'typeRefused',
    ],
    ['plain text', async () => Buffer.from('довідка'), 'typeRefused'],
    ['a photo in the manner of iPhones', async () => HEIC_PHOTO, 'heicRefused'],
    ['a PDF with a password', async () => givenPdf(1, { userPassword: 'secret' }), 'pdfLocked'],
    ['half of a PDF that says nothing', async () => Buffer.from('%PDF-1.7\n'), 'fileBroken'],
    [
      'half of a photo',
      async () => {
        const photo = await givenPhoto()
        return photo.subarray(0, photo.length / 2)
      },
      'fileBroken',
    ],
    [
      'half of a picture',
      async () => {
        const picture = await givenPhoto('Довідка', 'png')
        return picture.subarray(0, picture.length / 2)
      },
      'fileBroken',
    ],
  ])('refuses %s', async (_what, bytes, error) => {
    expect(await inspectFile(await bytes())).toEqual({ ok: false, error })
  })
})
