import type { TemplateKind } from './answer-template.rules'
import type { LegalBranchCode, LegalTopicCode } from './legal-topics'

/**
 * A text the centre starts with; its lawyer changes and confirms it.
 *
 * `legalBasis` names only what was seen in `source`; empty means "to be confirmed". No starter counts as confirmed.
 */
export type StarterTemplate = {
  readonly id: string
  readonly kind: TemplateKind
  readonly branchCode?: LegalBranchCode
  readonly topicCode?: LegalTopicCode
  readonly title: { readonly uk: string; readonly en: string }
  readonly text: { readonly uk: string; readonly en: string }
  readonly legalBasis: { readonly uk: string; readonly en: string }
  readonly source: string
}

const TO_BE_CONFIRMED = { uk: '', en: '' }
const OWN_WORDING = 'wording of this product'

/** A written answer: number and thanks, the matter, where to turn next, who answered. */
function letter(uk: readonly string[], en: readonly string[]) {
  return {
    uk: [
      'Вітаємо, {{clientName}}!',
      'Ви звернулись до нас {{receivedOn}} (звернення № {{enquiryNumber}}) із таким питанням: {{question}}',
      ...uk,
      'Це загальна порада за вашим описом. Якщо обставини інші або щось незрозуміло, приходьте чи телефонуйте: {{centreAddress}}, {{centrePhone}}, {{centreHours}}. Консультація безоплатна.',
      '{{workerPosition}} {{workerName}}\n{{today}}',
    ].join('\n\n'),
    en: [
      'Dear {{clientName}},',
      'On {{receivedOn}} you asked us (enquiry no. {{enquiryNumber}}): {{question}}',
      ...en,
      'This is general advice from what you described. If things are different, or something is unclear, come or ring: {{centreAddress}}, {{centrePhone}}, {{centreHours}}. Advice is free.',
      '{{workerName}}, {{workerPosition}}\n{{today}}',
    ].join('\n\n'),
  }
}

const note = (uk: readonly string[], en: readonly string[]) => ({ uk: uk.join('\n'), en: en.join('\n') })

