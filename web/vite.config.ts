import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const nhsuk = fileURLToPath(
  new URL("./node_modules/nhsuk-frontend/dist/nhsuk", import.meta.url),
);

export default defineConfig({
  plugins: [svelte(), viteSingleFile()],
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
