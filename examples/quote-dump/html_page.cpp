#include "formats.hpp"

// The page loads nothing and runs the script below alone: its policy names the script's SHA-256, which the program's
// test checks.
const std::string_view kHtmlOpening = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-fSax9ye6pA8sCIvEth+5AcTE0iIcgy5/FMjvN8hxe8I='">
<title>Who said what</title>
<style>
:root { --paper: #fff; --ink: #1d1f23; --soft: #5e6470; --line: #dcdfe4; --tint: 92%; --mark: 42%; --sat: 75% }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17191d; --ink: #e6e7ea; --soft: #9aa1ad; --line: #343941; --tint: 21%; --mark: 64%; --sat: 45% }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.7 Georgia, "Noto Serif", "DejaVu Serif", serif }
h2, nav { font-family: system-ui, "DejaVu Sans", sans-serif }
h2 { font-size: 1rem; font-weight: 600; color: var(--soft); overflow-wrap: anywhere; margin: 0 0 1rem;
  padding-bottom: .5rem; border-bottom: 1px solid var(--line) }
article + article { margin-top: 3rem }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; gap: 2.5rem; align-items: start }
.text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 40rem }
.text span { border-radius: .15em; transition: opacity .15s, background-color .15s }
.q { background: hsl(var(--h) var(--sat) var(--tint)); box-shadow: inset 0 -.12em hsl(var(--h) 60% var(--mark));
  -webkit-box-decoration-break: clone; box-decoration-break: clone }
.q[data-n]::before { content: attr(data-n); font: 600 .62em/1 system-ui, sans-serif; vertical-align: .55em;
  margin: 0 .2em 0 .1em; color: hsl(var(--h) 60% var(--mark)) }
.w { font-weight: 600; color: hsl(var(--h) 60% var(--mark)) }
.c { font-style: italic; border-bottom: 2px dotted hsl(var(--h) 60% var(--mark)) }
.t { border-bottom: 2px dashed hsl(var(--h) 60% var(--mark)) }
nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: .9rem; line-height: 1.35 }
nav h3 { margin: 0 0 .6rem; font-size: .8rem; color: var(--soft); font-weight: 600 }
nav ol { list-style: none; margin: 0; padding: 0; counter-reset: speaker; display: grid; gap: .35rem }
nav button { counter-increment: speaker; display: grid; grid-template-columns: 1.7rem 1fr auto; column-gap: .4rem;
  width: 100%; text-align: left; font: inherit; color: inherit; padding: .45rem .6rem; cursor: pointer;
  background: hsl(var(--h) var(--sat) var(--tint)); border: 2px solid transparent; border-radius: .5rem }
nav button::before { content: counter(speaker); font-weight: 600; color: hsl(var(--h) 60% var(--mark)) }
nav b { font-weight: 600; overflow-wrap: anywhere }
nav small { grid-column: 2; grid-row: 2; color: var(--soft); overflow-wrap: anywhere }
nav i { grid-column: 3; grid-row: 1; font-style: normal; font-variant-numeric: tabular-nums; color: var(--soft) }
nav button:hover, nav button:focus-visible, nav [aria-pressed=true] { border-color: hsl(var(--h) 60% var(--mark)); outline: 0 }
.only button[aria-pressed=false] { opacity: .5 }
.only .text { color: var(--soft) }
.only .text span:not(.on) { background: none; box-shadow: none; border-color: transparent; font-style: inherit;
  font-weight: inherit; color: inherit }
.only .text span:not(.on)::before { content: none }
.only .text .on.q { color: var(--ink) }
.hint { color: var(--soft); font-size: .8rem }
@media (max-width: 48rem) {
  body { padding: 0 1rem 1rem }
  h2 { padding-top: .8rem }
  .sides { display: flex; flex-direction: column-reverse; gap: 0; align-items: stretch }
  nav { top: 0; z-index: 1; background: var(--paper); padding: .5rem 0; margin-bottom: .8rem; max-height: none;
    border-bottom: 1px solid var(--line) }
  nav ol { display: flex; overflow-x: auto }
  nav li { flex: none; max-width: 14rem }
  nav b { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  nav h3, nav small, .hint { display: none }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --tint: 92%; --mark: 30%; --sat: 75% }
  body { max-width: none; padding: 0; font-size: 10.5pt }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact }
  .sides { grid-template-columns: minmax(0, 1fr) 12rem }
  nav { position: static; max-height: none }
  article + article { break-before: page }
  li { break-inside: avoid }
  .hint { display: none }
}
</style>
</head>
<body>
)";

const std::string_view kHtmlClosing = R"(<script>
"use strict";
function show(article, speaker) {
  const only = speaker !== null;
  article.classList.toggle("only", only);
  for (const span of article.querySelectorAll(".text span"))
    span.classList.toggle("on", only && span.dataset.s.split(" ").includes(speaker));
  for (const button of article.querySelectorAll("nav button"))
    button.setAttribute("aria-pressed", String(button.dataset.s === speaker));
  const first = article.querySelector(".text .on");
  if (first) first.scrollIntoView({block: "nearest"});
}
for (const article of document.querySelectorAll("article"))
  for (const button of article.querySelectorAll("nav button"))
    button.addEventListener("click", () =>
      show(article, button.getAttribute("aria-pressed") === "true" ? null : button.dataset.s));
document.addEventListener("keydown", event => {
  if (event.key === "Escape") for (const article of document.querySelectorAll("article.only")) show(article, null);
});
function showNamed() {
  const name = new URLSearchParams(location.hash.slice(1)).get("speaker");
  for (const button of document.querySelectorAll("nav button"))
    if (button.querySelector("b").textContent === name && button.getAttribute("aria-pressed") === "false") button.click();
}
addEventListener("hashchange", showNamed);
showNamed();
</script>
</body>
</html>
)";
