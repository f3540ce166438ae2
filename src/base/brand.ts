declare const brand: unique symbol;

/** A value of type `Type` that only a checking function may make, e.g. `Brand<string, 'Day'>`. */
export type Brand<Type, Name extends string> = Type & { readonly [brand]: Name };
