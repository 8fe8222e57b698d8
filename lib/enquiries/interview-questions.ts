import type { LegalBranchCode, LegalTopicCode } from './legal-topics'

/** What to ask: its own short name, Ukrainian, English. Help beside the text, never a form to fill. */
export type QuestionRow = readonly [id: string, uk: string, en: string]

/** Asked where the topic has no questions of its own. */
export const questionsByBranch: Readonly<Record<LegalBranchCode, readonly QuestionRow[]>> = {
  FAMILY: [
    [
      'registered',
      'Чи зареєстровано шлюб і де ви зараз живете?',
      'Are you married, and where do you live now?',
    ],
    ['children', 'Чи є діти і скільки їм років?', 'Are there children, and how old are they?'],
    ['court', 'Чи хтось уже подав до суду?', 'Has anybody gone to court yet?'],
    ['safe', 'Чи безпечно вдома вам і дітям?', 'Are you and the children safe at home?'],
    [
      'agree',
      'Чи можете про щось домовитись із другою стороною?',
      'Can you agree on anything with the other side?',
    ],
    ['papers', 'Які документи маєте з собою?', 'Which papers do you have with you?'],
  ],
  HOUSING: [
    ['owner', 'Хто власник житла?', 'Who owns the home?'],
    ['registered', 'Хто там зареєстрований і хто живе?', 'Who is registered there, and who lives there?'],
    ['contract', 'Чи є договір, ордер або рішення?', 'Is there a contract, a warrant or a decision?'],
    ['notice', 'Чи отримували письмову вимогу? Коли?', 'Have you had a written demand? When?'],
    ['where', 'Чи є вам де жити, поки триває спір?', 'Have you somewhere to live meanwhile?'],
  ],
  SOCIAL_SECURITY: [
    ['applied', 'Куди й коли ви подавали заяву?', 'Where and when did you apply?'],
    ['answer', 'Яку відповідь отримали: усну чи письмову?', 'Was the answer oral or written?'],
    ['reason', 'Як пояснили відмову або зупинення виплати?', 'How was the refusal or stop explained?'],
    ['when', 'Коли дізналися про це рішення?', 'When did you learn of the decision?'],
    ['income', 'На що зараз живе родина?', 'What does the family live on now?'],
  ],
  PENSIONS: [
    [
      'decision',
      'Чи є письмове рішення Пенсійного фонду?',
      'Is there a written decision of the Pension Fund?',
    ],
    ['when', 'Коли ви його отримали?', 'When did you receive it?'],
    ['record', 'Чи є трудова книжка й довідки про стаж?', 'Are there an employment book and certificates?'],
    ['gap', 'Який період не зарахували?', 'Which period was not counted?'],
    [
      'account',
      'Чи заходили в особистий кабінет на порталі фонду?',
      'Have you looked at your account on the fund’s portal?',
    ],
  ],
  LABOUR: [
    ['contract', 'Як вас оформили: договір, наказ, усно?', 'How were you taken on: contract, order, orally?'],
    ['still', 'Ви ще працюєте чи вже звільнені? З якого дня?', 'Do you still work there, or since when not?'],
    ['papers', 'Які документи вам видали?', 'Which papers were you given?'],
    ['owed', 'Скільки винен роботодавець і за який час?', 'How much is owed, and for which months?'],
    [
      'want',
      'Чого хочете: повернутися, отримати гроші, змінити запис?',
      'What do you want: the job back, money, another entry?',
    ],
    ['proof', 'Хто або що може це підтвердити?', 'Who or what can prove it?'],
  ],
  INHERITANCE: [
    ['died', 'Хто помер і коли?', 'Who died, and when?'],
    ['lived', 'Де людина жила перед смертю і хто жив з нею?', 'Where did they live, and who with?'],
    ['will', 'Чи є заповіт?', 'Is there a will?'],
    [
      'notary',
      'Чи зверталися до нотаріуса? Що він відповів?',
      'Have you been to a notary? What did they say?',
    ],
    ['heirs', 'Хто ще може бути спадкоємцем?', 'Who else may be an heir?'],
    ['property', 'Що залишилося: житло, земля, гроші, борги?', 'What is left: home, land, money, debts?'],
  ],
  LAND: [
    ['papers', 'Які документи є на ділянку?', 'Which papers are there for the plot?'],
    ['number', 'Чи є кадастровий номер?', 'Is there a cadastral number?'],
    ['uses', 'Хто користується землею зараз?', 'Who uses the land now?'],
    [
      'council',
      'Чи зверталися до ради? Що відповіли?',
      'Have you applied to the council? What was the answer?',
    ],
    ['lease', 'Чи є договір оренди і до якого року?', 'Is there a lease, and until when?'],
  ],
  CIVIL: [
    ['happened', 'Що сталося і коли?', 'What happened, and when?'],
    [
      'other',
      'Хто друга сторона? Чи знаєте, де вона живе?',
      'Who is the other side? Do you know where they live?',
    ],
    [
      'written',
      'Що є на папері: договір, розписка, листування?',
      'What is in writing: contract, note, messages?',
    ],
    ['sum', 'Про яку суму йдеться?', 'What sum is it about?'],
    ['court', 'Чи були листи із суду? Коли отримали?', 'Have there been letters from a court? When?'],
    ['want', 'Якого результату хочете?', 'What result do you want?'],
  ],
  MILITARY: [
    [
      'status',
      'Яке у вас зараз становище: служите, на обліку, звільнені?',
      'Where do you stand: serving, registered, discharged?',
    ],
    ['papers', 'Які військові документи маєте?', 'Which military papers do you have?'],
    [
      'applied',
      'Чи подавали рапорт або заяву? Що відповіли?',
      'Have you filed a report or application? What was the answer?',
    ],
    [
      'term',
      'Чи є дата, до якої треба з’явитися або відповісти?',
      'Is there a day by which you must appear or answer?',
    ],
    [
      'health',
      'Чи впливає на це стан здоров’я? Розкажіть, лише якщо хочете',
      'Does health play a part? Tell only if you wish',
    ],
  ],
  IDP: [
    ['from', 'Звідки й коли ви виїхали?', 'Where did you leave, and when?'],
    ['certificate', 'Чи є довідка ВПО?', 'Do you have an IDP certificate?'],
    ['lives', 'Де живете зараз і чи надовго?', 'Where do you live now, and for how long?'],
    ['papers', 'Які документи вдалося зберегти?', 'Which papers could you save?'],
    ['payments', 'Чи отримуєте виплати? Які?', 'Do you receive payments? Which?'],
    ['relatives', 'Чи лишилися рідні в небезпечному місці?', 'Are relatives still in a dangerous place?'],
  ],
  ENFORCEMENT: [
    [
      'document',
      'За яким документом стягують: рішення, наказ, напис нотаріуса?',
      'What is enforced: judgment, order, notary’s writ?',
    ],
    ['learnt', 'Коли й як ви дізналися?', 'When and how did you learn of it?'],
    ['officer', 'Хто виконавець: державний чи приватний?', 'Is the officer public or private?'],
    ['frozen', 'Що арештовано: рахунок, зарплата, майно?', 'What is frozen: account, pay, property?'],
    ['agree', 'Чи погоджуєтесь із боргом?', 'Do you accept the debt?'],
  ],
  CONSUMER: [
    [
      'bought',
      'Що купили або замовили, коли і за скільки?',
      'What did you buy or order, when, for how much?',
    ],
    ['receipt', 'Чи є чек, договір або листування?', 'Is there a receipt, a contract or messages?'],
    ['wrong', 'Що саме не так?', 'What exactly is wrong?'],
    ['asked', 'Чи зверталися до продавця письмово?', 'Have you written to the seller?'],
    ['want', 'Чого хочете: гроші, заміну, ремонт?', 'What do you want: money, exchange, repair?'],
  ],
  MIGRATION: [
    ['citizen', 'Громадянином якої країни ви є?', 'Of which country are you a citizen?'],
    [
      'papers',
      'Які документи маєте і до якого часу вони дійсні?',
      'Which papers do you have, and until when?',
    ],
    ['stay', 'З якого часу ви в Україні?', 'Since when have you been in Ukraine?'],
    [
      'decision',
      'Чи є рішення міграційної служби? Коли отримали?',
      'Is there a decision of the migration service? Since when?',
    ],
    ['family', 'Чи є тут родина?', 'Is your family here?'],
    ['language', 'Якою мовою вам зручно говорити?', 'Which language suits you?'],
  ],
  ADMIN_OFFENCE: [
    [
      'paper',
      'Що вам видали: протокол чи постанову? Коли?',
      'What were you given: a record or a decision? When?',
    ],
    ['agree', 'Чи згодні з тим, що там написано?', 'Do you agree with what it says?'],
    ['court', 'Чи призначено суд? На який день?', 'Is there a hearing? On which day?'],
    ['proof', 'Хто бачив, чи є відео?', 'Who saw it, is there a recording?'],
    ['paid', 'Чи сплачено штраф?', 'Has the fine been paid?'],
  ],
  CRIMINAL: [
    ['role', 'Ви потерпілі, свідок чи вас підозрюють?', 'Are you a victim, a witness or a suspect?'],
    ['detained', 'Чи когось затримано? Де і коли?', 'Is anybody detained? Where and when?'],
    ['advocate', 'Чи є вже адвокат?', 'Is there an advocate already?'],
    [
      'papers',
      'Які папери отримали від слідчого або суду?',
      'Which papers came from the investigator or court?',
    ],
    ['next', 'Коли наступний допит або засідання?', 'When is the next interview or hearing?'],
    ['safe', 'Чи є загроза вам або рідним?', 'Are you or your family threatened?'],
  ],
  OTHER: [
    ['happened', 'Що сталося і коли?', 'What happened, and when?'],
    ['body', 'Який орган або хто це вирішує?', 'Which body, or who, decides it?'],
    ['applied', 'Куди вже зверталися і що відповіли?', 'Where have you applied, and what was the answer?'],
    ['term', 'Чи є дата, до якої треба встигнути?', 'Is there a day by which something must be done?'],
    ['want', 'Якого результату хочете?', 'What result do you want?'],
  ],
}

