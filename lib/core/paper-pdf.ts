import 'server-only'
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Content, Margins, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Paper, PaperBlock } from './paper'
import { closingContent, placeContent, rowContent, sheetHead, sheetTitle } from './paper-pdf-sheet'
import { tiedPaper } from './tied-text'

// Whole fonts: the web's subsets hold either Cyrillic or digits and quotes, never both.
const FONTS = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts')
const regular = join(FONTS, 'tinos/400Regular/Tinos_400Regular.ttf')
const bold = join(FONTS, 'tinos/700Bold/Tinos_700Bold.ttf')
const sans = join(FONTS, 'source-sans-3/400Regular/SourceSans3_400Regular.ttf')
const sansBold = join(FONTS, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf')

const MM = 72 / 25.4
/** Left, top, right, bottom in millimetres. */
const MARGINS = { handout: [20, 14, 18, 16], letter: [30, 20, 10, 20], sheet: [20, 14, 18, 14] } as const
/** The hand-off sheet in points: the letters of its mock, and how much bigger the large print is. */
const SHEET_POINTS = 12.75
const LARGE = 1.4

let isReady = false

function prepare(): void {
  if (isReady) return
  pdfmake.setFonts({
    Tinos: { normal: regular, bold, italics: regular, bolditalics: bold },
    SourceSans: { normal: sans, bold: sansBold, italics: sans, bolditalics: sansBold },
  })
  pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(FONTS))
  pdfmake.setUrlAccessPolicy(() => false)
  isReady = true
}

/** The paper as PDF bytes: A4, Cyrillic fonts embedded, page numbers from the second page on. */
export async function paperToPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  prepare()
  return Uint8Array.from(await pdfmake.createPdf(definitionOf(tiedPaper(paper))).getBuffer())
}

function definitionOf(paper: Paper): TDocumentDefinitions {
  const isSheet = paper.layout === 'sheet'
  const scale = paper.size === 'large' ? LARGE : 1
  const [left, top, right, bottom] = MARGINS[paper.layout].map((mm) => mm * MM)
  const [first = '', ...rest] = paper.sender
  return {
    // A fixed moment: the same paper gives the same bytes, and is kept once.
    info: { title: paper.title, creationDate: new Date(0) },
    language: paper.locale,
    pageSize: 'A4',
    pageMargins: [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0],
    defaultStyle: isSheet
      ? { font: 'SourceSans', fontSize: SHEET_POINTS * scale, lineHeight: 1.02 }
      : { font: 'Tinos', fontSize: 12, lineHeight: 1.15 },
    footer: (page, pages) =>
      // One sheet has its number on top already.
      isSheet && pages === 1
        ? null
        : {
            margin: [left ?? 0, 8, right ?? 0, 0],
            fontSize: isSheet ? 10.5 : 10,
            columns: [
              { text: paper.footer },
              { text: pages > 1 ? `${page} / ${pages}` : '', alignment: 'right', width: 50 },
            ],
          },
    content: [
      ...(isSheet
        ? sheetHead(paper, scale)
        : // A person's own paper, to a court, has no letterhead.
          paper.sender.length === 0
          ? []
          : [
              { text: first, bold: true, fontSize: 12 },
              { text: rest.join('\n'), fontSize: 10.5, margin: [0, 0, 0, 6] satisfies Margins },
              rule(2, (595.28 - (left ?? 0) - (right ?? 0)) | 0),
            ]),
      ...paper.blocks.map((block) =>
        isSheet && block.kind === 'title' ? sheetTitle(block, scale) : contentOf(block, scale),
      ),
    ],
  }
}

const rule = (width: number, length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: width / 2 }],
  margin: [0, 0, 0, 10],
})

function contentOf(block: PaperBlock, scale: number): Content {
  switch (block.kind) {
    case 'title':
      return {
        stack: [
          { text: block.text, fontSize: 18, bold: true },
          ...(block.note ? [{ text: block.note, fontSize: 12 }] : []),
        ],
        margin: [0, 2, 0, 10],
      }
    case 'heading':
      return { text: block.text, fontSize: 13.5, bold: true, margin: [0, 10, 0, 4] }
    case 'paragraph':
      return {
        text: block.text,
        bold: block.isStrong ?? false,
        margin: [0, 0, 0, 6],
        preserveLeadingSpaces: true,
      }
    case 'list':
      return listOf(block)
    case 'facts':
      return {
        table: {
          widths: [140, '*'],
          body: block.facts.map(({ label, value }) => [{ text: label }, { text: value, bold: true }]),
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0,
          paddingLeft: () => 0,
          paddingTop: () => 3,
          paddingBottom: () => 3,
        },
        margin: [0, 2, 0, 8],
      }
    case 'addressee':
      return { text: block.lines.join('\n'), margin: [90 * MM, 0, 0, 14] }
    case 'signature':
      return {
        columns: [
          { text: `${block.label} ______________________`, width: '*' },
          { text: block.name ?? '', width: 'auto', margin: [8, 0, 8, 0] },
          ...(block.dateLabel === undefined
            ? []
            : [{ text: `${block.dateLabel} ______________`, width: 'auto' }]),
        ],
        margin: [0, 18, 0, 6],
        unbreakable: true,
      }
    case 'small':
      return { text: block.text, fontSize: 10.5, margin: [0, 6, 0, 0] }
    case 'place':
      return placeContent(block, scale)
    case 'row':
      return rowContent(block, scale)
    case 'closing':
      return closingContent(block, scale)
  }
}

function listOf({ items, style }: Extract<PaperBlock, { kind: 'list' }>): Content {
  if (style === 'numbers') return { ol: items, margin: [0, 0, 0, 6] }
  if (style === 'bullets') return { ul: items, margin: [0, 0, 0, 6] }
  return {
    stack: items.map((text) => ({
      columns: [{ canvas: [{ type: 'rect', x: 0, y: 2, w: 9, h: 9, lineWidth: 0.8 }], width: 18 }, { text }],
      margin: [0, 0, 0, 4],
    })),
    margin: [0, 0, 0, 4],
  }
}
