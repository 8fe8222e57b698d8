/** What a column of a table of partners may be, with the headings people give it (folded, without signs). */
const HEADINGS = {
  name: ['назва', 'назва організації', 'назва установи', 'найменування', 'організація', 'установа', 'name'],
  nameEn: ['назва англійською', 'name english', 'english name'],
  kind: ['вид', 'вид партнера', 'тип', 'категорія', 'kind'],
  registryCode: ['єдрпоу', 'код єдрпоу', 'код', 'registry code'],
  place: ['населений пункт', 'місто', 'село', 'місто село', 'place', 'city'],
  street: ['адреса', 'вулиця', 'вулиця будинок', 'адреса прийому', 'address'],
  room: ['кабінет', 'поверх кабінет', 'кімната', 'room'],
  phones: ['телефон', 'телефони', 'номер телефону', 'контактний телефон', 'phone', 'phones'],
  email: ['пошта', 'електронна пошта', 'e mail', 'email', 'ел пошта'],
  website: ['сайт', 'вебсайт', 'веб сайт', 'website'],
  hours: ['години роботи', 'години', 'графік', 'графік роботи', 'режим роботи', 'графік прийому', 'hours'],
  service: ['послуга', 'послуги', 'чим допомагають', 'service'],
  needs: ['потреби', 'потреба', 'з чим звертатися', 'needs'],
  contact: ['контактна особа', 'особа', 'до кого звертатися', 'contact'],
  position: ['посада', 'position'],
  bookingHow: ['запис', 'як записатися', 'попередній запис', 'booking'],
  papers: ['що взяти', 'документи', 'які документи взяти', 'papers'],
  description: ['опис', 'примітки', 'коментар', 'description'],
} as const satisfies Record<string, readonly string[]>

export type TableField = keyof typeof HEADINGS
export type TableColumns = { fields: ReadonlyMap<TableField, number>; unknown: readonly string[] }

const FIELDS = Object.entries(HEADINGS).flatMap(([field, headings]) =>
  headings.map((heading) => [heading, field] as const),
)
const fieldOf = new Map<string, string>(FIELDS)

const folded = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isField(name: string | undefined): name is TableField {
  return name !== undefined && Object.hasOwn(HEADINGS, name)
}

/** Which columns of a heading row are fields of a partner; nothing without a column of names. */
export function columnsOf(headings: readonly string[]): TableColumns | undefined {
  const fields = new Map<TableField, number>()
  const unknown: string[] = []
  headings.forEach((heading, place) => {
    const field = fieldOf.get(folded(heading))
    if (isField(field) && !fields.has(field)) fields.set(field, place)
    else if (heading.trim() !== '') unknown.push(heading.trim())
  })
  return fields.has('name') ? { fields, unknown } : undefined
}

const ROWS_SEARCHED = 15

/** The heading row of a table: the first of the top rows that names a column of names and one more. */
export function findColumns(
  rows: readonly (readonly string[])[],
): { row: number; columns: TableColumns } | undefined {
  for (const [row, cells] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const columns = columnsOf(cells)
    if (columns && columns.fields.size > 1) return { row, columns }
  }
  return undefined
}
