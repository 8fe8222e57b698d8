import type { Column, Content, ContentTable } from 'pdfmake/interfaces'
import { encode } from 'uqr'
import type { Paper, PaperClosing, PaperPlace, PaperRow, PaperText } from './paper'

// The hand-off sheet as the PDF draws it. Sizes are those of its mock (look.md §8): 1 px there is 0.75 pt here.
const PX = 0.75
/** The code is 30.7 mm wide, larger than the 28 mm that old telephones need. */
const CODE_PX = 116

/** The centre on the left, number and day on the right, a rule, and nothing else above what it is. */
export function sheetHead({ sender, senderAside = [] }: Paper, scale: number): Content[] {
  const size = 15 * PX * scale
  const half = (lines: readonly string[], alignment: 'left' | 'right', width: '*' | 'auto'): Column => ({
    width,
    stack: lines.map((text, place) => ({
      text,
      bold: place === 0,
      alignment,
      noWrap: alignment === 'right',
    })),
  })
  return [
    {
      table: {
        widths: ['*'],
        body: [
          [
            {
              columns: [half(sender, 'left', '*'), half(senderAside, 'right', 'auto')],
              columnGap: 18,
              fontSize: size,
            },
          ],
        ],
      },
      layout: { ...NO_LINES, hLineWidth: (line: number) => (line === 1 ? PX : 0), paddingBottom: () => 7 },
      margin: [0, 0, 0, 8],
    },
  ]
}

export function sheetTitle({ text, note }: { text: string; note?: string }, scale: number): Content {
  return {
    stack: [
      { text, bold: true, fontSize: 36 * PX * scale },
      ...(note ? [{ text: note, fontSize: 19 * PX * scale }] : []),
    ],
    margin: [0, 0, 0, 10],
  }
}

const NO_LINES = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

export function placeContent({ name, lines, hours, hoursLabel }: PaperPlace, scale: number): Content {
  const points = (px: number) => px * PX * scale
  const where: Content = {
    stack: [
      { text: name, bold: true, fontSize: points(25), margin: [0, 0, 0, points(4)] },
      ...lines.map(
        ({ text, isBig = false }): Content => ({
          text,
          bold: isBig,
          fontSize: points(isBig ? 20 : 17),
          margin: [0, 0, 0, points(3)],
        }),
      ),
    ],
  }
  const when: Content =
    hours.length > 0
      ? {
          stack: hours.flatMap(({ label, main, lines: more }, place): Content[] => [
            { text: label, bold: true, margin: [0, place === 0 ? 0 : points(8), 0, 0] },
            { text: main, bold: true, fontSize: points(20) },
            ...more.map((text) => ({ text })),
          ]),
        }
      : { text: hoursLabel }
  // In large print one stands below the other: side by side there is room for neither.
  const isTall = scale > 1
  return {
    table: {
      widths: isTall ? ['*'] : ['*', 236 * PX],
      dontBreakRows: true,
      body: isTall ? [[where], [when]] : [[where, when]],
    },
    layout: {
      hLineWidth: () => 1.5,
      vLineWidth: () => 1.5,
      paddingLeft: () => 13,
      paddingRight: () => 13,
      paddingTop: () => 9,
      paddingBottom: () => 8,
    },
    margin: [0, 2, 0, 0],
  }
}

export function rowContent({ label, body }: PaperRow, scale: number): Content {
  const isSaid = body.style === 'said'
  const table: ContentTable = {
    table: {
      // In large print the heading stands above: beside it little room would be left.
      widths: scale > 1 ? ['*'] : [168 * PX, '*'],
      dontBreakRows: true,
      body:
        scale > 1
          ? [
              [
                {
                  stack: [
                    { text: label, bold: true, fontSize: 18 * PX * scale, margin: [0, 0, 0, 2] },
                    bodyOf(body, isSaid, scale),
                  ],
                },
              ],
            ]
          : [[{ text: label, bold: true, fontSize: 18 * PX }, bodyOf(body, isSaid, scale)]],
    },
    layout: {
      ...NO_LINES,
      hLineWidth: (line: number) => (line === 1 ? PX : 0),
      paddingRight: () => 15,
      paddingTop: () => 9,
      paddingBottom: () => 8,
    },
  }
  return table
}

function bodyOf(body: PaperRow['body'], isSaid: boolean, scale: number): Content {
  if (body.style === 'boxes')
    return {
      stack: body.items.map((text) => ({
        columns: [
          {
            canvas: [{ type: 'rect', x: 0, y: 3 * scale, w: 11 * scale, h: 11 * scale, lineWidth: 1.1 }],
            width: 21 * scale,
          },
          { text, width: '*' },
        ],
        margin: [0, 0, 0, 3],
      })),
    }
  if (body.style === 'numbers')
    return {
      stack: body.items.map((text, place) => ({
        columns: [
          { text: `${place + 1}.`, bold: true, width: 21 * scale },
          { text: runsOf(text), width: '*' },
        ],
        margin: [0, 0, 0, 3],
      })),
    }
  return { text: body.text, fontSize: (isSaid ? 20 : 17) * PX * scale }
}

const runsOf = (text: PaperText) =>
  text.map((part) => (typeof part === 'string' ? { text: part } : { text: part.strong, bold: true }))

export function closingContent({ text, small, code }: PaperClosing, scale: number): Content {
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: runsOf(text), fontSize: 18 * PX * scale, margin: [0, 0, 0, 6] },
          { text: small, fontSize: 14 * PX * scale },
        ],
      },
      ...(code ? [codeColumn(code.address)] : []),
    ],
    columnGap: 18,
    margin: [0, 14, 0, 0],
    unbreakable: true,
  }
}

function codeColumn(address: string): Column {
  const side = CODE_PX * PX
  return { width: side, svg: codeSvg(address), fit: [side, side] }
}

function codeSvg(address: string): string {
  const { size, data } = encode(address, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${path}"/></svg>`
}
