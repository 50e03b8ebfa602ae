// What the parts of a settlement account's page need to know of it.
import type { Account } from "../document/types";

/** The name of a party; of others, such as a body that is no party, their id. */
export function partyName(account: Account, id: string): string {
  return account.parties.find((party) => party.id === id)?.title ?? id;
}

/** A hash in groups of eight, to be compared by eye. */
export function grouped(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, "$1 ");
}
