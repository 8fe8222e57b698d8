import { nameKey } from './name-key.rules'

/**
 * Names that one person may be called by: the Ukrainian name first, then its other Ukrainian and Russian forms, then
 * everyday short ones and spellings of foreign papers. A short form may belong to several names (Слава, Саша).
 */
const MALE = `
Олександр Александр Олександро Лександр Олесь Лесь Саша Сашко Сашка Саня Шура Alex Alexander Aleksander Alexandre
Олексій Алексей Алєксєй Лекса Льоша Лёша Лёха Альоша Алёша Oleksa Олекса Alexey Alexei Aleksei Aleksey Alexis
Андрій Андрей Андрюша Андрійко Андрюха Andrew Andrey Andrei Andre Andreas
Анатолій Анатолий Толя Толік Толик Anatoly Anatole
Антон Антін Антоній Антоний Тоша Антоша Anton Anthony
Аркадій Аркадий Аркаша Arkady
Арсен Арсеній Арсений Сеня Arseny Arsen
Артем Артём Артемій Артемий Артьом Тьома Тёма Artem Artyom
Артур Arthur
Богдан Бодя Данко Bohdan Bogdan
Борис Боря Boris
Вадим Вадік Вадик Vadym Vadim
Валентин Валик Валік Валя Valentine
Валерій Валерий Валера Valery Valerii
Василь Василий Васілій Вася Васько Васильо Базиль Vasyl Vasily Vasiliy Vasilii Basil
Віктор Виктор Вітя Витя Victor
Віталій Виталий Віталік Виталик Віта Vitaly Vitali
Володимир Владимир Владімір Вова Вовка Володя Вовчик Володька Volodymyr Vladimir Wladimir
Владислав Владік Владик Влад Слава Vlad Vladyslav Vladislav
Всеволод Сева Vsevolod
Вʼячеслав Вячеслав Вячик Слава Славік Славик Vyacheslav Viacheslav Vjaceslav
Гаврило Гавриил Гавриїл Gabriel
Геннадій Геннадий Гена Генадій Hennadii Gennady Gennadi
Георгій Георгий Жора Гоша George Georgy Georgii
Герман German Herman
Гліб Глеб Gleb
Гнат Гнатко Ігнат Игнат Ігнатій Игнатий
Григорій Григорий Гриша Гриць Грицько Gregory Grigory Grigoriy Hryhorii
Давид Дейвід Дод David
Данило Даниил Данила Данил Даніїл Даня Данилко Daniel Danil Danylo Daniil
Демʼян Демьян Damian Demian
Денис Денісʼ Дениско Denis Dennis
Дмитро Дмитрий Дімітрій Дмітрій Діма Дима Митько Мітя Митя Dima Dmitry Dmitri Dmitriy Dmitrii Dmytro
Едуард Эдуард Едік Эдик Едик Eduard Edward
Євген Евгений Євгеній Женя Женька Євгенко Eugene Evgeny Evgeni Evgeniy Evgenii Yevgeny Yevgeniy Yevhen Yevhenii Ievgen
Єгор Егор Egor Yegor
Захар Захарій Захарий Zakhar Zahar
Зіновій Зиновий Зенек Зеник Zinovy
Іван Иван Ваня Ванько Івась Івасик Ivan John Ioan Ioann
Ігор Игорь Ігорь Гарик Ігорко Igor Ihor
Ілля Илья Ілья Ілько Ільюша Ілюша Ilya Illia Ilia Elias
Іларіон Илларион Ларіон Ларион Hilarion
Йосип Иосиф Осип Йосиф Йося Joseph Josyp Iosif Yosyp
Казимир Kazimir
Карпо Карп
Кирило Кирилл Кіріл Кирил Кирюша Kirill Kyrylo Cyril
Клим Климент Климентій Климентий Clement
Кондрат Кондратій Кондратий
Костянтин Константин Констянтин Костя Костик Konstantin Constantine Kostiantyn Konstantyn
Корній Корней Корнило Корнилій
Кузьма Кузьмо Козьма Kuzma
Лаврентій Лаврентий Лаврін Lawrence
Лев Лёва Льова Левко Leo Lev
Леонід Леонид Льоня Лёня Леонідас Leonid
Леонтій Леонтий Leonty
Лука Лукаш Luke Luka
Любомир Любко Lubomyr Liubomyr Lyubomyr
Макар Макарій Makar
Максим Максім Макс Максимко Max Maxim Maksim Maksym
Маркіян Маркиян Markiyan
Марко Марк Mark Marko
Мар’ян Марьян Маріан Marian
Матвій Матвей Матвійко Matthew Matvey Matvei Matvii
Микита Никита Нікіта Микитка Nikita Mykyta
Микола Николай Ніколай Коля Колька Миколка Кольо Nicholas Nikolay Nikolai Mykola Nicolas
Мирон Myron Miron
Мирослав Мирко Слава Славко Miroslav Myroslav
Михайло Михаил Міхаїл Міша Миша Мишко Михась Мишка Michael Mikhail Mihail Mykhailo Michail
Мусій Моисей Мойсей Moses
Назар Назарій Назарий Nazar
Нестор Nestor
Никифор Нічипор Никодим
Олег Олежка Олегʼ Олежик Oleg Oleh
Омелян Емельян Омелько Emelian
Онисим Анисим
Опанас Афанасий Панас Афанасій Afanasy
Орест Орестʼ Orest
Остап Остапʼ Ostap Євстафій
Павло Павел Павєл Паша Павлик Пашка Павлусь Paul Pavel Pavlo
Пантелеймон Пантелей Пантелій
Петро Пётр Петр Петя Петрик Петрусь Peter Petr Pyotr Petro Piotr
Пилип Филипп Філіп Филип Philip Filipp
Платон Platon
Потап Потапій
Прокіп Прокопий Прокоп Прокофий Прокопій
Ренат Ринат Рінат Rinat
Роман Рома Ромко Ромчик Roman
Ростислав Ростік Ростик Слава Rostyslav Rostislav
Руслан Русік Русик Ruslan
Сава Савва Савелій Савелий Saveliy
Самійло Самуил Самуїл Samuel
Святослав Свят Слава Sviatoslav Svyatoslav
Семен Семён Сьома Сеня Семко Simon Semen Semyon Семьон
Сергій Сергей Сєргєй Серьожа Серёжа Сірожа Сергійко Серёга Serge Sergei Sergey Sergiy Serhii Serhiy
Сидір Сидор Исидор
Соломон Solomon
Станіслав Станислав Стас Славік Stanislav Stanislaw
Степан Стёпа Стьопа Стефан Stepan Stephan Stephen Stefan
Тарас Тарасик Taras
Тимофій Тимофей Тиміш Тіма Тима Timothy Timofey Tymofii
Тимур Тімур Timur
Тихон Tikhon
Трохим Трофим Trofim
Федір Федор Фёдор Федя Федько Theodore Fedor Fyodor Fedir
Феодосій Феодосий Теодосій Тодось
Филимон Пилимон
Хома Фома Thomas
Юліан Юлиан Julian
Юрій Юрий Юра Юрко Юрась Юрась Yuri Yury Yuriy Iurii George Iouri
Юхим Ефим Єфим Хима Efim
Яків Яков Яша Yakiv Yakov Jacob James
Ярема Иеремия Єремія Jeremiah
Ярослав Ярик Слава Ярко Jaroslav Yaroslav
`
const FEMALE = `
Олена Елена Єлена Алёна Альона Лена Оленка Олєна Гелена Лєна Оленочка Helen Elena Helena Olena Yelena Alyona Alena Аліона
Альона Алена Алёна Альонка Олена Alyona Aliona Alena
Олександра Александра Саша Шура Сашуня Леся Лександра Alexandra Aleksandra
Алла Аллочка Alla
Анастасія Анастасия Настя Наста Стася Анастасья Настуся Anastasia Anastasiia Anastasiya Nastya
Ангеліна Ангелина Геля Angelina
Анжела Анжеліка Анжелика Angela Angelika Anzhela
Анна Ганна Аня Ганнуся Ганя Анюта Нюра Галя Нюся Гануся Hanna Anna Anne Ann Hannah
Антоніна Антонина Тоня Тося Antonina
Аліна Алина Алінка Alina Aline
Аліса Алиса Alice Alisa
Богдана Даня Bohdana Bogdana
Валентина Валя Валюша Valentina
Валерія Валерия Лєра Лера Valeria Valeriya Valeriia
Варвара Варя Варка Barbara
Василина Васёна Василіна Vasylyna
Віра Вера Вєра Віруся Vera Vira
Вікторія Виктория Віка Вика Вікуся Victoria Viktoria Viktoriya Viktoriia
Віолетта Виолетта Violetta Violeta
Віталіна Виталина Віта Vitalina
Влада Владислава Владислава Vlada
Галина Галя Галинка Гала Галька Galina Halyna
Ганна Анна Аня Hanna Anna
Дарина Дарʼя Дарья Дарія Даша Даринка Одарка Daria Darya Dariia Darina Daryna
Діана Диана Diana
Дарʼя Дарья Дарина Дарія Даша Daria Darya Dariia
Діна Дина Dina
Домініка Доминика Dominika
Евеліна Эвелина Эвеліна Evelina
Ельвіра Эльвира Elvira
Емілія Эмилия Эміля Emilia Emily
Ева Єва Евочка Eva Yeva Eve
Євгенія Евгения Женя Evgenia Evgeniya Yevheniia Yevgeniya Eugenia
Євдокія Евдокия Явдоха Дуся Evdokia
Єлизавета Елизавета Ліза Лиза Лизавета Єлізавета Elizabeth Yelyzaveta Elizaveta Yelizaveta
Жанна Жаннета Zhanna Janna Jeanne
Зінаїда Зинаида Зіна Зина Zinaida
Злата Zlata
Зоя Зоечка Zoya Zoia
Зоряна Зоря Zoriana Zoryana
Іванна Иванна Ivanna Joanna
Інна Инна Inna
Інеса Инесса Inessa
Ірина Ирина Іра Ира Ірочка Ярина Орина Іринка Irina Iryna Irene
Катерина Екатерина Єкатєріна Катя Катруся Катюша Катька Катерінка Catherine Ekaterina Kateryna Katerina Yekaterina Kate
Кароліна Каролина Karolina Caroline
Кіра Кира Kira
Клавдія Клавдия Клава Claudia Klavdia
Клара Clara
Крістіна Христина Кристина Крістя Христя Christina Kristina Khrystyna
Ксенія Ксения Оксана Ксюша Аксинья Оксеня Xenia Kseniya Kseniia Ksenia
Лариса Лара Лариска Larissa Larisa Larysa
Леся Олеся Лесечка Лариса Lesya Lesia
Лідія Лидия Ліда Лида Lydia Lidia Lidiya
Лілія Лилия Ліля Лиля Lilia Liliya Lily Liliia
Ліна Лина Lina
Людмила Люда Людочка Міла Мила Люся Liudmyla Lyudmila Ludmila Liudmila Lyudmyla
Любов Любовь Люба Любаша Liubov Lyubov Lubov
Маргарита Рита Маргарета Margarita Margaret Marharyta
Марина Маріна Маринка Marina Maryna
Марія Мария Маша Марійка Маруся Мариля Маня Манька Мария Марья Maria Mary Mariya Mariia Marie
Марʼяна Марьяна Маріана Маряна Mariana Maryana Mariiana
Мальвіна Мальвина Malvina
Марта Марфа Martha Marta
Меланія Мелания Маланка Melania
Милана Мілана Milana
Мирослава Слава Міра Myroslava Miroslava
Мотря Матрона Матрёна Мотрона
Надія Надежда Надя Надійка Надєжда Nadia Nadezhda Nadiia Nadiya
Наталія Наталя Наталья Наташа Наталка Наталочка Ната Таша Natalia Natalya Nataliya Natasha Natalie Nataliia
Неля Нелля Нелли Неллі Нонна Nelly Nelia
Ніна Нина Нінель Nina
Оксана Ксенія Ксеня Оксанка Ксюша Oxana Oksana
Олеся Леся Алеся Olesia Olesya
Ольга Оля Оленька Олька Olga Olha
Орися Ірина Орина
Поліна Полина Поля Апполінарія Polina Paulina
Палажка Пелагея Пелагія Поля
Параска Парасковія Прасковья Параскева Paraska
Раїса Раиса Рая Raisa
Регіна Регина Regina
Роксолана Роксоляна Roksolana Roxolana
Руслана Руся Ruslana
Світлана Светлана Свєтлана Света Свєта Світланка Svetlana Svitlana Svitlana
Сніжана Снежана Snezhana
Софія Софья София Софійка Соня Софʼя Sophia Sofia Sofiya Sofiia Sophie
Соломія Соломия Соля Solomiya Solomiia
Стефанія Стефания Стефа Stefania Stephanie
Тамара Тома Tamara
Тетяна Татьяна Таня Татʼяна Тетянка Танька Танюша Tatiana Tatyana Tetiana Tetyana Tanya
Уляна Ульяна Уля Uliana Ulyana
Устина Юстина Устиния
Фаїна Фаина Faina
Федора Теодора Феодора
Христина Кристина Крістіна Христя Khrystyna Christina
Юлія Юлия Юля Юлька Юліана Julia Yulia Yuliya Yuliia Iuliia Julie
Яна Янка Янина Yana Jana
Яніна Янина Яна Yanina
Ярина Ірина Yaryna
Ярослава Слава Яра Yaroslava Jaroslava
`

const groupsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => [...new Set(line.split(' ').map(nameKey))])

/** Keys of names, grouped; the order of the table. */
const MALE_GROUPS = groupsOf(MALE)
const GROUPS = [...MALE_GROUPS, ...groupsOf(FEMALE)]

const groupsByKey = new Map<string, string[][]>()
for (const group of GROUPS) {
  for (const key of group) groupsByKey.set(key, [...(groupsByKey.get(key) ?? []), group])
}

/** Other names of the same person as keys: Лена, Елена, Helen for Олена, and the other way round. */
export function sameGivenNames(key: string): string[] {
  const found = new Set((groupsByKey.get(key) ?? []).flat())
  found.delete(key)
  return [...found]
}

/** Keys of all names the table knows. */
export function knownGivenNames(): IterableIterator<string> {
  return groupsByKey.keys()
}

// biome-ignore format: a table
const IRREGULAR_STEMS: Record<string, readonly [masculine: string, feminine: string]> = {
  ілля: ['ілліч', 'іллівна'], илья: ['ильич', 'ильинична'], кузьма: ['кузьмич', 'кузьмівна'],
  лука: ['лукич', 'луківна'], яків: ['якович', 'яківна'], яков: ['яковлевич', 'яковлевна'],
  григорій: ['григорович', 'григорівна'], микола: ['миколайович', 'миколаївна'],
  микита: ['микитович', 'микитівна'], никита: ['никитич', 'никитична'], сава: ['савич', 'савівна'],
  хома: ['хомич', 'хомівна'], фома: ['фомич', 'фоминична'], федір: ['федорович', 'федорівна'],
  антін: ['антонович', 'антонівна'], лев: ['львович', 'львівна'], павел: ['павлович', 'павловна'],
  пётр: ['петрович', 'петровна'], петр: ['петрович', 'петровна'], михаил: ['михайлович', 'михайловна'],
  василь: ['васильович', 'василівна'], прокіп: ['прокопович', 'прокопівна'], сидір: ['сидорович', 'сидорівна'],
  йосип: ['йосипович', 'йосипівна'], святослав: ['святославович', 'святославівна'],
  мусій: ['мусійович', 'мусіївна'],
}

