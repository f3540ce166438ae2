export type { TemplateData, TemplateValue } from './contract.ts';
