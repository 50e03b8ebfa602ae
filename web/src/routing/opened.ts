// The parts of a page that a reader opened, as the address lists them:
// open=table.caveats

const separator = ".";

export function listed(opened: string, name: string): boolean {
  return opened.split(separator).includes(name);
}

export function withName(opened: string, name: string): string {
  return listed(opened, name)
    ? opened
    : [...names(opened), name].join(separator);
}

export function withoutName(opened: string, name: string): string {
  return names(opened)
    .filter((one) => one !== name)
    .join(separator);
}

function names(opened: string): string[] {
  return opened.split(separator).filter((one) => one !== "");
}
