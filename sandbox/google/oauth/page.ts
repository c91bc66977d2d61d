const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; font-weight: 500; }
ul { list-style: none; padding: 0; }
li label { display: flex; gap: .75rem; align-items: start; padding: .4rem 0; }
small { opacity: .7; }
select, button { font: inherit; padding: .4rem .8rem; }
.stand-in { border-left: 3px solid #e8710a; padding-left: .75rem; }
.buttons { display: flex; gap: .75rem; justify-content: flex-end; }
#allow { background: #0b57d0; color: #fff; border: 0; border-radius: 1rem; padding: .4rem 1.4rem; }
#cancel { background: none; border: 0; color: inherit; }`;

/** A whole page around `body`, which is HTML already. */
export function page(title: string, body: string): string {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} - stand-in for Google</title><style>${STYLE}</style></head>
<body>
${body}
</body></html>`;
}

/** Text that is safe in HTML and in a quoted attribute. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
