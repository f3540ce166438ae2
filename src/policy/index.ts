/**
 * What content/ holds: its schemas, the official text, checks of one against another. The only place
 * with zod. May import base and rules.
 */
export { anchorQuote } from './anchors/anchor-quote.ts';
export type { AnchoredQuote } from './anchors/anchor-quote.ts';
export { layOut } from './anchors/lay-out.ts';
export { clausePlacer } from './anchors/place-clause.ts';
export type { PlacedClause } from './anchors/place-clause.ts';
export { checkBoundaries } from './checks/check-boundaries.ts';
export { checkCases, verdictOf } from './checks/check-cases.ts';
export {
  checkAwardSources,
  checkCategoryReferences,
  checkCriterionIds,
  checkQuestions,
  checkWaivers,
} from './checks/check-criteria.ts';
export { checkDerivedUse, checkFactUse } from './checks/check-facts.ts';
export { checkFlips, reportFlips } from './checks/check-flips.ts';
export { checkHead, checkValidity } from './checks/check-head.ts';
export { checkClauses, checkQuotes } from './checks/check-quotes.ts';
export type { Quotation } from './checks/check-quotes.ts';
export { compileCategory } from './compile-category.ts';
export { compileCriteria, compileParties } from './compile-criteria.ts';
export type { RuleSurroundings } from './compile-criteria.ts';
export { compileDerived, lostDerived, namedLists } from './compile-derived.ts';
export { idsForAll, partners, partyCriterion, partyId } from './parties.ts';
export type { Parties, Party } from './parties.ts';
export { clauseAnchor } from './text/clause-label.ts';
export { anchorIn, clauseHolds, numberClauses, plainText, readBlocks } from './text/clauses.ts';
export { measureCoverage } from './checks/coverage.ts';
export { criteriaSchema, generalSchema } from './schemas/criteria-schema.ts';
export type { CriteriaFile, GeneralFile, OpenQuestion } from './schemas/criteria-schema.ts';
export { documentsSchema } from './schemas/documents-schema.ts';
export type { DocumentsFile } from './schemas/documents-schema.ts';
export { evidenceSchema } from './schemas/evidence-schema.ts';
export type { EvidenceDetail, EvidenceFile } from './schemas/evidence-schema.ts';
export { extensionSchema } from './schemas/extension-schema.ts';
export type { ExtensionFile } from './schemas/extension-schema.ts';
export { factsSchema } from './schemas/facts-schema.ts';
export { listOptions } from './schemas/list-options.ts';
export type { FactsFile } from './schemas/facts-schema.ts';
export { formSchema } from './schemas/form-schema.ts';
export type {
  AdjustEntry,
  ConditionEntry,
  FieldEntry,
  FormFile,
  Placing,
  SectionEntry,
} from './schemas/form-schema.ts';
export { guideSchema } from './schemas/guide-schema.ts';
export { jsonSchemaOf } from './schemas/json-schema.ts';
export type { JsonSchema } from './schemas/json-schema.ts';
export { ruleMeanings } from './schemas/rule-meanings.ts';
export { markText } from './text/marks.ts';
export type { TextSpan } from './text/marks.ts';
export type { Mistake } from './mistake.ts';
export type { Category, DocumentSpec, FactDetail, Policy, Round } from './policy.ts';
export type { Clause, TextBlock } from './text/text-block.ts';
export { policySchema } from './schemas/policy-schema.ts';
export type { PolicyFile } from './schemas/policy-schema.ts';
export { recordedSchema } from './schemas/renamed-schema.ts';
export type { RecordedIds } from './schemas/renamed-schema.ts';
export { regionsSchema } from './schemas/regions-schema.ts';
export type { RegionsFile } from './schemas/regions-schema.ts';
export { reviewSchema } from './schemas/review-schema.ts';
export type { ReviewFile } from './schemas/review-schema.ts';
export { roundSchema } from './schemas/round-schema.ts';
export type { RoundFile } from './schemas/round-schema.ts';
export { siteSchema } from './schemas/site-schema.ts';
export type { Site } from './schemas/site-schema.ts';
export { wordsSchema } from './schemas/words-schema.ts';
export { hasPage } from './has-page.ts';
export {
  folderIdSchema,
  idSchema,
  listedPages,
  policyPages,
  reservedPolicies,
} from './schemas/ids.ts';
