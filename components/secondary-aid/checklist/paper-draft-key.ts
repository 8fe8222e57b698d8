/**
 * The key of a draft about one paper of an application.
 *
 * @param paper the key of its row in the checklist
 */
export const paperDraftKey = (form: 'exception' | 'paper-mark', paper: string, applicationId: string) =>
  `${form}-${paper.toLowerCase().replaceAll(/[^a-z]+/g, '-')}:${applicationId}`
