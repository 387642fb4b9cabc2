/**
 * How long a copy still counts as fresh when it comes in: its lifetime, less the age it already has.
 *
 * The lifetime is what the origin allows (`max-age`, for shared caches `s-maxage`); the age is what the caches on the way
 * have added up in the `Age` header. So a page that lay at the edge for fifteen of its twenty seconds is good for five more
 * in the browser. A cache that is told no age takes every copy for newborn, and lifetimes add up along the way.
 * Source: RFC 9111, HTTP Caching, section 4.2.
 */
export function freshFor({ lifetime, age }: { readonly lifetime: number; readonly age: number }): number {
  return lifetime - age;
}