/** For the matters people come with most. */
export const questionsByTopic: Partial<Readonly<Record<LegalTopicCode, readonly QuestionRow[]>>> = {
  ALIMONY: [
    ['children', 'На кого з дітей і скільки їм років?', 'For which children, and how old are they?'],
    ['lives', 'З ким дитина живе зараз?', 'Who does the child live with now?'],
    [
      'father',
      'Чи записаний батько у свідоцтві про народження?',
      'Is the father named in the birth certificate?',
    ],
    [
      'works',
      'Де працює друга сторона, чи є офіційний дохід?',
      'Where does the other side work, is the income official?',
    ],
    ['paid', 'Чи платили щось раніше? Чи є домовленість?', 'Was anything paid before? Was anything agreed?'],
    ['address', 'Чи знаєте адресу другої сторони?', 'Do you know the other side’s address?'],
  ],
  ALIMONY_DEBT: [
    [
      'document',
      'Чи є рішення або наказ суду? З якого дня?',
      'Is there a judgment or court order? Since when?',
    ],
    ['officer', 'Чи подали його виконавцеві?', 'Has it been filed with an enforcement officer?'],
    ['sum', 'Чи є розрахунок боргу?', 'Is there a calculation of the debt?'],
    ['last', 'Коли був останній платіж?', 'When was the last payment?'],
    ['abroad', 'Боржник в Україні чи за кордоном?', 'Is the debtor in Ukraine or abroad?'],
  ],
  DIVORCE: [
    ['agree', 'Чи обоє згодні розлучитися?', 'Do both of you agree to divorce?'],
    ['children', 'Чи є спільні діти до 18 років?', 'Are there children under 18 together?'],
    ['where', 'Де зараз друга сторона, чи є зв’язок?', 'Where is the other side now, are you in touch?'],
    ['certificate', 'Чи є свідоцтво про шлюб?', 'Do you have the marriage certificate?'],
    ['property', 'Чи треба ділити майно або борги?', 'Is there property or debt to divide?'],
    ['safe', 'Чи безпечно вам удома?', 'Are you safe at home?'],
  ],
  CHILD_RESIDENCE: [
    ['lives', 'З ким дитина живе зараз?', 'Who does the child live with now?'],
    ['letter', 'Коли отримали листа із суду?', 'When did the letter from the court come?'],
    ['safe', 'Чи безпечно вдома вам і дитині?', 'Are you and the child safe at home?'],
    ['guardians', 'Чи є висновок органу опіки?', 'Is there an opinion of the guardianship body?'],
    ['proof', 'Хто підтвердить, що про дитину дбаєте ви?', 'Who can say that you care for the child?'],
    ['mediator', 'Чи готові говорити з медіатором?', 'Are you ready to talk to a mediator?'],
  ],
  DOMESTIC_VIOLENCE: [
    ['now', 'Чи ви зараз у безпеці?', 'Are you safe now?'],
    ['contact', 'Як і коли з вами безпечно зв’язатися?', 'How and when is it safe to contact you?'],
    ['children', 'Чи є поряд діти? Чи вони в безпеці?', 'Are there children? Are they safe?'],
    ['police', 'Чи викликали поліцію? Чи видали припис?', 'Were the police called? Was an order issued?'],
    ['place', 'Чи є де перебути?', 'Is there a place to stay?'],
    [
      'choice',
      'Кому зручніше розповідати: жінці чи чоловікові?',
      'Would you rather talk to a woman or a man?',
    ],
  ],
  LOANS_COLLECTORS: [
    ['own', 'Ви самі брали цей кредит?', 'Did you take this loan yourself?'],
    ['contract', 'Чи є договір? Коли і скільки взяли?', 'Is there a contract? When, how much?'],
    ['paid', 'Скільки вже сплачено?', 'How much has been paid?'],
    [
      'court',
      'Чи були листи із суду, від нотаріуса, виконавця?',
      'Letters from a court, notary or enforcement officer?',
    ],
    [
      'pressure',
      'Хто й як вимагає гроші? Чи погрожують?',
      'Who demands the money, and how? Are there threats?',
    ],
  ],
  COURT_ORDER_CIVIL: [
    ['learnt', 'Коли ви дізналися про наказ або рішення?', 'When did you learn of the order or judgment?'],
    ['copy', 'Чи маєте копію? Коли її отримали?', 'Do you have a copy? When did you get it?'],
    ['debt', 'За що стягують і чи згодні ви з боргом?', 'What is claimed, and do you accept it?'],
    ['address', 'На яку адресу суд надсилав листи?', 'To which address did the court write?'],
    ['frozen', 'Чи вже арештовано рахунок?', 'Has an account been frozen yet?'],
  ],
  INHERITANCE_TERM: [
    ['died', 'Коли людина померла?', 'When did the person die?'],
    [
      'learnt',
      'Коли ви дізналися про смерть або про спадщину?',
      'When did you learn of the death or the inheritance?',
    ],
    ['why', 'Що завадило звернутися вчасно?', 'What kept you from applying in time?'],
    ['lived', 'Чи жили ви разом на день смерті?', 'Did you live together on the day of death?'],
    ['notary', 'Чи є письмова відмова нотаріуса?', 'Is there a written refusal of the notary?'],
    ['heirs', 'Чи згодні інші спадкоємці?', 'Do the other heirs agree?'],
  ],
  DISMISSAL: [
    [
      'when',
      'Коли звільнили і коли віддали наказ?',
      'When were you dismissed, and when was the order given?',
    ],
    ['reason', 'Що написано причиною?', 'Which reason is written?'],
    ['signed', 'Чи підписували ви заяву або згоду?', 'Did you sign an application or consent?'],
    ['paid', 'Чи виплатили все в день звільнення?', 'Was everything paid on the day?'],
    [
      'protected',
      'Чи були тоді на лікарняному, у відпустці, вагітні, на службі?',
      'Were you on sick leave, on leave, pregnant or serving then?',
    ],
    ['want', 'Хочете повернутися чи лише отримати гроші?', 'Do you want the job back or only the money?'],
  ],
  WAGES: [
    ['months', 'За які місяці не заплатили?', 'Which months are unpaid?'],
    ['sum', 'Скільки винні і як це видно?', 'How much is owed, and what shows it?'],
    ['official', 'Чи була робота оформлена?', 'Was the work official?'],
    ['works', 'Чи ви ще там працюєте?', 'Do you still work there?'],
    ['asked', 'Чи просили письмово? Що відповіли?', 'Have you asked in writing? What was the answer?'],
  ],
  UTILITIES: [
    ['period', 'За який час нарахували борг?', 'Which time is the debt for?'],
    ['account', 'На кого оформлений рахунок?', 'In whose name is the account?'],
    ['lived', 'Чи жили ви там тоді?', 'Did you live there then?'],
    ['meters', 'Чи є лічильники і показники?', 'Are there meters and readings?'],
    ['court', 'Чи є наказ суду або відключення?', 'Is there a court order or a disconnection?'],
  ],
  EVICTION: [
    ['when', 'До якого дня вимагають виїхати?', 'By which day must you leave?'],
    ['paper', 'Це усна вимога, лист чи рішення суду?', 'Is it oral, a letter or a judgment?'],
    ['right', 'На якій підставі ви живете там?', 'On what basis do you live there?'],
    [
      'children',
      'Чи живуть там діти або люди з інвалідністю?',
      'Do children or people with disability live there?',
    ],
    ['place', 'Чи є куди піти?', 'Is there somewhere to go?'],
  ],
  IDP_PAYMENTS: [
    ['stopped', 'Коли виплата припинилась або не прийшла?', 'When did the payment stop or fail to come?'],
    ['notice', 'Чи пояснили чому? Письмово чи усно?', 'Was it explained? In writing?'],
    ['family', 'Хто в родині отримує виплату?', 'Who in the family receives it?'],
    ['trip', 'Чи виїжджали за кордон або змінювали адресу?', 'Did you go abroad or change address?'],
    ['applied', 'Чи подавали нову заяву? Куди?', 'Have you applied anew? Where?'],
  ],
  IDP_STATUS: [
    ['from', 'З якої громади і коли виїхали?', 'Which community did you leave, and when?'],
    ['proof', 'Чим можна підтвердити, що ви там жили?', 'What proves that you lived there?'],
    ['refused', 'Чи відмовили в довідці? Письмово?', 'Was the certificate refused? In writing?'],
    ['address', 'Де живете зараз?', 'Where do you live now?'],
    ['children', 'Чи є з вами діти?', 'Are there children with you?'],
  ],
  MOBILISATION: [
    ['paper', 'Чи отримали повістку? На який день?', 'Did you get a summons? For which day?'],
    ['record', 'Чи стоїте на обліку, чи оновили дані?', 'Are you registered, are your data up to date?'],
    ['reason', 'Чи є підстава для відстрочки?', 'Is there a ground for deferment?'],
    [
      'health',
      'Чи проходили медичну комісію? Що вирішили?',
      'Have you been before the medical board? What was decided?',
    ],
    [
      'where',
      'Чи людина зараз удома, у центрі комплектування чи в частині?',
      'Is the person at home, at the recruitment centre or in a unit?',
    ],
  ],
  VETERAN_STATUS: [
    ['served', 'Де й коли ви служили?', 'Where and when did you serve?'],
    ['proof', 'Які є довідки з частини?', 'Which certificates from the unit are there?'],
    [
      'applied',
      'Чи подавали документи на статус? Що відповіли?',
      'Have you applied for the status? What was the answer?',
    ],
    ['wounded', 'Чи були поранення, чи оформлена довідка?', 'Were you wounded, is there a certificate?'],
    ['needs', 'Чого зараз потребуєте найбільше?', 'What do you need most now?'],
  ],
  FALLEN_FAMILY: [
    ['who', 'Ким вам доводився загиблий?', 'How were you related?'],
    ['notice', 'Чи є сповіщення і свідоцтво про смерть?', 'Are there the notice and the death certificate?'],
    ['family', 'Хто ще має право на виплату?', 'Who else is entitled?'],
    ['applied', 'Куди вже подавали документи?', 'Where have papers been filed?'],
    ['support', 'Чи є хтось поруч, хто підтримує вас?', 'Is somebody near who supports you?'],
  ],
  WAR_DAMAGE: [
    ['what', 'Що пошкоджено або знищено і коли?', 'What was damaged or destroyed, and when?'],
    ['owner', 'Хто власник, чи є документи?', 'Who is the owner, are there papers?'],
    ['act', 'Чи було обстеження, чи є акт?', 'Was there an inspection, is there a report?'],
    [
      'applied',
      'Чи подавали заяву в Дії або в центрі послуг?',
      'Have you applied in Diia or at a service centre?',
    ],
    ['territory', 'Це підконтрольна чи окупована територія?', 'Is the territory controlled or occupied?'],
  ],
  ACCOUNT_ARREST: [
    [
      'money',
      'Які гроші приходять на рахунок: зарплата, пенсія, виплати?',
      'What comes to the account: pay, pension, benefits?',
    ],
    ['officer', 'Хто арештував і за яким документом?', 'Who froze it, on what document?'],
    ['learnt', 'Коли ви про це дізналися?', 'When did you learn of it?'],
    ['debt', 'Чи згодні з боргом?', 'Do you accept the debt?'],
    ['living', 'Чи є за що жити зараз?', 'Have you money to live on now?'],
  ],
  PASSPORT: [
    ['lost', 'Що сталося з паспортом і коли?', 'What happened to the passport, and when?'],
    [
      'had',
      'Який паспорт був: книжечка, картка, радянський?',
      'Which passport was it: booklet, card, Soviet?',
    ],
    ['other', 'Які інші документи збереглися?', 'Which other papers are left?'],
    [
      'applied',
      'Чи зверталися до міграційної служби? Що сказали?',
      'Have you been to the migration service? What did they say?',
    ],
    ['relatives', 'Хто може підтвердити вашу особу?', 'Who can confirm your identity?'],
  ],
}
