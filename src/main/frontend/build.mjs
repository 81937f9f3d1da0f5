// Turns the npm packages and src/ into what the server serves: one style sheet, one script (each also compressed), and the
// certificate's fonts. Does nothing when no input has changed and the output is still there.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const target = "../../../target";
const assets = `${target}/classes/static/assets`;
const fonts = `${target}/classes/fonts`;
// Beside what every page needs, what single pages need: the viewer and the editor of diagrams.
const bundles = ["app", "diagram", "editor"];
const packaged = { diagram: "camunda-platform-navigated-viewer", editor: "camunda-platform-modeler" };
const stamp = `${target}/frontend.stamp`;
const outputs = [
  ...bundles.flatMap((name) => [`${name}.css`, `${name}.js`]).flatMap((name) => [name, `${name}.gz`, `${name}.br`]).map((name) => `${assets}/${name}`),
  `${fonts}/NotoSansSC-Regular.ttf`,
  `${fonts}/NotoSansSC-Bold.ttf`,
];

const wanted = fingerprint(["package-lock.json", "build.mjs", ...files("src")]);
if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted && outputs.every(existsSync)) {
  process.exit(0);
}
await build();
writeFileSync(stamp, wanted);

async function build() {
  const [{ compile }, esbuild] = await Promise.all([import("sass"), import("esbuild")]);
  mkdirSync(assets, { recursive: true });
  mkdirSync(fonts, { recursive: true });

  for (const name of bundles) {
    const sheet = compile(`src/${name}.scss`, {
      loadPaths: ["src", "node_modules/govuk-frontend/dist"],
      quietDeps: true,
    }).css;
    publish(`${name}.css`, await style(name, sheet, esbuild));
    const script = await esbuild.build({
      entryPoints: [`src/${name}.js`],
      bundle: true,
      minify: true,
      write: false,
      format: "iife",
      target: ["es2019"],
      legalComments: "none",
    });
    publish(`${name}.js`, script.outputFiles[0].text);
  }

  const noto = "node_modules/@expo-google-fonts/noto-sans-sc";
  copyFileSync(`${noto}/400Regular/NotoSansSC_400Regular.ttf`, `${fonts}/NotoSansSC-Regular.ttf`);
  copyFileSync(`${noto}/700Bold/NotoSansSC_700Bold.ttf`, `${fonts}/NotoSansSC-Bold.ttf`);
}

/** The style sheet, behind that of the package it completes; fonts and pictures lie beside it, as the content security policy allows no others. */
async function style(name, sheet, esbuild) {
  const before = packaged[name]
    ? [`camunda-bpmn-js/dist/assets/${packaged[name]}.css`, "camunda-bpmn-js/dist/assets/bpmn-font/css/bpmn.css"]
    : [];
  const result = await esbuild.build({
    stdin: { contents: before.map((path) => `@import "${path}";\n`).join("") + sheet, resolveDir: ".", loader: "css" },
    bundle: true,
    minify: true,
    write: false,
    outdir: assets,
    assetNames: "[name]",
    loader: { ".woff": "file", ".woff2": "file", ".ttf": "file", ".eot": "file", ".svg": "file" },
    target: ["chrome80", "safari13", "firefox80"],
    plugins: [
      {
        name: "fonts-beside",
        setup: (css) => css.onLoad({ filter: /bpmn-embedded\.css$/ }, () => ({ contents: "", loader: "css" })),
      },
    ],
  });
  for (const file of result.outputFiles.filter((one) => !one.path.endsWith(".css"))) {
    writeFileSync(join(assets, basename(file.path)), file.contents);
  }
  return result.outputFiles.find((one) => one.path.endsWith(".css")).text;
}

function publish(name, text) {
  const bytes = Buffer.from(text, "utf8");
  writeFileSync(join(assets, name), bytes);
  const small = gzipSync(bytes, { level: 9 });
  writeFileSync(join(assets, `${name}.gz`), small);
  writeFileSync(
    join(assets, `${name}.br`),
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
  console.log(`${name}: ${kilobytes(bytes)}, on the wire ${kilobytes(small)}`);
}

function kilobytes(bytes) {
  return `${(bytes.length / 1000).toFixed(1)} kB`;
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : [path];
    })
    .sort();
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  paths.forEach((path) => hash.update(path).update("\0").update(readFileSync(path)).update("\0"));
  return hash.digest("hex");
}
