import type { Confidence } from '@/lib/core/confidence'
import { type PlainDate, plainDate } from '@/lib/core/plain-date'
import type { CONSENT_SCOPES } from './client-codes.rules'

export type ConsentScope = (typeof CONSENT_SCOPES)[number]

type Line = { readonly uk: string; readonly en: string }
type Section = { readonly title: Line; readonly lines: readonly Line[] }

/**
 * The words a person agrees to (F10). A version in use is never reworded: a new one gets its own row, so that what
 * somebody signed can be shown as it was.
 */
export type ConsentText = {
  readonly version: string
  readonly from: PlainDate
  readonly source: string
  readonly confidence: Confidence
  readonly title: Line
  /** `{centre}` is filled in. */
  readonly statement: Line
  readonly sections: readonly Section[]
  readonly ticksTitle: Line
  readonly ticks: Readonly<Record<ConsentScope, Line>>
  /** Read aloud when consent is given without a signature; the answer is recorded by the worker. */
  readonly oralScript: readonly Line[]
  readonly refusal: Section
}

export const consentTexts: readonly ConsentText[] = [
  {
    version: '2026-1',
    from: plainDate('2026-01-01'),
    source: 'Law on personal data, art. 2, 8 (public pages); wording and retention chosen by this product',
    confidence: 'inferred',
    title: { uk: 'Згода на обробку персональних даних', en: 'Consent to the processing of personal data' },
    statement: {
      uk: 'Я добровільно погоджуюся, щоб {centre} (далі — центр) обробляв мої персональні дані так, як описано нижче.',
      en: 'I freely agree that {centre} (the centre) processes my personal data as described below.',
    },
    sections: [
      {
        title: { uk: 'Для чого', en: 'What for' },
        lines: [
          { uk: 'надати мені правничу допомогу', en: 'to give me legal aid' },
          {
            uk: 'вести облік і статистику, у якій немає імен',
            en: 'to keep records and statistics without names',
          },
          { uk: 'перевіряти, чи якісно мені допомогли', en: 'to check how well I was helped' },
        ],
      },
      {
        title: { uk: 'Які дані', en: 'Which data' },
        lines: [
          {
            uk: 'ім’я, дата народження, стать, громадянство',
            en: 'name, date of birth, sex, citizenship',
          },
          {
            uk: 'номери документів і РНОКПП, якщо вони потрібні для моєї справи',
            en: 'numbers of papers and the tax number, if my matter needs them',
          },
          { uk: 'адреса, телефон, електронна пошта', en: 'address, phone, e-mail' },
          {
            uk: 'суть мого питання, документи до нього і те, чим мені допомогли',
            en: 'the substance of my question, its papers, and how I was helped',
          },
          {
            uk: 'відомості, від яких залежить право на допомогу (наприклад, дохід або статус)',
            en: 'facts on which the right to aid depends (income or status, for example)',
          },
        ],
      },
      {
        title: { uk: 'Що з ними роблять', en: 'What is done with them' },
        lines: [
          {
            uk: 'збирають, записують, зберігають, уточнюють, використовують, передають тим, кого названо нижче, знеособлюють і видаляють',
            en: 'they are collected, recorded, kept, corrected, used, passed to those named below, made anonymous and deleted',
          },
        ],
      },
      {
        title: { uk: 'Кому можуть передати', en: 'Who may receive them' },
        lines: [
          {
            uk: 'Координаційному центру з надання правничої допомоги та іншому центру, якщо моє звернення передадуть туди',
            en: 'the Coordination Centre for Legal Aid, and another centre if my enquiry is transferred there',
          },
          { uk: 'адвокатові, якого призначить центр', en: 'the advocate whom the centre appoints' },
          {
            uk: 'суду або іншому органу, коли цього вимагає моя справа чи закон',
            en: 'a court or another body when my matter or the law requires it',
          },
          {
            uk: 'партнерам центру — лише якщо я окремо погоджуся нижче',
            en: 'partners of the centre, only if I agree separately below',
          },
        ],
      },
      {
        title: { uk: 'Як довго', en: 'How long' },
        lines: [
          {
            uk: 'доки мені допомагають, а потім стільки, скільки документи треба зберігати за законом',
            en: 'while I am being helped, and then as long as the law requires the papers to be kept',
          },
        ],
      },
      {
        title: { uk: 'Мої права', en: 'My rights' },
        lines: [
          {
            uk: 'знати, які мої дані є в центрі й де вони',
            en: 'to know which data of mine the centre has and where',
          },
          {
            uk: 'отримати доступ до своїх даних; на запит відповідають за 30 календарних днів',
            en: 'to have access to my data; a request is answered within 30 calendar days',
          },
          {
            uk: 'заперечити проти обробки, вимагати виправити або видалити дані',
            en: 'to object to the processing, to have data corrected or deleted',
          },
          {
            uk: 'поскаржитись Уповноваженому Верховної Ради України з прав людини або до суду',
            en: 'to complain to the Parliament Commissioner for Human Rights or to a court',
          },
          {
            uk: 'відкликати цю згоду будь-коли — письмово, усно в центрі або телефоном',
            en: 'to withdraw this consent at any time, in writing, in person or by telephone',
          },
        ],
      },
      {
        title: { uk: 'Якщо відкликати згоду', en: 'If consent is withdrawn' },
        lines: [
          {
            uk: 'центр припинить обробку того ж дня і збереже лише те, що мусить зберігати за законом або для справи, яку ще ведуть',
            en: 'the centre stops processing on the same day and keeps only what the law or a matter still open requires',
          },
        ],
      },
    ],
    ticksTitle: { uk: 'Окремо я погоджуюся', en: 'Separately I agree' },
    ticks: {
      PARTNER_SHARING: {
        uk: 'передавати мої контакти й суть питання партнерам, до яких мене направлять',
        en: 'that my contacts and my question are passed to partners I am referred to',
      },
      SURVEY_CALLS: {
        uk: 'щоб мені зателефонували й запитали, чи допомогли',
        en: 'to be called and asked whether I was helped',
      },
      SENSITIVE_DATA: {
        uk: 'записати чутливі відомості (про здоров’я, інвалідність, насильство), якщо без них не допомогти',
        en: 'that sensitive facts (health, disability, violence) are recorded if help needs them',
      },
    },
    oralScript: [
      {
        uk: 'Щоб вам допомогти, я запишу ваше ім’я, контакти й суть питання в систему центру.',
        en: 'To help you I will record your name, contacts and your question in the centre’s system.',
      },
      {
        uk: 'Ці дані бачать лише працівники, які вам допомагають. Без вашої згоди партнерам їх не передаємо.',
        en: 'Only the workers who help you see them. We pass nothing to partners without your consent.',
      },
      {
        uk: 'Ви можете будь-коли дізнатися, що про вас записано, виправити це або відкликати згоду.',
        en: 'You can at any time learn what is recorded about you, have it corrected, or withdraw your consent.',
      },
      { uk: 'Ви згодні?', en: 'Do you agree?' },
    ],
    refusal: {
      title: { uk: 'Якщо людина не дає згоди', en: 'If the person does not consent' },
      lines: [
        {
          uk: 'Усно пояснимо й порадимо так само, як усім. Запишемо лише статистику без імені.',
          en: 'We explain and advise orally as for everybody. Only statistics without a name are recorded.',
        },
        {
          uk: 'Картки не буде, тому під час наступного візиту доведеться розповісти все знову.',
          en: 'There will be no card, so at the next visit everything has to be told again.',
        },
        {
          uk: 'Без імені й контактів не зможемо відповісти письмово, нагадати про строк, прийняти заяву на вторинну допомогу.',
          en: 'Without a name and contacts we cannot answer in writing, remind of a term or take an application for secondary aid.',
        },
        { uk: 'Передумати можна будь-коли.', en: 'The person may change their mind at any time.' },
      ],
    },
  },
]
