// The page's address as something that parts redraw on.
import { address, parseRoute, type Route } from "./route";

let current = $state.raw<Route>(parseRoute(window.location.hash));

export const location = {
  get route(): Route {
    return current;
  },
  /** The language in the address; empty for the original. */
  get language(): string {
    return current.query.get("language") ?? "";
  },
};

/** Calls back after a change of page, told whether a link led there. */
export function watchAddress(moved: (byLink: boolean) => void): () => void {
  let byLink = false;
  const clicked = (event: MouseEvent) => {
    const anchor = (event.target as Element).closest?.("a[href^='#/']");
    byLink = byLink || (anchor !== null && anchor !== undefined);
  };
  const changed = () => {
    current = parseRoute(window.location.hash);
    moved(byLink);
    byLink = false;
  };
  document.addEventListener("click", clicked);
  window.addEventListener("hashchange", changed);
  return () => {
    document.removeEventListener("click", clicked);
    window.removeEventListener("hashchange", changed);
  };
}

/** An address that keeps the chosen language. */
export function link(
  page: string,
  id = "",
  query: Record<string, string> = {},
): string {
  return address(page, id, { ...query, language: location.language });
}

/** Changes filters or the language of the page that is open, in place. */
export function replaceQuery(changes: Record<string, string>): void {
  const query = {
    ...Object.fromEntries(current.query),
    ...changes,
  };
  const next = address(current.page, current.id, query);
  history.replaceState(history.state, "", next);
  current = parseRoute(next);
}
