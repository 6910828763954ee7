/** Stylesheets are copied by webpack; importing one gives its address. */
declare module '*.css' {
  const address: string;
  // Webpack's asset modules have no other way to hand the address over.
  export = address;
}
