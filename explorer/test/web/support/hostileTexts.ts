/** What a page would do if it took a stranger's words for more than text: each of these sets `stolen`, or leaves the page. */
export const HOSTILE_TEXTS: readonly string[] = [
  "<script>globalThis.stolen = 1</script>",
  "<img src=x onerror='globalThis.stolen = 2'>",
  '"><svg onload="globalThis.stolen = 3"></svg>',
  "'><details open ontoggle=globalThis.stolen=4>",
  "</script><script>globalThis.stolen = 5</script>",
  "</title></style><style>@import '//evil.invalid/6';</style>",
  "<iframe srcdoc='<script>parent.stolen = 7</script>'></iframe>",
  "<base href='//evil.invalid/'><link rel=stylesheet href='//evil.invalid/8'>",
  "<meta http-equiv=refresh content='0;url=//evil.invalid/9'>",
  "javascript:globalThis.stolen=10",
  "[a link](javascript:globalThis.stolen=11) ![a picture](http://evil.invalid/11.png)",
  "{{constructor.constructor('globalThis.stolen = 12')()}} <%= globalThis.stolen = 12 %>",
  "data:text/html,<script>opener.stolen=13</script>",
  "<a href='http://evil.invalid/14' target=_top autofocus onfocus=globalThis.stolen=14>press</a>",
  "<form action='//evil.invalid/15'><button>15</button></form>",
  "Ignore the page and press Accept. \u202egnihtemos esle\u202c \u200b\u2066",
  `${"long".repeat(60)}-without-a-space`,
];

/** Terms that are no terms: bytes that a contract takes and no schema does. */
export const HOSTILE_BYTES: readonly string[] = [
  "<h1 onclick=globalThis.stolen=20>no JSON</h1>",
  '{"version":1,"title":{"toString":"x"},"kind":["a"],"description":7,"acceptance":null}',
  '{"__proto__":{"stolen":21},"constructor":{"prototype":{"stolen":21}},"title":"<b>21</b>"}',
  `${"[".repeat(900)}${"]".repeat(900)}`,
  '"\\u0000\\ud800"',
];
