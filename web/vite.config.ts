import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const nhsuk = fileURLToPath(
  new URL("./node_modules/nhsuk-frontend/dist/nhsuk", import.meta.url),
);

// The page holds other people's code, whose licences ask that their notices go
// with every copy: the whole of NOTICE stands in the page as a comment.
function notices(): Plugin {
  const notice = fileURLToPath(new URL("../NOTICE", import.meta.url));
  return {
    name: "notices",
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html.replace(
          "</body>",
          () => `<!--\n${readFileSync(notice, "utf8")}-->\n</body>`,
        ),
    },
  };
}

// A script is compiled where it stands. At the end of the page it lets the
// first words be painted before.
function scriptLast(): Plugin {
  return {
    name: "script-last",
    enforce: "post",
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || typeof file.source !== "string") {
          continue;
        }
        const script = /<script type="module"[^]*?<\/script>\s*/;
        const found = script.exec(file.source)?.[0];
        if (found !== undefined) {
          file.source = file.source
            .replace(found, () => "")
            .replace("</body>", () => `${found}</body>`);
        }
      }
    },
  };
}

export default defineConfig({
  plugins: [svelte(), viteSingleFile(), notices(), scriptLast()],
  // Icons of the style sheet become data: addresses through this alias;
  // without it they would stay behind as url(/assets/...).
  resolve: { alias: { "nhsuk-frontend/dist/nhsuk/assets": `${nhsuk}/assets` } },
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules"] } } },
  build: {
    outDir: process.env.WM_WEB_OUT ?? "dist",
    emptyOutDir: false,
    reportCompressedSize: false,
    modulePreload: false,
    rollupOptions: { input: "report.html" },
  },
});
