"""What the elements of HTML, today's and old ones that pages still use, do to the text inside them."""

# These hold others and may be the place of the main text.
CONTAINERS = frozenset(
    [
        "body",
        "div",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "center",
        "form",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "li",
        "dl",
        "dd",
        "dt",
        "header",
        "footer",
        "nav",
        "aside",
        "fieldset",
        "blockquote",
        "figure",
        "details",
    ]
)
# Text on both sides of these is no running text.
BREAKS = CONTAINERS | frozenset(
    [
        "p",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "option",
        "title",
        "caption",
        "figcaption",
        "address",
        "summary",
        "legend",
    ]
)
# Without an end tag.
VOID = frozenset(
    [
        "br",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "area",
        "base",
        "col",
        "embed",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
# Never closed, they swallow the rest of the page.
SWALLOWING = frozenset(["script", "style"])
# What these hold is no text of the page.
UNREAD = SWALLOWING | frozenset(
    [
        "noscript",
        "textarea",
        "select",
        "template",
        "xml",
        "svg",
        "noframes",
        "iframe",
    ]
)
