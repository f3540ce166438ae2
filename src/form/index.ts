export type { Column, Condition, Evidence, Field, Form, FormCheck, Section } from './field.ts';