export const starterTemplates: readonly StarterTemplate[] = [
  {
    id: 'alimony-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'FAMILY',
    topicCode: 'ALIMONY',
    title: { uk: 'Як стягнути аліменти на дитину', en: 'How to claim child support' },
    text: letter(
      [
        'Утримувати дитину мають обоє батьків, навіть якщо вони не були у шлюбі. Якщо домовитися не вдається, є два шляхи.',
        '1. Судовий наказ. Так найшвидше: без засідань. Підходить, якщо батьківство записане у свідоцтві про народження і ви просите частку доходу: на одну дитину — чверть, на двох — третину, на трьох і більше — половину.',
        '2. Позов. Подають, якщо хочете іншу частку чи тверду суму або є спір про батьківство.',
        'Заяву подають до суду. Додайте копії: паспорта, РНОКПП, свідоцтва про народження дитини, документа, що дитина живе з вами.',
        'Найменший розмір на одну дитину — половина прожиткового мінімуму для її віку.',
        'Якщо потрібна допомога з папером для суду, перевіримо, чи маєте право на безоплатного адвоката.',
      ],
      [
        'Both parents must maintain a child, even if they were never married. If you cannot agree, there are two ways.',
        '1. A court order. It is the quickest: there is no hearing. It fits if parenthood is recorded in the birth certificate and you ask for a share of income: a quarter for one child, a third for two, a half for three or more.',
        '2. A claim. You file it if you want another share or a fixed sum, or if parenthood is disputed.',
        'The application goes to court. Add copies of: your passport, tax number, the child’s birth certificate, a paper showing that the child lives with you.',
        'The least amount for one child is half of the subsistence minimum for its age.',
        'If you need help with the paper for court, we will check whether you are entitled to a free advocate.',
      ],
    ),
    legalBasis: {
      uk: 'Сімейний кодекс України, ст. 182 (ч. 2), ст. 183 (ч. 5)',
      en: 'Family Code of Ukraine, art. 182(2), 183(5)',
    },
    source: 'https://www.9111.ru/questions/13298918 (quotes both parts; wording of unknown date)',
  },
  {
    id: 'divorce-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'FAMILY',
    topicCode: 'DIVORCE',
    title: { uk: 'Як розірвати шлюб', en: 'How to divorce' },
    text: letter(
      [
        'Порядок залежить від того, чи є спільні діти до 18 років і чи обоє згодні.',
        '1. Дітей немає, обоє згодні. Подайте спільну заяву до відділу реєстрації актів цивільного стану. Шлюб розірвуть через місяць, якщо заяву не відкличуть.',
        '2. Є діти, обоє згодні. Подайте до суду спільну заяву й договір: з ким житимуть діти і як братиме участь другий із батьків.',
        '3. Один не згоден. Подайте до суду позов.',
        'Майно й борги можна поділити окремо, розлученню це не заважає.',
        'Якщо вдома небезпечно, телефонуйте 102 або на безоплатну лінію 15-47. Скажіть нам, як із вами безпечно зв’язатися.',
      ],
      [
        'The way depends on whether there are children under 18 and whether both of you agree.',
        '1. No children, both agree. File a joint application with the civil registry. The marriage is dissolved after a month unless the application is withdrawn.',
        '2. Children, both agree. File with the court a joint application and an agreement: whom the children live with and how the other parent takes part.',
        '3. One does not agree. File a claim with the court.',
        'Property and debts can be divided separately; that does not delay the divorce.',
        'If you are not safe at home, ring 102 or the free line 15-47. Tell us how to contact you safely.',
      ],
    ),
    legalBasis: { uk: 'Сімейний кодекс України, ст. 106, 109', en: 'Family Code of Ukraine, art. 106, 109' },
    source:
      'https://legalexpert.in.ua/komkodeks/sku/87-sku/3299-106.html; https://ms.ck.court.gov.ua/sud2313/pres-centr/novini/183526',
  },
  {
    id: 'dismissal-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'LABOUR',
    topicCode: 'DISMISSAL',
    title: { uk: 'Що робити, якщо звільнили', en: 'What to do after a dismissal' },
    text: letter(
      [
        'Головне — не пропустити строк. Щоб поновитися на роботі, до суду звертаються протягом місяця від дня, коли вам вручили копію наказу про звільнення.',
        'За вашими словами, наказ вручено {{decisionDate}}. Тож останній день — {{dueOn}}.',
        'Що зробити зараз:',
        '1. Візьміть копію наказу, довідку про зарплату й запис про звільнення. Якщо не дають, попросіть листом із повідомленням про вручення.',
        '2. Запишіть, як усе було, і хто може це підтвердити.',
        '3. Не підписуйте заяв «за власним бажанням» і паперів заднім числом.',
        '4. Порівняйте суми: чи заплатили за всі дні й за невикористану відпустку.',
        'Можна також поскаржитись до Державної служби з питань праці. Скарга не зупиняє строку для суду.',
      ],
      [
        'The main thing is not to miss the term. To get the job back one goes to court within a month of the day on which the copy of the dismissal order was handed over.',
        'As you say, the order was handed over on {{decisionDate}}. So the last day is {{dueOn}}.',
        'What to do now:',
        '1. Get a copy of the order, a pay certificate and the entry on dismissal. If they refuse, ask by registered letter.',
        '2. Write down how it happened and who can confirm it.',
        '3. Sign no application “at own request” and no backdated papers.',
        '4. Compare the sums: were all days and unused leave paid?',
        'You can also complain to the State Labour Service. A complaint does not stop the term for going to court.',
      ],
    ),
    legalBasis: { uk: 'Кодекс законів про працю України, ст. 233', en: 'Labour Code of Ukraine, art. 233' },
    source: 'https://protocol.ua/amp/ru/kodeks_zakoniv_pro_pratsyu_ukraini_stattya_233',
  },
  {
    id: 'collectors-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'CIVIL',
    topicCode: 'LOANS_COLLECTORS',
    title: { uk: 'Якщо турбують колектори', en: 'If debt collectors press you' },
    text: letter(
      [
        'Колектори можуть нагадувати про борг, але не можуть погрожувати, принижувати, розповідати про борг рідним чи на роботі, телефонувати вночі.',
        'Що зробити:',
        '1. Запитайте назву компанії й перевірте її в реєстрі колекторських компаній на сайті Національного банку.',
        '2. Попросіть письмово: договір, розрахунок боргу, підставу вимоги.',
        '3. Зберігайте повідомлення, записуйте дату й час дзвінків.',
        '4. Подайте скаргу до Національного банку. Якщо погрожують, телефонуйте 102.',
        '5. Якщо кредит брали не ви, заявіть про це поліції й кредитодавцеві письмово.',
        'Не відкладайте листи із суду, від нотаріуса чи виконавця: строки там короткі. Одразу покажіть їх нам.',
      ],
      [
        'Collectors may remind of a debt, but may not threaten, humiliate, tell relatives or employers of it, or ring at night.',
        'What to do:',
        '1. Ask for the company’s name and look it up in the register of collection companies on the National Bank’s site.',
        '2. Ask in writing for the contract, the calculation of the debt and the ground of the claim.',
        '3. Keep messages, write down date and time of calls.',
        '4. Complain to the National Bank. If there are threats, ring 102.',
        '5. If it was not you who took the loan, tell the police and the lender in writing.',
        'Do not put aside letters from a court, notary or enforcement officer: terms are short. Show them to us at once.',
      ],
    ),
    legalBasis: { uk: 'Закон України «Про споживче кредитування»', en: 'Law of Ukraine on consumer lending' },
    source: 'https://de-jure.in.ua/forbidden-collectors/ (articles not seen)',
  },
  {
    id: 'inheritance-term-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'INHERITANCE',
    topicCode: 'INHERITANCE_TERM',
    title: { uk: 'Якщо пропущено строк для спадщини', en: 'If the term for an inheritance was missed' },
    text: letter(
      [
        'Прийняти спадщину треба протягом шести місяців від дня смерті людини. Якщо право перейшло до вас, бо інші відмовились або не прийняли спадщину, — протягом трьох місяців від того дня.',
        'Строк не пропущено, якщо на день смерті ви постійно жили разом зі спадкодавцем. Тоді заява нотаріусу не потрібна, досить довести, що жили разом.',
        'Якщо строк справді минув:',
        '1. Запитайте інших спадкоємців, чи дадуть вони письмову згоду. Зі згодою нотаріус може прийняти вашу заяву.',
        '2. Якщо згоди немає, просіть суд визначити додатковий строк. Потрібна поважна причина: хвороба, служба, полон, окупація, незнання про смерть. Підготуйте докази.',
        '3. Візьміть у нотаріуса письмову відмову.',
        'Під час воєнного стану строки рахували по-особливому. Покажіть нам свідоцтво про смерть, ми перевіримо ваш випадок.',
      ],
      [
        'An inheritance must be accepted within six months of the day of death. If the right came to you because others refused or did not accept, within three months of that day.',
        'The term is not missed if you lived with the deceased permanently on the day of death. Then no application to the notary is needed, only proof that you lived together.',
        'If the term has really passed:',
        '1. Ask the other heirs for written consent. With it the notary may take your application.',
        '2. Without it, ask the court for an extra term. A good reason is needed: illness, service, captivity, occupation, not knowing of the death. Prepare proof.',
        '3. Get the notary’s refusal in writing.',
        'During martial law terms were counted in a special way. Show us the death certificate and we will check your case.',
      ],
    ),
    legalBasis: { uk: 'Цивільний кодекс України, ст. 1270', en: 'Civil Code of Ukraine, art. 1270' },
    source: 'https://kodeksy.com.ua/ka/grajdanskij_kodeks_ukraini/statja-1270.htm (wording of 2019)',
  },
  {
    id: 'idp-payments-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'IDP',
    topicCode: 'IDP_PAYMENTS',
    title: { uk: 'Якщо зупинили виплати ВПО', en: 'If IDP payments have stopped' },
    text: letter(
      [
        'Допомогу на проживання виплачує Пенсійний фонд України. Спершу дізнайтеся, чому її зупинили.',
        '1. Перегляньте повідомлення в особистому кабінеті на порталі фонду або запитайте в сервісному центрі. Попросіть відповідь письмово.',
        '2. Найчастіші причини: не пройдено ідентифікацію, змінилися адреса чи документи, довгий виїзд за кордон, дохід або велика покупка, працездатна людина не стала на облік у центрі зайнятості.',
        '3. Якщо причину можна усунути, подайте документи й заяву про поновлення.',
        '4. Якщо не згодні з рішенням, подайте скаргу до фонду або позов до суду. Не зволікайте: строк рахують від дня, коли ви дізналися про рішення.',
        'Візьміть із собою паспорт, довідку ВПО і відповідь фонду. Допоможемо написати заяву чи скаргу.',
      ],
      [
        'The living allowance is paid by the Pension Fund of Ukraine. First find out why it was stopped.',
        '1. Look at the messages in your account on the fund’s portal or ask at a service centre. Ask for a written answer.',
        '2. The commonest reasons: identification not done, change of address or papers, a long stay abroad, income or a large purchase, a person able to work not registered with the employment centre.',
        '3. If the reason can be removed, file the papers and an application to resume.',
        '4. If you disagree, complain to the fund or go to court. Do not delay: the term runs from the day you learnt of the decision.',
        'Bring your passport, the IDP certificate and the fund’s answer. We will help to write the application or complaint.',
      ],
    ),
    legalBasis: TO_BE_CONFIRMED,
    source:
      'https://news.uaportal.com/ukr/section-news/news-mozhete-poteryat-vyiplatyi-dlya-chego-vpl-prohodit-fizicheskuyu-identifikatsiyu-23-11-2025.html',
  },
  {
    id: 'court-order-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'CIVIL',
    topicCode: 'COURT_ORDER_CIVIL',
    title: { uk: 'Як скасувати судовий наказ', en: 'How to cancel a court order' },
    text: letter(
      [
        'Заяву про скасування судового наказу подають до суду, який його видав, протягом п’ятнадцяти днів від дня, коли вам вручили копію. Наказ про аліменти так не скасовують.',
        'За вашими словами, копію вручено {{decisionDate}}. Тож останній день — {{dueOn}}.',
        'Що зробити:',
        '1. Напишіть заяву: який суд, хто стягує, який наказ, чому не згодні з вимогою.',
        '2. Якщо строк минув, у тій самій заяві попросіть його поновити й поясніть причину.',
        '3. Сплатіть судовий збір або доведіть, що звільнені від нього.',
        '4. Якщо рахунок уже арештовано, скажіть нам: допоможемо звернутися до виконавця.',
        'Заява про скасування — папір для суду. Перевіримо, чи маєте право на безоплатного адвоката, який її складе.',
      ],
      [
        'An application to cancel a court order goes to the court that issued it, within fifteen days of the day the copy was handed to you. An order on child support is not cancelled this way.',
        'As you say, the copy was handed over on {{decisionDate}}. So the last day is {{dueOn}}.',
        'What to do:',
        '1. Write an application: which court, who claims, which order, why you disagree.',
        '2. If the term has passed, ask in the same application to renew it, and explain why.',
        '3. Pay the court fee, or show that you are exempt.',
        '4. If an account is frozen already, tell us: we will help you turn to the enforcement officer.',
        'The application is a paper for court. We will check whether you are entitled to a free advocate who drafts it.',
      ],
    ),
    legalBasis: {
      uk: 'Цивільний процесуальний кодекс України, ст. 170',
      en: 'Code of Civil Procedure of Ukraine, art. 170',
    },
    source: 'https://kodeksy.com.ua/ka/grajdanskij_protsesual_nij_kodeks_ukraini/statja-170.htm',
  },
  {
    id: 'restore-documents-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'MIGRATION',
    topicCode: 'PASSPORT',
    title: { uk: 'Як відновити документи', en: 'How to restore papers' },
    text: letter(
      [
        'Почніть із паспорта: без нього важко отримати решту.',
        '1. Паспорт. Зверніться до міграційної служби або до центру надання адміністративних послуг. Якщо паспорт украли чи він лишився в окупації, скажіть про це. Особу можуть підтвердити інші документи, записи в реєстрах або рідні.',
        '2. Свідоцтво про народження чи шлюб. Повторне видає відділ реєстрації актів цивільного стану, заяву можна подати до будь-якого з них.',
        '3. РНОКПП. Податкова видасть довідку після того, як буде паспорт.',
        '4. Документи на житло. Перевірте запис у реєстрі прав; якщо його немає, шукайте копії в нотаріуса, бюро технічної інвентаризації, архіві.',
        '5. Народження чи смерть на окупованій території підтверджує суд. Цю справу розглядають швидко.',
        'Якщо відмовили, попросіть відмову письмово й покажіть її нам.',
      ],
      [
        'Begin with the passport: without it the rest is hard to get.',
        '1. Passport. Go to the migration service or an administrative-services centre. If it was stolen or is left in occupied territory, say so. Other papers, register entries or relatives may confirm who you are.',
        '2. Birth or marriage certificate. The civil registry issues a duplicate; any of its offices takes the application.',
        '3. Tax number. The tax office issues a certificate once there is a passport.',
        '4. Papers for a home. Check the register of rights; if there is no entry, look for copies at the notary, the inventory bureau or the archive.',
        '5. A birth or death in occupied territory is confirmed by a court. Such a case is heard quickly.',
        'If you are refused, ask for the refusal in writing and show it to us.',
      ],
    ),
    legalBasis: TO_BE_CONFIRMED,
    source: OWN_WORDING,
  },
  {
    id: 'secondary-aid-answer',
    kind: 'WRITTEN_ANSWER',
    branchCode: 'OTHER',
    topicCode: 'LEGAL_AID_ITSELF',
    title: { uk: 'Як отримати безоплатного адвоката', en: 'How to get a free advocate' },
    text: letter(
      [
        'Безоплатний адвокат захищає, представляє в суді та перед органами й складає папери для суду. Таке право мають не всі, а ті, кого називає закон: наприклад, люди з малим доходом, з інвалідністю, діти, ВПО, ветерани, постраждалі від домашнього насильства.',
        'Що зробити:',
        '1. Подайте письмову заяву до центру за місцем, де живете, або де розглядають справу. Прописка не має значення. Ми допоможемо її заповнити.',
        '2. Додайте документи, які підтверджують вашу категорію, і папери зі справи. Якщо чогось бракує, підкажемо, де взяти.',
        '3. Рішення буде за 10 робочих днів від дня, коли є заява й усі документи. Копію надішлемо вам.',
        'Якщо відмовимо, пояснимо чому. Відмову можна оскаржити. Усну пораду безоплатно отримує кожна людина.',
      ],
      [
        'A free advocate defends, represents in court and before bodies, and drafts papers for court. Not everybody is entitled, but those named by law: for example people with low income or with disability, children, displaced persons, veterans, survivors of domestic violence.',
        'What to do:',
        '1. File a written application with the centre where you live, or where the matter is heard. Registration of residence does not matter. We will help to fill it in.',
        '2. Add papers that prove your category, and papers of the matter. If something is missing, we will say where to get it.',
        '3. The decision is made within 10 working days from the day the application and all papers are there. A copy will be sent to you.',
        'If we refuse, we will say why. A refusal can be challenged. Oral advice is free for everybody.',
      ],
    ),
    legalBasis: {
      uk: 'Закон України «Про безоплатну правничу допомогу» № 3460-VI, ст. 13, 14, 18, 19',
      en: 'Law of Ukraine on free legal aid 3460-VI, art. 13, 14, 18, 19',
    },
    source: 'https://protocol.ua/ua/pro_bezoplatnu_pravovu_dopomogu_vid_02_06_2011_3460_vi_stattya_19',
  },
  {
    id: 'forwarding-notice',
    kind: 'FORWARDING',
    title: { uk: 'Повідомлення про пересилання за належністю', en: 'Notice of forwarding' },
    text: {
      uk: [
        'Вітаємо, {{clientName}}!',
        'Ваше звернення № {{enquiryNumber}}, яке ми отримали {{receivedOn}}, вирішує інший орган. Тому {{today}} ми переслали його туди:',
        '{{bodyName}}\n{{bodyAddress}}\n{{bodyPhone}}\n{{bodyHours}}',
        'Відповідь надійде вам звідти. Якщо її довго не буде, телефонуйте туди й назвіть дату цього листа.',
        'Якщо у вас є правове питання, ми допоможемо: {{centreAddress}}, {{centrePhone}}, {{centreHours}}.',
        '{{workerPosition}} {{workerName}}',
      ].join('\n\n'),
      en: [
        'Dear {{clientName}},',
        'Your enquiry no. {{enquiryNumber}}, which we received on {{receivedOn}}, is decided by another body. So on {{today}} we forwarded it to:',
        '{{bodyName}}\n{{bodyAddress}}\n{{bodyPhone}}\n{{bodyHours}}',
        'The answer will come from there. If it is long in coming, ring them and give the date of this letter.',
        'If you have a legal question, we will help: {{centreAddress}}, {{centrePhone}}, {{centreHours}}.',
        '{{workerName}}, {{workerPosition}}',
      ].join('\n\n'),
    },
    legalBasis: { uk: 'Закон № 3460-VI, ст. 10', en: 'Law 3460-VI, art. 10' },
    source: 'https://dg.dp.court.gov.ua/sud0408/8/114',
  },
  {
    id: 'general-note',
    kind: 'CONSULTATION',
    title: { uk: 'Нотатка: звичайна консультація', en: 'Note: ordinary consultation' },
    text: note(
      ['Питання: {{question}}', 'Пояснено: ', 'Показані документи: ', 'Наступний крок людини: ', 'Строк: '],
      ['Question: {{question}}', 'Explained: ', 'Papers shown: ', 'The person’s next step: ', 'Term: '],
    ),
    legalBasis: TO_BE_CONFIRMED,
    source: OWN_WORDING,
  },
  {
    id: 'alimony-note',
    kind: 'CONSULTATION',
    branchCode: 'FAMILY',
    topicCode: 'ALIMONY',
    title: { uk: 'Нотатка: аліменти', en: 'Note: child support' },
    text: note(
      [
        'Пояснено два шляхи: судовий наказ (частка доходу, без засідань) і позов (тверда сума, спір про батьківство).',
        'Названо документи: паспорт, РНОКПП, свідоцтво про народження, підтвердження, що дитина живе із заявником.',
        'Запропоновано допомогу із заявою та перевірку права на вторинну допомогу.',
      ],
      [
        'Two ways explained: court order (share of income, no hearing) and claim (fixed sum, parenthood disputed).',
        'Papers named: passport, tax number, birth certificate, proof that the child lives with the applicant.',
        'Help with the application and a check of entitlement to secondary aid were offered.',
      ],
    ),
    legalBasis: {
      uk: 'Сімейний кодекс України, ст. 182 (ч. 2), ст. 183 (ч. 5)',
      en: 'Family Code of Ukraine, art. 182(2), 183(5)',
    },
    source: 'https://www.9111.ru/questions/13298918 (quotes both parts; wording of unknown date)',
  },
  {
    id: 'dismissal-note',
    kind: 'CONSULTATION',
    branchCode: 'LABOUR',
    topicCode: 'DISMISSAL',
    title: { uk: 'Нотатка: звільнення', en: 'Note: dismissal' },
    text: note(
      [
        'Пояснено строк для суду: місяць від вручення копії наказу. Наказ вручено {{decisionDate}}, останній день — {{dueOn}}.',
        'Пояснено, які документи взяти в роботодавця і чого не підписувати.',
        'Назвали Державну службу з питань праці; скарга не зупиняє строку.',
      ],
      [
        'Term for court explained: a month from the copy of the order. Handed over on {{decisionDate}}, last day {{dueOn}}.',
        'Explained which papers to get from the employer and what not to sign.',
        'The State Labour Service was named; a complaint does not stop the term.',
      ],
    ),
    legalBasis: { uk: 'Кодекс законів про працю України, ст. 233', en: 'Labour Code of Ukraine, art. 233' },
    source: 'https://protocol.ua/amp/ru/kodeks_zakoniv_pro_pratsyu_ukraini_stattya_233',
  },
  {
    id: 'court-order-note',
    kind: 'CONSULTATION',
    branchCode: 'CIVIL',
    topicCode: 'COURT_ORDER_CIVIL',
    title: { uk: 'Нотатка: скасування судового наказу', en: 'Note: cancelling a court order' },
    text: note(
      [
        'Пояснено строк: п’ятнадцять днів від вручення копії. Копію вручено {{decisionDate}}, останній день — {{dueOn}}.',
        'Пояснено, що писати в заяві і як просити поновити строк.',
        'Перевірено право на вторинну допомогу: ',
      ],
      [
        'Term explained: fifteen days from the copy. Handed over on {{decisionDate}}, last day {{dueOn}}.',
        'Explained what to write and how to ask for renewal of the term.',
        'Entitlement to secondary aid checked: ',
      ],
    ),
    legalBasis: {
      uk: 'Цивільний процесуальний кодекс України, ст. 170',
      en: 'Code of Civil Procedure of Ukraine, art. 170',
    },
    source: 'https://kodeksy.com.ua/ka/grajdanskij_protsesual_nij_kodeks_ukraini/statja-170.htm',
  },
  {
    id: 'application-paper',
    kind: 'DRAFTED_PAPER',
    title: { uk: 'Заява до органу', en: 'Application to a body' },
    text: {
      uk: '{{bodyName}}\n{{bodyAddress}}\n\nВід: {{clientName}}\nАдреса й телефон: \n\nЗАЯВА\n\n{{question}}\n\nПрошу: \n\nВідповідь прошу надати письмово.\n\nДодатки:\n1. \n\n{{today}}          Підпис',
      en: '{{bodyName}}\n{{bodyAddress}}\n\nFrom: {{clientName}}\nAddress and phone: \n\nAPPLICATION\n\n{{question}}\n\nI ask: \n\nPlease answer in writing.\n\nEnclosed:\n1. \n\n{{today}}          Signature',
    },
    legalBasis: TO_BE_CONFIRMED,
    source: OWN_WORDING,
  },
  {
    id: 'complaint-paper',
    kind: 'DRAFTED_PAPER',
    title: { uk: 'Скарга на дії чи бездіяльність', en: 'Complaint about an act or failure to act' },
    text: {
      uk: '{{bodyName}}\n{{bodyAddress}}\n\nВід: {{clientName}}\nАдреса й телефон: \n\nСКАРГА\n\nЩо сталося й коли: {{question}}\n\nЯке право порушено: \n\nПрошу:\n1. Перевірити викладене.\n2. Поновити моє право, а саме: \n3. Письмово повідомити мене про результат.\n\nДодатки:\n1. \n\n{{today}}          Підпис',
      en: '{{bodyName}}\n{{bodyAddress}}\n\nFrom: {{clientName}}\nAddress and phone: \n\nCOMPLAINT\n\nWhat happened and when: {{question}}\n\nWhich right was violated: \n\nI ask:\n1. To check the above.\n2. To restore my right, namely: \n3. To tell me the result in writing.\n\nEnclosed:\n1. \n\n{{today}}          Signature',
    },
    legalBasis: TO_BE_CONFIRMED,
    source: OWN_WORDING,
  },
]
