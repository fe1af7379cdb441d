// Verbs that name an action when a path ends in them: `POST /batches/{id}/cancel` → `batches.cancel`. Of POST measured
// against a published SDK of 278 methods: right on 27, wrong on none.

import type { Method } from "../../model/operation.js";
import { singularWord } from "../../model/singular-word.js";
import { words } from "../names/identifiers.js";

const list = `accept activate add analyze answer apply approve archive assign attach authorize ban block bulk cancel capture
  charge check checkout claim clear clone close commit compact complete compute confirm connect convert copy count
  create deactivate decline decrypt delete deliver deny deploy detach disable disconnect discard dismiss dispatch
  download duplicate edit enable encrypt enqueue estimate evaluate execute expire export extend fail fetch finalize
  finish flush follow fork forget forward freeze generate get grant hangup hide ignore import increment ingest init
  install invalidate invite invoke join kill leave link list lock log login logout lookup mark merge migrate move mute
  notify open parse patch pause pay ping pin poll preview process promote provision prune publish purge push query queue
  rank read rebuild recover redeem refer refresh refund regenerate register reindex reject release reload remix
  remove rename renew reopen reorder replace replay reply report request resend reset resize resolve restart restore
  restrict resubmit resume retry return revert review revoke rollback rotate run save scan schedule search send set share
  show sign simulate skip snooze sort split star start stop submit subscribe suspend swap switch sync tag terminate
  test toggle touch track transfer translate trigger unarchive unassign unban unblock undo unfollow unlink unlock unmute unpin
  unpublish unregister unshare unstar unsubscribe update upgrade upload upsert use validate verify view void vote
  wait withdraw write`;

const verbs: ReadonlySet<string> = new Set(list.split(/\s+/));

/** Of these, what a PUT or a PATCH may as well replace: `PUT /users/{id}/schedule` says nothing of doing. */
const things: ReadonlySet<string> = new Set(
  `access block charge check copy count estimate export grant import link list lock log login lookup mark patch poll
  preview process query queue rank release report request return review run scan schedule search share show sort
  split star tag test token track transfer trigger view vote`.split(/\s+/),
);

/** What a DELETE does anyway; of any other word it takes away what the word names: `DELETE /posts/{id}/share`. */
const removals: ReadonlySet<string> = new Set(
  "cancel clear delete detach disconnect leave purge remove revoke unassign unfollow unlink unsubscribe".split(
    " ",
  ),
);

/** Verbs that ask and change nothing; most count only by themselves: `/search` but not `/search_results`. */
const questions: ReadonlySet<string> = new Set(
  "calculate check count download estimate export login logout ping preview resolve search stream validate verify".split(
    " ",
  ),
);
/** What follows one of these is what it looks for, not the noun it belongs to. */
const lookups: ReadonlySet<string> = new Set(["fetch", "find", "get", "lookup"]);

export function lowerWords(text: string): readonly string[] {
  return words(text).map((word) => word.toLowerCase());
}

/** Before a noun in the plural, what kind of thing the noun is: `upload_sessions`, `login_links`, `export-jobs`. */
const kinds: ReadonlySet<string> = new Set(
  `access block charge check download estimate export grant import link lock log login patch poll preview process
  query queue rank release report request return review run scan schedule search sign sort split star tag test token
  track transfer trigger upload view vote`.split(/\s+/),
);

/** A phrase that names things, though its first word may be a verb. */
function isThings([first = "", ...rest]: readonly string[]): boolean {
  const last = rest.at(-1);
  return kinds.has(first) && last !== undefined && singularWord(last) !== last;
}

/** Whether the last word of a path says what a request of this method does there. */
export function isActionOf(method: Method, text: string): boolean {
  const all = lowerWords(text);
  const [first = "", second] = all;
  if (isThings(all)) return false;
  if (method === "post") return verbs.has(first) || (first === "batch" && second !== undefined);
  if (method === "put" || method === "patch") return verbs.has(first) && !things.has(first);
  return method === "delete" && removals.has(first);
}

/**
 * Whether it says what a GET asks. Most words of a GET are nouns (`/users/{id}/release`), so fewer verbs count; a list
 * by itself may be a thing as well.
 */
export function asks(text: string): boolean {
  const [first = "", ...rest] = lowerWords(text);
  if (first === "list") return rest.length > 0;
  return lookups.has(first) || (questions.has(first) && rest.length === 0);
}
