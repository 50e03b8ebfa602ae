#!/usr/bin/env python3
"""Makes the styles of our Word files: a reference document for pandoc.

pandoc takes styles, page size and margins of a paper from such a document; its
content does not matter. The same script makes the same bytes.

usage: make_reference_docx.py FILE
"""
import sys
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
INK, BLUE, GREY = "1B1B1B", "1D4F91", "4A4A4A"


def style(name, shown, based_on, paragraph="", run="", kind="paragraph"):
    default = ' w:default="1"' if name in ("Normal", "TableNormal") else ""
    basis = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (f'<w:style w:type="{kind}" w:styleId="{name}"{default}>'
            f'<w:name w:val="{shown}"/>{basis}<w:qFormat/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>")


def space(before, after):
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="276" w:lineRule="auto"/>'


def heading(level, size, before):
    return style(f"Heading{level}", f"heading {level}", "Normal",
                 "<w:keepNext/><w:keepLines/>" + space(before, 80) +
                 f'<w:outlineLvl w:val="{level - 1}"/>',
                 f'<w:b/><w:color w:val="{BLUE}"/><w:sz w:val="{size}"/>')


def border(side, kind="single", size=4, colour="C8C8C8"):
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="4" w:color="{colour}"/>'


STYLES = "".join([
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" '
    'w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'
    f'<w:color w:val="{INK}"/><w:sz w:val="22"/><w:lang w:val="en-GB"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
    style("Normal", "Normal", "", space(0, 120)),
    style("BodyText", "Body Text", "Normal"),
    style("FirstParagraph", "First Paragraph", "BodyText"),
    style("Compact", "Compact", "BodyText", space(20, 20)),
    style("Title", "Title", "Normal", space(0, 240),
          f'<w:b/><w:color w:val="{BLUE}"/><w:sz w:val="44"/>'),
    heading(1, 28, 320), heading(2, 24, 240),
    style("NotYetWritten", "Not Yet Written", "BodyText",
          "<w:pBdr>" + "".join(border(side, "dashed", 8, "6B6B6B") for side in
                               ("top", "left", "bottom", "right")) + "</w:pBdr>",
          f'<w:i/><w:color w:val="{GREY}"/>'),
    style("Signed", "Signed", "BodyText", "",
          f'<w:color w:val="{GREY}"/><w:sz w:val="20"/>'),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/></w:style>',
    '<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
    border("bottom") + border("insideH") +
    "</w:tblBorders></w:tblPr></w:style>",
])

FOOTER = (f'{HEAD}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:jc w:val="right"/>'
          '</w:pPr><w:r><w:t xml:space="preserve">Page </w:t></w:r>'
          '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
          "</w:p></w:ftr>")

DOCUMENT = (f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>'
            "<w:p/><w:sectPr>"
            '<w:footerReference w:type="default" r:id="rId2"/>'
            '<w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134"'
            ' w:header="567" w:footer="567" w:gutter="0"/>'
            "</w:sectPr></w:body></w:document>")


def relations(*targets):
    inner = "".join(
        f'<Relationship Id="rId{i}" Type="{RELATIONS}/{kind}" Target="{file}"/>'
        for i, (kind, file) in enumerate(targets, 1))
    return (f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/'
            f'package/2006/relationships">{inner}</Relationships>')


PARTS = {
    "[Content_Types].xml":
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>' +
        "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}'
                f'{kind}+xml"/>' for name, kind in
                (("document", "document.main"), ("styles", "styles"),
                 ("footer1", "footer"))) + "</Types>",
    "_rels/.rels": relations(("officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(("styles", "styles.xml"),
                                              ("footer", "footer1.xml")),
    "word/document.xml": DOCUMENT,
    "word/styles.xml": f'{HEAD}<w:styles xmlns:w="{WORD}">{STYLES}</w:styles>',
    "word/footer1.xml": FOOTER,
}


def main():
    with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in PARTS.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, text)


if __name__ == "__main__":
    main()
