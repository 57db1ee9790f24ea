import { bindThemeSwitch } from "./theme-switch.js";
import { tellMomentsHere } from "./moments.js";

bindThemeSwitch(document.querySelector("[data-theme-switch]"));
tellMomentsHere(document);

const zone = document.querySelector("[data-time-zone]");
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
