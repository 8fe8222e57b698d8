/** The parts of a case, as the address names them. Labels: `cases.tabs.*`. */
export const CASE_TABS = ['course', 'facts', 'papers', 'parties', 'duties', 'time', 'notes'] as const
export type TabKey = (typeof CASE_TABS)[number]

export const tabOf = (asked: unknown): TabKey => CASE_TABS.find((each) => each === asked) ?? 'course'
