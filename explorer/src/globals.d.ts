/** Origin of the index, set at build; empty if it is the page's own. */
declare const INDEX_URL: string;
