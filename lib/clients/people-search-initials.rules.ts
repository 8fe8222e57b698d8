// An initial as the Russian or passport form of the name has it: А. for Олександр, Н. for Микола, Y. for Юрій.
const OTHER_INITIALS: Record<string, string> = {
  а: 'о',
  е: 'оєк',
  и: 'ій',
  н: 'м',
  ф: 'пхт',
  a: 'ао',
  b: 'б',
  c: 'ксц',
  d: 'д',
  e: 'еєок',
  f: 'фх',
  g: 'гґ',
  h: 'гх',
  i: 'іиї',
  j: 'йюя',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'нм',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'сш',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  y: 'йюяєї',
  z: 'з',
}

/** Letters a name may begin with when this initial was typed, besides the letter itself. */
export function otherInitials(initial: string): string[] {
  return initial.length === 1 ? [...(OTHER_INITIALS[initial] ?? '')] : []
}

/** What a name that begins with another letter than the initial is further away: nothing for a Latin initial. */
export function otherInitialCost(initial: string): number {
  return /[a-z]/.test(initial) ? 0.1 : 0.5
}
