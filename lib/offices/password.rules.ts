/** ASVS 5, 6.2.1 asks for 8 and recommends more; without rules of composition length is what counts. */
export const MIN_PASSWORD_LENGTH = 12
/** Long phrases are welcome; the bound only keeps the hashing of one request short. */
export const MAX_PASSWORD_LENGTH = 200

export type PasswordFault = 'passwordTooShort' | 'passwordTooLong' | 'passwordIsEmail' | 'passwordTooCommon'

/** What most guessing begins with, in both keyboard layouts, and the words of this house (ASVS 5, 6.2.11). */
const COMMON_PARTS = [
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'asdf',
  'zxcvbnm',
  'zxcv',
  '1q2w3e4r5t6y',
  '1q2w3e4r',
  'qazwsxedc',
  'qazwsx',
  'йцукенгшщзхї',
  'йцукен',
  'фівапролджє',
  'фівапрол',
  'ячсмитьбю',
  'ячсмить',
  'ytrewq',
  'password',
  'passw0rd',
  'p@ssw0rd',
  'gfhjkm',
  'parol',
  'пароль',
  'gfhjk',
  'administrator',
  'admin',
  'адміністратор',
  'адмін',
  'welcome',
  'letmein',
  'iloveyou',
  'monkey',
  'dragon',
  'master',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'batman',
  'trustno1',
  'changeme',
  'secret',
  'секрет',
  'login',
  'логін',
  'access',
  'ukraine',
  'ukraina',
  'україна',
  'slavaukraini',
  'славаукраїні',
  'київ',
  'kyiv',
  'kiev',
  'dynamo',
  'динамо',
  'привіт',
  'кохання',
  'сонечко',
  'pryimalnia',
  'приймальня',
  'legalaid',
  'legal',
  'правничадопомога',
  'правова',
  'допомога',
  'центр',
  'centre',
  'center',
  'юрист',
  'адвокат',
  'abcdef',
  'абвгґд',
  'abc',
]

const SEQUENCES =
  '01234567890 09876543210 abcdefghijklmnopqrstuvwxyz абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'.split(' ')

/** What has to be left when the guessable parts are taken away. */
const MIN_LEFT = 5

/**
 * What is wrong with a new password, if anything: too short, the account's own address, or one of the commonest.
 *
 * Rule: ASVS 5.0 level 2, 6.2: at least so many characters, any characters at all (6.2.5), the commonest and the
 * house's own words refused (6.2.4, 6.2.11), and it is compared exactly as typed (6.2.8).
 *
 * @param email the account's address; the part before the sign counts too
 */
export function findPasswordFault(password: string, email: string): PasswordFault | undefined {
  const length = [...password].length
  if (length < MIN_PASSWORD_LENGTH) return 'passwordTooShort'
  if (length > MAX_PASSWORD_LENGTH) return 'passwordTooLong'
  const typed = password.toLowerCase()
  const address = email.toLowerCase()
  const [local = ''] = address.split('@')
  const withoutLocal = local.length >= 4 ? typed.replaceAll(local, '') : typed
  if (typed === address || withoutLocal.length < MIN_LEFT) return 'passwordIsEmail'
  return isTooCommon(typed) ? 'passwordTooCommon' : undefined
}

/** Known words, runs of the alphabet and repeated signs weigh nothing: `Password2026!!` leaves nothing. */
function isTooCommon(lowerCase: string): boolean {
  const withoutWords = COMMON_PARTS.reduce((left, part) => left.replaceAll(part, ' '), lowerCase)
  const withoutRuns = withoutWords.replace(/[\p{L}\d]{3,}/gu, (run) => withoutSequences(run))
  const left = withoutRuns.replace(/(19|20)\d\d/g, '').replace(/[\s\p{P}\p{S}]/gu, '')
  const isShortPatternRepeated = /^(.{1,4})\1+.{0,3}$/u.test(lowerCase)
  return isShortPatternRepeated || new Set(left).size < MIN_LEFT
}

function withoutSequences(run: string): string {
  for (let length = run.length; length >= 4; length -= 1) {
    for (let start = 0; start + length <= run.length; start += 1) {
      const piece = run.slice(start, start + length)
      if (SEQUENCES.some((sequence) => sequence.includes(piece))) {
        return withoutSequences(run.slice(0, start)) + withoutSequences(run.slice(start + length))
      }
    }
  }
  return run
}
