/** Names whose patronymic is not made by the general rule: [masculine, feminine]. */
const IRREGULAR: Record<string, readonly [masculine: string, feminine: string]> = {
  Ілля: ['Ілліч', 'Іллівна'],
  Кузьма: ['Кузьмич', 'Кузьмівна'],
  Лука: ['Лукич', 'Луківна'],
  Сава: ['Савич', 'Савівна'],
  Хома: ['Хомич', 'Хомівна'],
  Яків: ['Якович', 'Яківна'],
  Лев: ['Львович', 'Львівна'],
  Антін: ['Антонович', 'Антонівна'],
  Прокіп: ['Прокопович', 'Прокопівна'],
  Федір: ['Федорович', 'Федорівна'],
  Сидір: ['Сидорович', 'Сидорівна'],
  Григорій: ['Григорович', 'Григорівна'],
  Микола: ['Миколайович', 'Миколаївна'],
  Микита: ['Микитович', 'Микитівна'],
  Василь: ['Васильович', 'Василівна'],
}

/**
 * A patronymic from the father's given name: Андрій — Андрійович, Андріївна; Петро — Петрович, Петрівна.
 *
 * Source: Ukrainian orthography 2019, § 24: -ович for men, -івна (after й: -ївна) for women, and the exceptions.
 */
export function patronymicOf(father: string, sex: 'male' | 'female'): string {
  const irregular = IRREGULAR[father]
  if (irregular) return irregular[sex === 'male' ? 0 : 1]
  if (father.endsWith('й')) return sex === 'male' ? `${father}ович` : `${father.slice(0, -1)}ївна`
  const stem = father.replace(/[оаь]$/, '')
  return sex === 'male' ? `${stem}ович` : `${stem}івна`
}
