// The part of Handlebars' runtime that calls a precompiled template. Its front door,
// handlebars/runtime, brings helpers and a registry besides that a page would load for nothing.
declare module 'handlebars/dist/cjs/handlebars/runtime.js' {
  export function template(
    spec: object,
    environment: {
      readonly VM: { readonly checkRevision: unknown; readonly noop: unknown };
      readonly helpers: object;
    },
  ): (data: object, options: { readonly helpers: object }) => string;
  export const checkRevision: unknown;
  export const noop: unknown;
}
