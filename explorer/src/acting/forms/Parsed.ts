/** What a form's text means to the SDK, or what is wrong with it, by field. */
export type Parsed<V, F extends string> = { readonly value: V } | { readonly problems: Problems<F> };

/** What is wrong, by field: each a sentence that says what to write instead. */
export type Problems<F extends string> = { readonly [N in F]?: string };

/** The text of a form, by field. */
export type Fields<F extends string> = { readonly [N in F]: string };
