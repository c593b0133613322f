/**
 * The building blocks of every form: texts without invisible characters, amounts in cents, dates, places. For whoever
 * writes a `form.ts`, and safe in a browser. A form says its limits here, once, for page, API and import alike;
 * `checked` turns what is wrong into a Refusal with a code per field.
 *
 * Use *field*, *form*; avoid *validator*, *DTO*, *payload*.
 */
export * from './checked.ts'
export * from './fields.ts'
