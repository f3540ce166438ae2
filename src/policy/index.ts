export { checkBoundaries } from './check-boundaries.ts';
export { checkCases, verdictOf } from './check-cases.ts';
export { checkCategoryReferences, checkCriterionIds, checkQuestions } from './check-criteria.ts';
export { checkFactUse } from './check-facts.ts';
export { checkFlips, reportFlips } from './check-flips.ts';
export { checkHead } from './check-head.ts';
export { checkQuotes } from './check-quotes.ts';
export type { Quotation } from './check-quotes.ts';
export { clauseAnchor, clauseHolds, numberClauses, readBlocks } from './clauses.ts';
export { measureCoverage } from './coverage.ts';
export { criteriaSchema, generalSchema } from './criteria-schema.ts';
export type { CriteriaFile, CriterionEntry, GeneralFile } from './criteria-schema.ts';
export { documentsSchema } from './documents-schema.ts';
export type { DocumentsFile } from './documents-schema.ts';
export { evidenceSchema } from './evidence-schema.ts';
export type { EvidenceFile } from './evidence-schema.ts';
export { factsSchema } from './facts-schema.ts';
export type { FactsFile } from './facts-schema.ts';
export { formSchema } from './form-schema.ts';
export type {
  AdjustEntry,
  ColumnEntry,
  ConditionEntry,
  FieldEntry,
  FormFile,
  Placing,
  SectionEntry,
} from './form-schema.ts';
export { markText } from './marks.ts';
export type { TextSpan } from './marks.ts';
export type { Mistake } from './mistake.ts';
export type {
  Case,
  Category,
  Clause,
  DocumentSpec,
  FactDetail,
  FactPage,
  Policy,
  Round,
  TextBlock,
} from './policy.ts';
export { policySchema } from './policy-schema.ts';
export type { PolicyFile } from './policy-schema.ts';
export { regionsSchema } from './regions-schema.ts';
export type { RegionsFile } from './regions-schema.ts';
export { reviewSchema } from './review-schema.ts';
export type { ReviewFile } from './review-schema.ts';
export { roundSchema } from './round-schema.ts';
export type { RoundFile } from './round-schema.ts';
export { siteSchema } from './site-schema.ts';
export type { Site } from './site-schema.ts';
export { wordsSchema } from './words-schema.ts';
export { reservedPolicies } from './ids.ts';