/** Masculine and feminine patronymics from a father's name, by the endings of both languages. */
function patronymicsOf(father: string): (readonly [string, string])[] {
  const irregular = IRREGULAR_STEMS[father]
  if (irregular) return [irregular]
  const stem = father.slice(0, -1)
  if (/[a-z]|[ая]$/.test(father)) return []
  if (father.endsWith('ій')) return [[`${father}ович`, `${stem}ївна`]]
  if (father.endsWith('ий')) {
    return ['и', 'ь', 'і', ''].map((link) => [
      `${stem.slice(0, -1)}${link}евич`,
      `${stem.slice(0, -1)}${link}евна`,
    ])
  }
  if (/[еа]й$|рь$/.test(father)) return [[`${stem}евич`, `${stem}евна`]]
  if (father.endsWith('ь')) return [[`${father}ович`, `${stem}івна`]]
  if (father.endsWith('о'))
    return [
      [`${stem}ович`, `${stem}івна`],
      [`${stem}ович`, `${stem}овна`],
    ]
  return [
    [`${father}ович`, `${father}івна`],
    [`${father}ович`, `${father}овна`],
  ]
}

const patronymicGroups = new Map<string, Set<string>>()
for (const group of MALE_GROUPS) {
  const pairs = group.flatMap(patronymicsOf)
  for (const sex of [0, 1] as const) {
    const forms = new Set(pairs.map((pair) => pair[sex]))
    for (const form of forms) {
      const known = patronymicGroups.get(form) ?? new Set<string>()
      for (const other of forms) known.add(other)
      patronymicGroups.set(form, known)
    }
  }
}

/** The same patronymic in its other spellings: Николаевна, Ніколаєвна for Миколаївна, and the other way round. */
export function samePatronymics(key: string): string[] {
  const found = new Set(patronymicGroups.get(key.replace(/є/g, 'е')) ?? patronymicGroups.get(key) ?? [])
  found.delete(key)
  return [...found]
}

const ALL_PATRONYMICS = [...patronymicGroups.keys()]

/** Keys of all patronymics the table of names gives. */
export function knownPatronymics(): readonly string[] {
  return ALL_PATRONYMICS
}
