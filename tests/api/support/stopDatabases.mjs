/** Ends the servers that the tests' databases were on. */
export default async function tearDown() {
  await globalThis.stopTestDatabases();
}
