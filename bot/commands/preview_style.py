"""How the page of all that the bot can say looks: on a screen, on a small one, and on paper."""

STYLE = """
:root { color-scheme: light; --ink: #1d1c1d; --soft: #57565a; --line: #d8d5db; --leaf: #00614a; }
* { box-sizing: border-box; }
body { margin: 0; background: #f6f4f7; color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, nav, main { max-width: 64rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
h2 { margin: 0; font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 0 0 .5rem; font-size: .95rem; line-height: 1.4; }
h4 { margin: 0 0 .4rem; font-size: 1.05rem; }
p { margin: 0 0 .4rem; white-space: pre-line; overflow-wrap: anywhere; }
header p { color: var(--soft); }
h2::first-letter, nav a::first-letter { text-transform: uppercase; }
nav ol { margin: 1rem 0 0; padding: 1rem 1rem 1rem 2.6rem;
  background: #fff; border: 1px solid var(--line); border-radius: .6rem; }
nav a { display: inline-block; color: var(--leaf); }
section { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
article { margin-top: 1.6rem; display: grid; grid-template-columns: 17rem 1fr; gap: .4rem 1.6rem; }
.where { display: inline-block; padding: .05rem .55rem; border-radius: 1rem; color: var(--leaf);
  background: #e2f1ec; font-size: .8rem; font-weight: 600; }
.name { font: .8rem ui-monospace, monospace; color: var(--soft); overflow-wrap: anywhere; }
.card { background: #fff; border: 1px solid var(--line); border-radius: .6rem;
  padding: .9rem 1.1rem; margin-bottom: .8rem; break-inside: avoid; }
.tongue { float: inline-end; margin-inline-start: 1rem; color: var(--soft); font-size: .8rem; }
.lines { margin: .2rem 0 .4rem; padding-inline-start: 1.3rem; overflow-wrap: anywhere; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin: .7rem 0 0; padding: 0;
  list-style: none; }
.buttons li { padding: .25rem .8rem; border: 1px solid #8d8a90; border-radius: .35rem;
  font-size: .9rem; font-weight: 600; }
.buttons .main { background: var(--leaf); border-color: var(--leaf); color: #fff; }
.field { margin: .8rem 0 0; padding-inline-start: .8rem;
  border-inline-start: 3px solid var(--line); }
.field p { margin: 0; }
.label { font-weight: 600; }
.hint, .answer, .small { color: var(--soft); font-size: .9rem; }
.error { color: #a3123a; font-size: .9rem; }
dl { display: grid; grid-template-columns: 17rem 1fr; gap: .15rem 1.6rem; font-size: .9rem; }
dd { margin: 0; overflow-wrap: anywhere; }
footer { height: 4rem; }
@media (max-width: 46rem) { article, dl { grid-template-columns: 1fr; }
  dd { margin-bottom: .6rem; } }
@media print { body { background: #fff; font-size: 10pt; } nav { display: none; }
  h2, h3 { break-after: avoid; } article { grid-template-columns: 11rem 1fr; }
  .buttons .main { color: var(--leaf); background: #fff; } }
"""
