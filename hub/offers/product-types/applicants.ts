import type { LegalForm } from '#vocabulary'
import { list } from './terms.ts'

/** Who may apply, in the words of funds and municipalities; an informal group is "residents". */
export const applicants = () =>
  list('residents', 'association', 'owners-association', 'foundation', 'cooperative')

export type Applicant = 'residents' | 'association' | 'owners-association' | 'foundation' | 'cooperative'

const legalFormOf: Record<Applicant, LegalForm> = {
  residents: 'informal',
  association: 'association',
  'owners-association': 'association',
  foundation: 'foundation',
  cooperative: 'cooperative',
}

/** The legal forms that may apply; undefined where it was not said, so that all may. */
export function legalFormsOf(applicants: readonly Applicant[] | undefined): LegalForm[] | undefined {
  return applicants && [...new Set(applicants.map((applicant) => legalFormOf[applicant]))]
}

/** Whether of all associations only owners' associations may apply. */
export function isOnlyForOwners(applicants: readonly Applicant[] | undefined): boolean {
  return applicants?.includes('owners-association') === true && !applicants.includes('association')
}
