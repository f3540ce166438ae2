export type {
  Case,
  Category,
  Clause,
  DocumentSpec,
  FactDetail,
  FactPage,
  OpenQuestion,
  Policy,
  Round,
} from './policy.ts';
