import { Announcer } from "./announcer.js";
import { AnswerOnDesk, partOf } from "./answer-on-desk.js";
import { bindAfterSaving } from "./after-saving.js";
import { Cards } from "./cards.js";
import { Choice } from "./choice.js";
import { Keyring } from "./keyring.js";
import { leftFor, stayAlive } from "./kept.js";
import { bindLights } from "./lights.js";
import { Overview } from "./overview.js";
import { Rating } from "./ratings.js";
import { newId } from "./saves.js";
import { isReached } from "./sending.js";
import { Session } from "./session.js";
import { SignInDialog } from "./sign-in-dialog.js";
import { bindSaveKey, signInButton, tend } from "./tending.js";

const desk = document.querySelector("[data-desk]");
const form = document.getElementById("desk");
const announcer = new Announcer(desk.querySelector("[data-announce]"));
const { address, key } = desk.dataset;

const announce = (message, how) => announcer.say(message, how);
const session = new Session(`${address}/comments`, form.elements._csrf.value, new SignInDialog(document.querySelector("[data-sign-in]")), (parts) => cards.follow(parts));
const firstTrouble = () => announcer.trouble;
const flushAll = (options) => Promise.all([cards.flush(options), verdict.flush(), ...ratings.map((rating) => rating.flush())]);
const owes = () => cards.owes || verdict.owes || ratings.some((rating) => rating.owes);
const paint = (part) => answer.paint(part);

const id = newId();
stayAlive(id);
const keyring = Keyring.of(JSON.parse(desk.dataset.keys));

/** What the fields share, and whom they tell. */
const page = {
  id,
  draft: key,
  addressOf: (comment) => `${address}/comments/${comment}`,
  keyring,
  session,
  left: leftFor(key, keyring),
  remembered: {},
  troubled: (field, message) => announcer.troubled(field, message),
  relieved: (field) => announcer.relieved(field),
  saved() {},
  rewritten() {},
  signInButton: () => signInButton(session, flushAll),
};

const answer = new AnswerOnDesk(desk, document.querySelector("[data-selection]"), {
  marks: (part) => [...cards.marks(part), ...earlierMarks(part), ...ratings.flatMap((rating) => rating.marks(part))],
  comment: (place) => cards.begin(place),
  mark: (signal, place) => {
    const rating = ratingOf(signal);
    rating.mark(place);
    return rating.level;
  },
  rate: (signal, level, opposite) => ratingOf(signal).rate(level, opposite),
  open: (place) => cards.open(place),
});
const quote = (place) => answer.quote(place);
const cards = new Cards(desk, page, { quote, paint, address });
const overview = new Overview(desk.querySelector("[data-overview]"));
const ratings = [...desk.querySelectorAll("[data-signal]")].map((root) => new Rating(root, page, { address, quote, painted: paint, rated: (rating) => overview.tell(rating), show: (place) => answer.show(place) }));
const ratingOf = (signal) => ratings.find((rating) => rating.signal === signal);
const earlierMarks = (part) => [...desk.querySelectorAll(`[data-part-name="${part}"] [data-carried][data-start]`)]
  .map(({ dataset: { start, end, carried } }) => ({ start: Number(start), end: Number(end), earlier: carried }));
const verdicts = desk.querySelector("[data-verdict]");
const chosen = () => verdicts.querySelector("input:checked")?.value ?? null;
const verdict = new Choice(`${address}/verdict`, page, "verdict", {
  value: () => ({ verdict: chosen() }),
  choose: (value) => { for (const input of verdicts.querySelectorAll("input")) input.checked = input.value === value.verdict; },
  say: (message) => announce(message || (firstTrouble() ?? "")),
  told: (value) => verdicts.querySelector(`input[value="${value.verdict}"]`)?.closest("label").textContent.trim() ?? "no verdict",
});

document.documentElement.dataset.autosaves = "";
for (const part of new Set([...desk.querySelectorAll("[data-text]")].map(partOf))) paint(part);
cards.bringBack();
for (const choice of [verdict, ...ratings]) choice.resume();
cards.align();
bindLights(desk);
addEventListener("resize", () => cards.align());
document.querySelector("[data-brief]").open = matchMedia("(min-width: 76rem)").matches;
bindAfterSaving({ owes, flush: flushAll, trouble: firstTrouble, announce });

verdicts.addEventListener("change", () => verdict.changed());
desk.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#signal-']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ratingOf(link.hash.slice("#signal-".length)).focus();
});

// What saves itself need not be sent again with the verdict; but first all of it must be saved.
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await flushAll();
  if (!event.submitter?.name) return;
  if (owes()) {
    announce(`Not sent: everything must be saved first. ${firstTrouble() ?? "Try again in a moment."}`);
    return;
  }
  if (!(await isReached())) {
    announce("Not sent: there is no network. All of it is saved; press it again when you are back.");
    return;
  }
  leave();
  for (const field of form.elements) {
    if (field.name !== "_csrf") field.disabled = field !== event.submitter;
  }
  const refused = ratings.filter((rating) => rating.isRefused).map(({ signal }) => ["refused", signal]);
  for (const [name, value] of [["verdict", chosen()], [event.submitter.name, event.submitter.value], ...refused]) {
    if (value) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  form.action = `${address}/return`;
  form.elements._csrf.value = session.token;
  form.submit();
});
bindSaveKey(flushAll);
desk.querySelector("[data-opens-shortcuts]").addEventListener("click", () => document.querySelector("[data-shortcuts]").showModal());
const leave = tend({ session, owes, flush: flushAll });
desk.querySelector("[data-refused]")?.focus();
