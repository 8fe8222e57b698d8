import { join } from 'node:path'
import pdfmake from 'pdfmake'
import sharp from 'sharp'

// Invented scans and photos, and those that must be refused.

/** A photo of a paper, as a telephone takes it; another `text` makes another file. */
export async function givenPhoto(text = 'Довідка', kind: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const lines = Array.from(
    { length: 14 },
    (_, line) =>
      `<rect x="90" y="${330 + line * 60}" width="${700 - ((line * 97) % 260)}" height="14" fill="#7c8790"/>`,
  )
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1250">
    <rect width="900" height="1250" fill="#9a8f80"/><rect x="40" y="40" width="820" height="1170" fill="#fbfaf6"/>
    <text x="450" y="190" font-family="sans-serif" font-size="58" text-anchor="middle" fill="#222">${text}</text>${lines.join('')}</svg>`
  return sharp(Buffer.from(picture)).toFormat(kind).toBuffer()
}

const FONTS = join('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')

/** A PDF of so many pages; with a password it cannot be opened without, or one that only forbids printing. */
export async function givenPdf(
  pages = 1,
  lock: { userPassword?: string; ownerPassword?: string } = {},
): Promise<Buffer> {
  pdfmake.setFonts({ Tinos: { normal: FONTS, bold: FONTS, italics: FONTS, bolditalics: FONTS } })
  pdfmake.setLocalAccessPolicy((path: string) => path === FONTS)
  pdfmake.setUrlAccessPolicy(() => false)
  const content = Array.from({ length: pages }, (_, page) => ({
    text: `Довідка, сторінка ${page + 1}`,
    fontSize: 28,
    ...(page > 0 ? { pageBreak: 'before' as const } : {}),
  }))
  return pdfmake.createPdf({ content, defaultStyle: { font: 'Tinos' }, ...lock }).getBuffer()
}

/** The beginning of a photo as iPhones keep it. */
export const HEIC_PHOTO = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(500),
])

/** The beginning of a Windows program. */
export const PROGRAM = Buffer.concat([
  Buffer.from('4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000', 'hex'),
  Buffer.alloc(60),
  Buffer.from('PE\0\0'),
  Buffer.alloc(2000),
])
