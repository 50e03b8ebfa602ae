// Every page has an address of its own after the `#`, so that it can be linked
// to: #/statements/ID?language=bn . The table of pages is in App.svelte.

export interface Route {
  page: string;
  /** The part after the page, for instance the id of a metric. */
  id: string;
  query: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const [page = "", ...rest] = path
    .split("/")
    .filter((part) => part !== "")
    .map(decode);
  return { page, id: rest.join("/"), query: new URLSearchParams(query) };
}

export function address(
  page: string,
  id = "",
  query: Record<string, string> = {},
): string {
  const path = [page, ...id.split("/")]
    .filter((part) => part !== "")
    .map(encodeURIComponent)
    .join("/");
  const pairs = Object.entries(query).filter(([, value]) => value !== "");
  const search = new URLSearchParams(pairs).toString();
  return `#/${path}${search === "" ? "" : `?${search}`}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
