export { clauseAnchor, clauseHolds, numberClauses, plainText, readBlocks } from './clauses.ts';
export { criteriaSchema, generalSchema } from './criteria-schema.ts';
export type { CriteriaFile, CriterionEntry, GeneralFile } from './criteria-schema.ts';
export { documentsSchema } from './documents-schema.ts';
export type { DocumentsFile } from './documents-schema.ts';
export { evidenceSchema } from './evidence-schema.ts';
export type { EvidenceFile } from './evidence-schema.ts';
export { factsSchema } from './facts-schema.ts';
export type { FactsFile } from './facts-schema.ts';
export { formSchema } from './form-schema.ts';
export type { FormContent } from './form-schema.ts';
export { reservedCategories, reservedPolicies } from './ids.ts';
export type {
  Case,
  Category,
  Clause,
  DocumentSpec,
  FactDetail,
  FactPage,
  NotEncoded,
  OpenQuestion,
  Policy,
  QuickCheck,
  Round,
  TextBlock,
} from './policy.ts';
export { policySchema } from './policy-schema.ts';
export type { PolicyFile } from './policy-schema.ts';
export { regionsSchema } from './regions-schema.ts';
export type { RegionsFile } from './regions-schema.ts';
export { roundSchema } from './round-schema.ts';
export type { RoundFile } from './round-schema.ts';
export { siteSchema } from './site-schema.ts';
export type { Site } from './site-schema.ts';
export { wordsSchema } from './words-schema.ts';
