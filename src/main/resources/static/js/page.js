import { bindKeys } from "./keys.js";
import { openLinked } from "./linked.js";
import { bindThemeSwitch } from "./theme-switch.js";
import { tellMomentsHere } from "./moments.js";
import { forgetOthers } from "./offline.js";
import { bindSending } from "./sending.js";
import { bindSignOut } from "./sign-out.js";
import { bindWayBack } from "./way-back.js";

bindThemeSwitch(document.querySelector("[data-theme-switch]"));
tellMomentsHere(document);
bindKeys();
openLinked();
bindSending();
if (document.documentElement.dataset.posted) bindWayBack();
forgetOthers(document.documentElement.dataset.account);

const signOut = document.querySelector("[data-signs-out]");
if (signOut) bindSignOut(signOut);

const zone = document.querySelector("[data-time-zone]");
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
