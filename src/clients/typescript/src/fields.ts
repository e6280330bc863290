type Depth = [never, 0, 1, 2, 3];

/** The object that a property contains, directly or in a list; never for plain values and for lists of several kinds. */
type Nested<T> = NonNullable<T> extends readonly (infer E)[] ? Single<E> : Single<NonNullable<T>>;
type Single<T, U = T> = T extends object ? ([U] extends [T] ? T : never) : never;

/** The values of `fields` for a representation: its properties, and nested ones with dots. */
export type FieldPath<T, D extends number = 4> = [D] extends [0]
  ? never
  : {
      [K in keyof T & string]:
        | K
        | ([Nested<T[K]>] extends [never] ? never : `${K}.${FieldPath<Nested<T[K]>, Depth[D] & number>}`);
    }[keyof T & string];

type Head<F extends string> = F extends `${infer H}.${string}` ? H : F;
type Tail<F extends string, K extends string> = F extends `${K}.${infer R}` ? R : never;
type Part<T, F extends string> = T extends readonly (infer E)[] ? Part<E, F>[] : T extends object ? Parts<T, F> : T;
type Parts<T, F extends string> = {
  [K in keyof T as K extends Head<F> ? K : never]: K extends F ? T[K] : Part<T[K], Tail<F, K & string>>;
};

/** A representation with the requested properties only, or with all of them if none is named. */
export type Selected<T, F extends string> = [F] extends [never] ? T : string extends F ? T : Required<Parts<T, F>>;
