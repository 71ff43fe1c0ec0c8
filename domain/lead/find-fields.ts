import {
  COMPANY_PARENTS,
  FIELD_WORDS,
  FOREIGN_NAMES,
  FOREIGN_PARENTS,
  LEAD_FIELDS,
  type LeadField,
  PRODUCT_PARENTS,
} from './field-words.ts'
import type { Leaf } from './flatten.ts'

/** Which field of a caller's JSON was taken for what, and how sure that is (0 to 1). */
export interface FieldMapping {
  readonly path: string
  readonly field: LeadField
  readonly confidence: number
}

/** A mapping a person confirmed; "ignore" keeps a path out of everything. */
export interface ApprovedMapping {
  readonly path: string
  readonly field: string
}

export interface Candidate extends FieldMapping {
  readonly leaf: Leaf
}

const APPROVED = 1
const EXACT = 0.95
const WITH_PARENT = 0.9
const ENDING = 0.75
const SHAPE = 0.6

const FIELD_OF: ReadonlyMap<string, LeadField> = new Map(
  LEAD_FIELDS.flatMap((field) => FIELD_WORDS[field].map((word) => [word, field] as const)),
)
const isLeadField = (text: string): text is LeadField => LEAD_FIELDS.some((field) => field === text)

/** "contact" + "name" is the person's name, "company" + "name" is not. */
function byParent(name: string, parents: readonly string[]): LeadField | 'foreign' | null {
  const isNaming = name === 'name' || name === 'title' || name === 'label'
  if (parents.some((parent) => COMPANY_PARENTS.has(parent))) return isNaming ? 'company' : null
  if (parents.some((parent) => PRODUCT_PARENTS.has(parent))) return isNaming ? 'product' : null
  return parents.some((parent) => FOREIGN_PARENTS.has(parent)) ? 'foreign' : null
}

/** The longest field word a name ends or begins with: "lead_email_address" ends with "emailaddress". */
function byAffix(name: string): LeadField | null {
  const fits = [...FIELD_OF.keys()].filter((word) => word.length >= 4 && (name.endsWith(word) || name.startsWith(word)))
  const longest = fits.toSorted((left, right) => right.length - left.length)[0]
  return longest === undefined ? null : (FIELD_OF.get(longest) ?? null)
}

/** {"email": {"value": "..."}}: the box is not the field. */
const BOXES = new Set(['value', 'values', 'val', 'answer', 'raw', 'rawvalue'])

function byName(leaf: Leaf): readonly Candidate[] {
  const isBoxed = leaf.names.length > 1 && BOXES.has(leaf.names.at(-1) ?? '')
  const names = isBoxed ? leaf.names.slice(0, -1) : leaf.names
  const name = names.at(-1) ?? ''
  const parents = names.slice(0, -1)
  const context = byParent(name, parents)
  if (context === 'foreign' || FOREIGN_NAMES.test(name)) return []
  const candidate = (field: LeadField, confidence: number): readonly Candidate[] => [
    { leaf, path: leaf.path, field, confidence },
  ]
  if (context !== null) return candidate(context, WITH_PARENT)
  const exact = FIELD_OF.get(name)
  if (exact !== undefined) return candidate(exact, EXACT)
  const joined = FIELD_OF.get(`${parents.at(-1) ?? ''}${name}`)
  if (joined !== undefined) return candidate(joined, WITH_PARENT)
  const affix = byAffix(name)
  return affix === null ? [] : candidate(affix, ENDING)
}

/** Values that give themselves away whatever their name: addresses, and numbers in international notation. */
function byShape(leaf: Leaf): readonly Candidate[] {
  if (typeof leaf.value !== 'string' || leaf.names.some((name) => FOREIGN_PARENTS.has(name))) return []
  const field = /^\S+@\S+\.\S+$/.test(leaf.value) ? 'email' : /^\+[\d\s()./-]{7,20}$/.test(leaf.value) ? 'phone' : null
  return field === null ? [] : [{ leaf, path: leaf.path, field, confidence: SHAPE }]
}

/** Everything each leaf may be, the surest first; what a person confirmed decides alone. */
export function candidatesIn(leaves: readonly Leaf[], approved: readonly ApprovedMapping[]): readonly Candidate[] {
  const decided = new Map(approved.map(({ path, field }) => [path, field]))
  return leaves
    .flatMap((leaf) => {
      const field = decided.get(leaf.path)
      if (field === undefined) return [...byName(leaf), ...byShape(leaf)]
      return isLeadField(field) ? [{ leaf, path: leaf.path, field, confidence: APPROVED }] : []
    })
    .toSorted((left, right) => right.confidence - left.confidence)
}
