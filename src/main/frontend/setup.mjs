// Installs the packages of the lock file, unless node_modules already holds exactly them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const stamp = "node_modules/.yici-lock";
const wanted = createHash("sha256")
  .update(readFileSync("package.json"))
  .update(readFileSync("package-lock.json"))
  .update(`${process.platform} ${process.arch}`)
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const result = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: !npm && process.platform === "win32",
  });
  if (result.status !== 0) {
    console.error("The front end's packages could not be installed: npm ci failed (see above).");
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
