import { type DocxPaper, docxFields } from './docx-fields.rules'
import type { DocxValues } from './docx-template.rules'

// An invented case. Papers are Ukrainian, whatever language the administrator reads.

const TITLES: Readonly<Record<DocxPaper, string>> = {
  GRANT_DECISION: 'Рішення про надання безоплатної вторинної правничої допомоги',
  GRANT_LETTER: 'Про надання безоплатної вторинної правничої допомоги',
  REFUSAL_DECISION: 'Рішення про відмову в наданні безоплатної вторинної правничої допомоги',
  REFUSAL_LETTER: 'Про відмову в наданні безоплатної вторинної правничої допомоги',
  MANDATE: 'Доручення для надання безоплатної вторинної правничої допомоги',
  ORDER: 'Наказ про призначення працівника центру',
  TERMINATION: 'Наказ про припинення безоплатної вторинної правничої допомоги',
  REPLACEMENT: 'Наказ про заміну надавача допомоги',
}

const SAMPLES: Readonly<Record<string, string | readonly string[]>> = {
  reference: '20.11.2026 № 17-РШ-2026-00003',
  addressee: ['Шевченко Олені Василівні', 'вул. Липова, 3', 'м. Вербопіль'],
  body: [
    'Це зразок: справу вигадано.',
    'Текст документа стоятиме тут рядок за рядком, так, як його видно на екрані перед друком.',
  ],
  signatoryPosition: 'Керівниця центру',
  signatoryName: 'Оксана ГРИЦЕНКО',
  executor: 'Виконавець: Ігор Бойко (0599) 2-41-10',
  centreName: 'Вербопільський центр',
  centreContacts: ['м. Вербопіль, вул. Ратушна, 4', '(0599) 2-41-10'],
  number: '17-РШ-2026-00003',
  date: '20.11.2026',
  personName: 'Шевченко Олена Василівна',
  personBirthDate: '12.03.1985',
  applicationNumber: '17-ВД-2026-00012',
  applicationDate: '06.11.2026',
  centreAddress: 'м. Вербопіль, вул. Ратушна, 4',
  centrePhone: '(0599) 2-41-10',
  categoryName: 'Малозабезпечена особа',
  categoryBasis: 'ст. 14, ч. 1, п. 1',
  services: ['представництво в суді', 'складення процесуальних документів'],
  matter: 'Стягнення аліментів на сина',
  instances: 'суд першої інстанції',
  provider: 'Адвокатку призначимо за навантаженням',
  facts: 'Середньомісячний дохід вищий за два прожиткові мінімуми.',
  grounds: 'Людина не належить до жодної з категорій: ст. 20, ч. 1, п. 1',
  evidence: 'Довідка про доходи від 02.11.2026',
  appeals: 'До Вербопільського окружного адміністративного суду. Строк: 6 місяців',
}

/** The invented case in every field of the paper, to see a template filled. */
export function sampleDocxValues(paper: DocxPaper): DocxValues {
  return Object.fromEntries(
    Object.entries(docxFields[paper]).map(([name, kind]) => {
      const isHeading = name === 'title' || name === 'subject'
      const lines = [isHeading ? TITLES[paper] : (SAMPLES[name] ?? '')].flat()
      return [name, kind === 'list' ? lines : lines.join('\n')]
    }),
  )
}
