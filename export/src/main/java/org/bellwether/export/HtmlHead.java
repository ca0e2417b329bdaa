package org.bellwether.export;

import org.bellwether.ask.brief.Page;

/** The head of the page: its looks, and the rule that it fetches and runs nothing. */
final class HtmlHead {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            :root { --ink: #1b1b1b; --soft: #5a5a5a; --line: #d5d5d5; --page: #fff; --panel: #f6f6f4; --link: #0b57a4; --mark: #fff1b8;
              --coop: #2f7d4f; --conf: #b3392f }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8e8e6; --soft: #a9a9a6; --line: #3c3c3c; --page: #191919; --panel: #232323;
              --link: #8ab8f0; --mark: #5a4b12; --coop: #6fbf8d; --conf: #e58076 } }
            * { box-sizing: border-box }
            body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 56rem; margin: 0 auto; padding: 1rem }
            h1 { font-size: 1.6rem; margin: .5rem 0 } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--line) }
            h3 { font-size: 1.05rem; margin: 1.2rem 0 .4rem }
            a { color: var(--link); text-decoration: none } a:hover, a:focus { text-decoration: underline }
            nav { position: sticky; top: 0; background: var(--page); padding: .4rem 0; border-bottom: 1px solid var(--line) }
            nav a { margin-right: 1rem }
            section { scroll-margin-top: 3rem }
            .note, cite { color: var(--soft); font-size: .92rem } cite { font-style: normal; white-space: nowrap }
            li { margin: .35rem 0 } q { color: var(--soft) }
            details { border-bottom: 1px solid var(--line); padding: .3rem 0; scroll-margin-top: 3rem }
            summary { cursor: pointer; overflow-wrap: anywhere } summary:focus-visible { outline: 2px solid var(--link) }
            time { font-variant-numeric: tabular-nums; color: var(--soft) }
            figure { margin: 1rem 0 } .status { display: inline-block; border: 1px solid currentColor; border-radius: .6rem; padding: 0 .45rem; font-size: .85rem; color: var(--conf) }
            blockquote { margin: .5rem 0 .5rem 1rem; padding: .4rem .8rem; border-left: 3px solid var(--line); background: var(--panel); overflow-wrap: anywhere }
            mark { background: var(--mark); color: inherit } pre { white-space: pre-wrap; font: inherit }
            .pair { border-bottom: 1px solid var(--line); padding-bottom: .6rem; margin-bottom: .6rem; scroll-margin-top: 3rem }
            .relation { margin: 0 0 0 1rem; font-weight: 600 }
            svg { width: 100%; height: auto } .coop { fill: var(--coop) } .conf { fill: var(--conf) } svg text { fill: var(--soft); font: 11px system-ui, sans-serif }
            svg line { stroke: var(--line) }
            @media print { nav { display: none } details { break-inside: avoid } }
            </style>
            </head>
            <body>
            """;

    private HtmlHead() {}

    static String of(String title) {
        return HEAD.replace("{title}", Page.escaped(title));
    }
}
