// What the tests use of the second YAML library, which brings no types.
declare module "js-yaml" {
  export function load(text: string): unknown;
}
