/** A cell that begins so, a spreadsheet reckons as a formula: `=HYPERLINK(…)` in a name would send the table away. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A cell in quotes where it has to be. */
export function quoteCell(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell)
  return needsQuotes ? `"${cell.replace(/"/g, '""')}"` : cell
}

/**
 * A cell of a file that people open in a spreadsheet: behind an apostrophe where it would be taken for a formula, as it would
 * with `+380…` too.
 *
 * Source: OWASP, “CSV Injection”.
 */
export const csvCell = (cell: string, delimiter: string): string =>
  quoteCell(FORMULA.test(cell) ? `'${cell}` : cell, delimiter)

/** What the cell said before `csvCell` put an apostrophe before it; any other is left as it is. */
export const cellAsTyped = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
