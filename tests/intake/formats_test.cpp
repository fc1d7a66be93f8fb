#include "archive.h"
#include "intake/origin.h"
#include "intake/pasted_html.h"
#include "intake/read_document.h"

#include <QTest>

#include <algorithm>

using namespace banxin;
using intake::DocumentItem;
using intake::DocumentParagraph;
using intake::RoleHint;

namespace {

constexpr const char* png = "\x89PNG\r\n\x1a\nrest";

intake::Document read(const std::string& bytes, const std::string& name = "story", const intake::DocumentOptions& options = {})
{
    auto document = intake::readDocument(bytes, name, options);
    if (!document) {
        for (const std::string& argument : document.error().arguments)
            qWarning("%d %s", static_cast<int>(document.error().code), argument.c_str());
        return {};
    }
    return std::move(*document);
}

const DocumentItem& only(const intake::Document& document)
{
    static const DocumentItem none;
    return document.items.size() == 1 ? document.items[0] : none;
}

std::vector<std::u16string> texts(const DocumentItem& item)
{
    std::vector<std::u16string> result;
    for (const DocumentParagraph& paragraph : item.paragraphs)
        result.push_back(paragraph.text);
    return result;
}

std::vector<RoleHint> roles(const DocumentItem& item)
{
    std::vector<RoleHint> result;
    for (const DocumentParagraph& paragraph : item.paragraphs)
        result.push_back(paragraph.hint);
    return result;
}

using Lines = std::vector<std::u16string>;
using Roles = std::vector<RoleHint>;

std::size_t leftOut(const intake::Document& document, const std::string& what)
{
    for (const Finding& finding : document.findings) {
        if (finding.code == FindingCode::CopyLeftOut && finding.arguments[1] == what)
            return std::stoul(finding.arguments[2]);
    }
    return 0;
}

bool isWithheld(const intake::Document& document, const std::string& why)
{
    return std::any_of(document.findings.begin(), document.findings.end(), [&](const Finding& finding) {
        return finding.code == FindingCode::CopyWithheld && finding.severity == Severity::Error && finding.arguments[1] == why;
    });
}

std::string para(const std::string& inside, const std::string& format = {})
{
    return "<w:p>" + (format.empty() ? std::string{} : "<w:pPr>" + format + "</w:pPr>") + inside + "</w:p>";
}

}

class FormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordKeepsItsParagraphsAndRuns()
    {
        const auto document = read(docx(para(run("桥通了") + run("今天", "<w:b/>") + run("。", "<w:b w:val=\"0\"/><w:i/>")) + para("")
            + para("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>")));
        QCOMPARE(document.format, intake::CopyFormat::Docx);
        QCOMPARE(texts(only(document)), (Lines{u"桥通了今天。", u"", u"a\tb\nc\u2011d"}));
        const auto& runs = only(document).paragraphs[0].runs;
        QCOMPARE(runs.size(), std::size_t{2});
        QVERIFY((runs[0] == intake::FormattedRun{{3, 5}, true, false}));
        QVERIFY((runs[1] == intake::FormattedRun{{5, 6}, false, true}));
    }

    void wordsDeletionsAndNotesNeverBecomeCopy()
    {
        const auto document = read(docx(
            para(run("留") + "<w:del w:id=\"1\"><w:r><w:delText>地主</w:delText></w:r></w:del><w:ins w:id=\"2\">" + run("下") + "</w:ins>"
                + "<w:moveFrom w:id=\"3\">" + run("移走") + "</w:moveFrom><w:moveTo w:id=\"4\">" + run("移来") + "</w:moveTo>"
                + run("藏", "<w:vanish/>") + "<w:r><w:commentReference w:id=\"0\"/></w:r>")
            + para("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"http://x\" </w:instrText></w:r>"
                   + run("code") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("词") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")));
        QCOMPARE(texts(only(document)), (Lines{u"留下移来", u"词"}));
        QCOMPARE(leftOut(document, "tracked deletions"), std::size_t{2});
        QCOMPARE(leftOut(document, "hidden text"), std::size_t{1});
        QCOMPARE(leftOut(document, "comments"), std::size_t{1});
        QCOMPARE(leftOut(document, "field codes"), std::size_t{1});
    }

    void aDeletedParagraphMarkJoins()
    {
        const auto document = read(docx(para(run("前"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + para(run("后")) + para(run("末"))));
        QCOMPARE(texts(only(document)), (Lines{u"前后", u"末"}));
    }

    void aFormerFormatIsNotTheFormat()
    {
        const auto document = read(docx(para(run("正文"), "<w:pStyle w:val=\"b\"/><w:pPrChange><w:pPr><w:pStyle w:val=\"a\"/></w:pPr></w:pPrChange>"),
            {{"word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Title\"/></w:style>"
                "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"}},
            "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"));
        QCOMPARE(roles(only(document)), (Roles{RoleHint::Subhead}));
        QCOMPARE(only(document).paragraphs[0].level, 2);
    }

    void hiddenStylesHideAndTheirCyclesEnd()
    {
        const auto document = read(docx(para(run("见")) + para(run("不见"), "<w:pStyle w:val=\"b\"/>") + para(run("圈"), "<w:pStyle w:val=\"c\"/>"),
            {{"word/styles.xml", "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                "<w:style w:styleId=\"a\"><w:name w:val=\"a\"/><w:rPr><w:vanish/></w:rPr></w:style>"
                "<w:style w:styleId=\"b\"><w:name w:val=\"b\"/><w:basedOn w:val=\"a\"/></w:style>"
                "<w:style w:styleId=\"c\"><w:name w:val=\"c\"/><w:basedOn w:val=\"d\"/></w:style>"
                "<w:style w:styleId=\"d\"><w:name w:val=\"d\"/><w:basedOn w:val=\"c\"/></w:style></w:styles>"}},
            "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>"));
        QCOMPARE(texts(only(document)), (Lines{u"见", u"", u"圈"}));
    }

    void listsHaveTheirNumbers()
    {
        const auto item = [](const char* list, const char* level, const char* words) {
            return para(run(words), std::string{"<w:numPr><w:ilvl w:val=\""} + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>");
        };
        const auto document = read(docx(item("1", "0", "a") + item("1", "1", "b") + item("1", "1", "c") + item("1", "0", "d") + item("2", "0", "e")
                + item("3", "0", "f") + item("0", "0", "g") + item("9", "0", "h"),
            {{"word/numbering.xml", "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"5\">"
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"11\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
                "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
                "<w:abstractNum w:abstractNumId=\"6\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\xEF\x82\xB7\"/></w:lvl></w:abstractNum>"
                "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"6\"/></w:num>"
                "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"103\"/></w:lvlOverride></w:num></w:numbering>"}},
            "<Relationship Id=\"n\" Type=\"x/numbering\" Target=\"numbering.xml\"/>"));
        QCOMPARE(texts(only(document)), (Lines{u"十一、a", u"1. b", u"2. c", u"十二、d", u"• e", u"一百零三、f", u"g", u"h"}));
        QCOMPARE(leftOut(document, "list numbers"), std::size_t{1});
    }

    void tablesTextBoxesAndFootnotesAreCopy()
    {
        const std::string cell = "<w:tc>", end = "</w:tc>";
        const auto document = read(docx("<w:tbl><w:tr>" + cell + para(run("甲")) + end + cell + para(run("乙")) + para(run("丙")) + end + "</w:tr></w:tbl>"
                + "<w:tbl><w:tr>" + cell + para(run("框内")) + para(run("两段")) + end + "</w:tr></w:tbl>"
                + para("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + para(run("文本框"))
                       + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + para(run("文本框")) + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
                       + run("注") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
            {{"word/footnotes.xml", "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                "<w:footnote w:type=\"separator\" w:id=\"0\">" + para(run("——")) + "</w:footnote><w:footnote w:id=\"2\">" + para(run("脚注")) + "</w:footnote></w:footnotes>"}},
            "<Relationship Id=\"n\" Type=\"x/footnotes\" Target=\"footnotes.xml\"/>"));
        QCOMPARE(texts(only(document)), (Lines{u"甲\t乙\n丙", u"框内", u"两段", u"注", u"文本框", u"脚注"}));
        QCOMPARE(roles(only(document))[0], RoleHint::TableRow);
        QCOMPARE(roles(only(document))[5], RoleHint::Footnote);
    }

    void picturesInWordComeWithTheirBytes()
    {
        const std::string blip = "<w:r><w:drawing><wp:docPr id=\"1\" name=\"x\" descr=\"大桥\"/><a:blip r:embed=\"p\"/></w:drawing></w:r>";
        const std::string far = "<w:r><w:drawing><a:blip r:link=\"q\"/></w:drawing></w:r>";
        const auto document = read(docx(para(run("上")) + para(blip + far), {{"word/media/../media/image1.png", png}},
            "<Relationship Id=\"p\" Type=\"x/image\" Target=\"media/../media/image1.png\"/>"
            "<Relationship Id=\"q\" Type=\"x/image\" TargetMode=\"External\" Target=\"http://example.com/a.png\"/>"));
        QCOMPARE(only(document).pictures.size(), std::size_t{1});
        const auto& picture = only(document).pictures[0];
        QCOMPARE(picture.name, std::string{"image1.png"});
        QCOMPARE(picture.bytes, std::string{png});
        QCOMPARE(picture.description, std::u16string{u"大桥"});
        QCOMPARE(picture.before, std::size_t{1});
        QCOMPARE(leftOut(document, "pictures on other machines"), std::size_t{1});
    }

    void openDocumentText()
    {
        const auto document = read(odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            "<text:h text:outline-level=\"1\">标题</text:h><text:p text:style-name=\"P1\">甲<text:s text:c=\"2\"/>乙<text:tab/>丙<text:line-break/>丁"
            "<text:span text:style-name=\"T1\">粗</text:span><office:annotation><text:p>批注</text:p></office:annotation>"
            "<text:span text:style-name=\"T2\">隐</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note></text:p>"
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
            "<text:p><draw:frame><draw:image xlink:href=\"Pictures/1.png\"/><svg:desc>桥</svg:desc></draw:frame><draw:frame><draw:image xlink:href=\"http://x/2.png\"/></draw:frame></text:p>",
            "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
            "<style:style style:name=\"T2\" style:family=\"text\" style:parent-style-name=\"T3\"/>"
            "<style:style style:name=\"T3\" style:family=\"text\" style:parent-style-name=\"T2\"><style:text-properties text:display=\"none\"/></style:style>",
            {{"Pictures/1.png", png}}));
        QCOMPARE(document.format, intake::CopyFormat::Odt);
        QCOMPARE(texts(only(document)), (Lines{u"标题", u"甲  乙\t丙\n丁粗", u"a\tb", u"", u"脚注"}));
        QCOMPARE(roles(only(document))[0], RoleHint::Headline);
        QVERIFY((only(document).paragraphs[1].runs == std::vector<intake::FormattedRun>{{{8, 9}, true, false}}));
        QCOMPARE(only(document).pictures.size(), std::size_t{1});
        QCOMPARE(only(document).pictures[0].description, std::u16string{u"桥"});
        for (const char* what : {"tracked deletions", "comments", "hidden text", "pictures on other machines"})
            QCOMPARE(leftOut(document, what), std::size_t{1});
    }

    void richText()
    {
        const auto document = read("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Times;}}{\\colortbl;}"
            "{\\stylesheet{\\s1 heading 2;}}{\\info{\\title x}}{\\header head}"
            "\\pard\\s1\\f0\\'d0\\'a1\\'b1\\'ea\\par\\pard \\b bold\\b0  \\u26725?\\uc2\\u36890 xx{\\v hid}{\\deleted del}{\\*\\unknown no}"
            "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt link}}\\line\\'81A\\par{\\f1 caf\\'e9}\\ldblquote q\\rdblquote{\\footnote note}\\par"
            "\\trowd\\intbl a\\cell b\\cell\\row}");
        QCOMPARE(document.format, intake::CopyFormat::Rtf);
        QCOMPARE(texts(only(document)), (Lines{u"小标", u"bold 桥通link\n\u4E04", u"café“q”", u"a\tb", u"note"}));
        QCOMPARE(roles(only(document)), (Roles{RoleHint::Subhead, RoleHint::None, RoleHint::None, RoleHint::TableRow, RoleHint::Footnote}));
        QVERIFY((only(document).paragraphs[1].runs == std::vector<intake::FormattedRun>{{{0, 4}, true, false}}));
        for (const char* what : {"hidden text", "tracked deletions", "field codes", "page heads and feet"})
            QCOMPARE(leftOut(document, what), std::size_t{1});
    }

    void webPagesLoseWhatIsNotTheirText()
    {
        const auto document = read("<html><head><title>t</title><style>p{}</style></head><body><h1>大题</h1><p>甲 <b>乙</b>\n 丙&nbsp;&amp;&#x4E00;<br>丁"
            "<p>未<i>闭合<script>alert('</p>')</script></i><ol><li>一<li>二</ol><table><tr><td>a<td>b</table><del>删</del><span style='display: none'>藏</span>"
            "<img src='http://x/a.jpg'><img src='here.jpg' alt='桥'><img src='../up.jpg'>1 < 2<!-- 注 --></body></html>");
        QCOMPARE(document.format, intake::CopyFormat::Html);
        QCOMPARE(texts(only(document)), (Lines{u"大题", u"甲 乙 丙\u00A0&一\n丁", u"未闭合", u"1. 一", u"2. 二", u"a\tb", u"1 < 2"}));
        QCOMPARE(roles(only(document))[0], RoleHint::Headline);
        QVERIFY((only(document).paragraphs[1].runs == std::vector<intake::FormattedRun>{{{2, 3}, true, false}}));
        QCOMPARE(only(document).pictures.size(), std::size_t{1});
        QCOMPARE(only(document).pictures[0].reference, std::string{"here.jpg"});
        QCOMPARE(leftOut(document, "pictures on other machines"), std::size_t{2});
        QCOMPARE(leftOut(document, "hidden text"), std::size_t{1});
        QCOMPARE(leftOut(document, "tracked deletions"), std::size_t{1});
    }

    void aPasteIsParagraphsOfABody()
    {
        const auto pasted = [](const std::string& html) {
            Lines lines;
            for (const StoryParagraph& paragraph : intake::paragraphsOfHtml(html, {}))
                lines.push_back((paragraph.kind == ParagraphKind::Crosshead ? u"# " : u"") + paragraph.text);
            return lines;
        };
        QCOMPARE(pasted("<html><head><title>x</title><style>p{}</style></head><body><h2>小标题</h2><p>　　第一段 <b>粗</b>\n  字</p><p>第二段</p></body>"),
            (Lines{u"# 小标题", u"第一段 粗 字", u"第二段"}));
        QCOMPARE(pasted("a<br>b<br><br>c"), (Lines{u"a\nb", u"c"}));
        QCOMPARE(pasted("1 &lt; 2 &amp;&amp; &#x4E2D;&#25991;&nbsp;&hellip; &bogus; &#xD800;"), (Lines{u"1 < 2 && 中文\u00A0… &bogus; &#xD800;"}));
        QCOMPARE(pasted("<table><tr><td>甲</td><td>乙</td></tr></table>"), (Lines{u"甲", u"乙"}));
        QCOMPARE(pasted("<ul><li>一<li>二</ul>"), (Lines{u"一", u"二"}));
        QCOMPARE(pasted("<script>alert('x')</script><img src=x onerror=\"alert(1)\">"), Lines{});
        QCOMPARE(pasted("<"), Lines{u"<"});
        QCOMPARE(pasted("<p"), Lines{});
        QCOMPARE(pasted("<a title=\">\">x</a>"), Lines{u"x"});
        const auto runs = intake::paragraphsOfHtml("a<b>b</b><i>c</i>", {true, true})[0].runs;
        QCOMPARE(runs.size(), std::size_t{2});
        QVERIFY((runs[0] == StyledRun{{1, 2}, "bold"}) && (runs[1] == StyledRun{{2, 3}, "italic"}));
        std::size_t length = 0;
        for (const StoryParagraph& paragraph : intake::paragraphsOfHtml(std::string(5'000'000, 'x'), {}))
            length += paragraph.text.size();
        QCOMPARE(length, std::size_t{4'000'000});
    }

    void markdown()
    {
        const auto document = read("---\ntitle: 大题\nauthor: 文铎\nembargo: 2026-12-01\n---\n## 小题\n\n第一段，\n第二段**粗**。\n\nOne\ntwo\n\n> 引文\n\n1. 一\n2. 二\n\n"
            "![桥](bridge.jpg)\n\n<script>x</script>\n", "a.md");
        QCOMPARE(document.format, intake::CopyFormat::Markdown);
        QCOMPARE(texts(only(document)), (Lines{u"大题", u"文铎", u"小题", u"第一段，", u"第二段粗。", u"One two", u"引文", u"1. 一", u"2. 二"}));
        QCOMPARE(leftOut(document, "scripts and style sheets"), std::size_t{1});
        QCOMPARE(roles(only(document))[0], RoleHint::Headline);
        QCOMPARE(roles(only(document))[1], RoleHint::Byline);
        QCOMPARE(roles(only(document))[6], RoleHint::Quote);
        QCOMPARE(only(document).pictures[0].reference, std::string{"bridge.jpg"});
        QCOMPARE(only(document).pictures[0].caption, std::u16string{u"桥"});
        QVERIFY(isWithheld(document, "embargoed"));
    }

    void nitf()
    {
        const auto document = read("<?xml version=\"1.0\" encoding=\"gb2312\"?>\n<!DOCTYPE nitf SYSTEM \"http://www.nitf.org/IPTC/NITF/3.4/nitf-3-4.dtd\">"
            "<nitf><head><title>T</title><docdata management-status=\"canceled\"><doc-id id-string=\"urn:7\"/><urgency ed-urg=\"2\"/>"
            "<date.issue norm=\"20261126T080000\"/><date.release norm=\"20261127T080000\"/><du-key key=\"slug\" version=\"3\"/><ed-msg info=\"note\"/></docdata></head>"
            "<body><body.head><hedline><hl1>\xb4\xf3\xcc\xe2</hl1><hl2>deck</hl2></hedline><byline>By <person>Wen</person><byttl>Staff</byttl></byline>"
            "<dateline><location>LANJIN</location></dateline><rights>R</rights></body.head><body.content><p>One <em>two</em>&nbsp;three</p><hl2>Sub</hl2>"
            "<media media-type=\"image\"><media-reference source=\"b.jpg\" mime-type=\"image/jpeg\"/><media-caption><p>Cap</p></media-caption><media-producer>Cred</media-producer></media>"
            "<p>End</p></body.content><body.end><tagline>Tag</tagline></body.end></body></nitf>");
        QCOMPARE(document.format, intake::CopyFormat::Nitf);
        QCOMPARE(document.encoding, intake::Encoding::Gb18030);
        const DocumentItem& item = only(document);
        QCOMPARE(texts(item), (Lines{u"大题", u"deck", u"By Wen Staff", u"LANJIN", u"One two\u00A0three", u"Sub", u"End", u"Tag"}));
        QCOMPARE(roles(item), (Roles{RoleHint::Headline, RoleHint::Deck, RoleHint::Byline, RoleHint::Dateline, RoleHint::Body, RoleHint::Subhead, RoleHint::Body, RoleHint::Tagline}));
        QCOMPARE(item.origin.id, std::string{"urn:7"});
        QCOMPARE(item.origin.version, std::string{"3"});
        QCOMPARE(item.origin.urgency, 2);
        QCOMPARE(item.origin.embargoedUntil, std::string{"20261127T080000"});
        QCOMPARE(item.origin.rights, std::u16string{u"R"});
        QCOMPARE(item.slug, std::string{"slug"});
        QVERIFY(isWithheld(document, "killed"));
        QVERIFY(isWithheld(document, "embargoed"));
        QCOMPARE(item.pictures.size(), std::size_t{1});
        QCOMPARE(item.pictures[0].caption, std::u16string{u"Cap"});
        QCOMPARE(item.pictures[0].credit, std::u16string{u"Cred"});
        QCOMPARE(item.pictures[0].before, std::size_t{6});
    }

    void newsMl()
    {
        const std::string text = "<newsItem guid=\"urn:a\" version=\"4\"><itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"社\"/><versionCreated>2026-11-26T08:00:00Z</versionCreated>"
            "<embargoed>2026-12-01T00:00:00Z</embargoed><pubStatus qcode=\"stat:usable\"/><edNote>careful</edNote></itemMeta><contentMeta><urgency>3</urgency><headline>大题</headline>"
            "<headline role=\"hlr:sub\">副题</headline><by>文铎</by><slugline>slug</slugline><keyword>k</keyword></contentMeta><contentSet>";
        const std::string picture = "<newsItem guid=\"urn:p\" version=\"1\"><itemMeta><itemClass qcode=\"ninat:picture\"/><pubStatus qcode=\"stat:usable\"/></itemMeta>"
            "<contentMeta><creditline>某某 摄</creditline><description role=\"drol:caption\">大桥</description></contentMeta><contentSet>"
            "<remoteContent href=\"small.jpg\" contenttype=\"image/jpeg\" width=\"100\" height=\"50\"/><remoteContent href=\"large.jpg\" contenttype=\"image/jpeg\" width=\"4000\" height=\"3000\"/></contentSet></newsItem>";
        const std::string head = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>x</sent></header><itemSet>";
        const auto document = read(head + text + "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body><p>正文<b>粗</b></p></body></html></inlineXML>"
            "</contentSet></newsItem>" + picture + "</itemSet></newsMessage>");
        QCOMPARE(document.format, intake::CopyFormat::NewsMl);
        const DocumentItem& item = only(document);
        QCOMPARE(texts(item), (Lines{u"大题", u"副题", u"文铎", u"正文粗"}));
        QCOMPARE(roles(item), (Roles{RoleHint::Headline, RoleHint::Deck, RoleHint::Byline, RoleHint::Body}));
        QCOMPARE(item.origin.id, std::string{"urn:a"});
        QCOMPARE(item.origin.version, std::string{"4"});
        QCOMPARE(item.origin.source, std::string{"社"});
        QCOMPARE(item.origin.urgency, 3);
        QCOMPARE(item.origin.note, std::u16string{u"careful"});
        QCOMPARE(item.slug, std::string{"slug"});
        QVERIFY(isWithheld(document, "embargoed"));
        QCOMPARE(item.pictures.size(), std::size_t{1});
        QCOMPARE(item.pictures[0].reference, std::string{"large.jpg"});
        QCOMPARE(item.pictures[0].caption, std::u16string{u"大桥"});
        QCOMPARE(item.pictures[0].credit, std::u16string{u"某某 摄"});
        const auto killed = read(head + "<newsItem guid=\"urn:b\"><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta><contentSet><inlineXML><nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head>"
            "<body.content><p>P</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>");
        QCOMPARE(texts(only(killed)), (Lines{u"H", u"P"}));
        QCOMPARE(only(killed).origin.status, intake::ItemStatus::Killed);
        QVERIFY(isWithheld(killed, "killed"));
    }

    void ninjs_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("1.x") << QByteArray{R"({"uri":"urn:1","version":"2","versioncreated":"2026-11-26","pubstatus":"withheld","urgency":3,"slugline":"s","ednote":"n","provider":"P",
            "headline":"H","headline_sub":"D","byline":"B","body_text":"no","body_xhtml":"<p>One</p><p>Two</p>",
            "associations":{"a":{"uri":"p","type":"picture","description_caption":"C","creditline":"K","renditions":{"s":{"href":"s.jpg","mimetype":"image/jpeg","width":1,"height":1},"l":{"href":"l.jpg","mimetype":"image/jpeg","width":9,"height":9}}}}})"};
        QTest::newRow("2.x") << QByteArray{R"({"uri":"urn:1","version":"2","versionCreated":"2026-11-26","pubStatus":"withheld","urgency":3,"slugline":"s","edNote":"n","provider":"P",
            "headlines":[{"role":"main","value":"H"},{"role":"subheadline","value":"D"}],"by":"B","bodies":[{"role":"main","contentType":"text/html","value":"<p>One</p><p>Two</p>"},{"contentType":"text/plain","value":"no"}],
            "associations":[{"uri":"p","type":"picture","descriptions":[{"role":"caption","value":"C"}],"creditLine":"K","renditions":[{"href":"l.jpg","contentType":"image/jpeg","width":9,"height":9}]}]})"};
        QTest::newRow("3.x in a list") << QByteArray{R"([{"uri":"urn:1","version":"2","versionCreated":"2026-11-26","pubStatus":"withheld","urgency":3,"slugline":"s","edNote":"n","provider":"P",
            "headlines":[{"value":"H"},{"role":"deck","value":"D"}],"by":"B","bodies":[{"value":"One\nTwo"}],
            "associations":[{"uri":"p","type":"picture","descriptions":[{"value":"C"}],"by":"K","renditions":[{"name":"x","href":"l.jpg","width":9,"height":9}]}]}])"};
    }
    void ninjs()
    {
        QFETCH(QByteArray, json);
        const auto document = read(json.toStdString());
        QCOMPARE(document.format, intake::CopyFormat::Ninjs);
        const DocumentItem& item = only(document);
        QCOMPARE(texts(item), (Lines{u"H", u"D", u"B", u"One", u"Two"}));
        QCOMPARE(roles(item), (Roles{RoleHint::Headline, RoleHint::Deck, RoleHint::Byline, RoleHint::Body, RoleHint::Body}));
        QCOMPARE(item.origin.id, std::string{"urn:1"});
        QCOMPARE(item.origin.version, std::string{"2"});
        QCOMPARE(item.origin.created, std::string{"2026-11-26"});
        QCOMPARE(item.origin.urgency, 3);
        QCOMPARE(item.origin.note, std::u16string{u"n"});
        QVERIFY(isWithheld(document, "withheld"));
        QCOMPARE(item.pictures.size(), std::size_t{1});
        QCOMPARE(item.pictures[0].reference, std::string{"l.jpg"});
        QCOMPARE(item.pictures[0].caption, std::u16string{u"C"});
        QCOMPARE(item.pictures[0].credit, std::u16string{u"K"});
    }

    void aMappingReadsAHousesXml_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("elements") << QByteArray{"elements"} << QByteArray{"<p>\xd2\xbb</p><p>\xb6\xfe</p>"};
        QTest::newRow("lines") << QByteArray{"lines"} << QByteArray{"<![CDATA[\xd2\xbb\n\n\xb6\xfe]]>"};
        QTest::newRow("html") << QByteArray{"html"} << QByteArray{"&lt;p&gt;\xd2\xbb&lt;/p&gt;\xb6\xfe"};
    }
    void aMappingReadsAHousesXml()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, body);
        intake::DocumentOptions options;
        options.mappingName = "house.json";
        options.mapping = "{'item':'paper/*/article','encoding':'gbk','paragraphs':'" + rule.toStdString()
            + "','body':'text','parts':{'headline':'head/main','kicker':'head/over','byline':'@author','id':'@no','embargo':'until'},"
              "'pictures':{'item':'images/image','file':'@src','caption':'words','credit':'by'}}";
        std::replace(options.mapping.begin(), options.mapping.end(), '\'', '"');
        const std::string xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?><paper><page><article no=\"7\" author=\"A\"><head><over>K</over><main>\xb4\xf3\xcc\xe2</main></head><until>2027</until><text>"
            + body.toStdString() + "</text><images><image src=\"a.jpg\"><words>W</words><by>B</by></image></images></article><article no=\"8\"><text><p>x</p></text></article></page></paper>";
        const auto document = read(xml, "a.xml", options);
        QCOMPARE(document.items.size(), std::size_t{2});
        QCOMPARE(texts(document.items[0]), (Lines{u"A", u"K", u"大题", u"一", u"二"}));
        QCOMPARE(roles(document.items[0]), (Roles{RoleHint::Byline, RoleHint::Kicker, RoleHint::Headline, RoleHint::Body, RoleHint::Body}));
        QCOMPARE(document.items[0].origin.id, std::string{"7"});
        QCOMPARE(document.items[1].origin.id, std::string{"8"});
        QCOMPARE(document.items[0].pictures[0].reference, std::string{"a.jpg"});
        QCOMPARE(document.items[0].pictures[0].caption, std::u16string{u"W"});
        QVERIFY(isWithheld(document, "embargoed"));
    }

    void aMappingThatIsNoneSaysSo()
    {
        for (const char* mapping : {"{", "[]", "{}", "{\"item\":\"a//b\"}", "{\"item\":\"a\",\"parts\":{\"nonsense\":\"b\"}}",
                 "{\"item\":\"a\",\"body\":\"b\",\"encoding\":\"klingon\"}"}) {
            intake::DocumentOptions options;
            options.mapping = mapping;
            const auto result = intake::readDocument("<?xml version=\"1.0\"?><a/>", "a.xml", options);
            QVERIFY(!result);
            QCOMPARE(result.error().code, FaultCode::MappingInvalid);
        }
    }

    void anOriginIsToldToTheEdition()
    {
        intake::ItemOrigin item;
        item.id = "urn:7";
        item.version = "3";
        item.source = "社";
        item.note = u"careful";
        item.embargoedUntil = "20261127T080000+0800";
        StoryOrigin origin = intake::originOf(item);
        QCOMPARE(origin.item, std::string{"urn:7"});
        QCOMPARE(origin.version, std::string{"3"});
        QCOMPARE(origin.provider, std::string{"社"});
        QCOMPARE(origin.embargo, std::string{"2026-11-27T08:00:00+08:00"});
        QCOMPARE(origin.notice, std::string{"careful"});
        QVERIFY(!origin.withdrawn);
        item.status = intake::ItemStatus::Killed;
        QVERIFY(intake::originOf(item).withdrawn);
        item.status = intake::ItemStatus::Withheld;
        item.embargoedUntil = "2026-11-27T08:00:00Z";
        origin = intake::originOf(item);
        QVERIFY(origin.withdrawn);
        QCOMPARE(origin.notice, std::string{"withheld: careful"});
        QCOMPARE(origin.embargo, std::string{"2026-11-27T08:00:00Z"});
    }

    void theNameDoesNotMakeTheFormat()
    {
        QCOMPARE(read("{\\rtf1 x}", "a.docx").format, intake::CopyFormat::Rtf);
        QCOMPARE(read(docx(para(run("x"))), "a.txt").format, intake::CopyFormat::Docx);
        QCOMPARE(read("plain", "a.docx").format, intake::CopyFormat::Text);
        const auto code = [](const std::string& bytes) { return intake::readDocument(bytes, "a.txt").error().code; };
        QCOMPARE(code("%PDF-1.7 rest"), FaultCode::FormatNotRead);
        QCOMPARE(code(std::string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8} + std::string(600, '\0')), FaultCode::FormatNotRead);
        QCOMPARE(code(png), FaultCode::FormatNotRead);
        QCOMPARE(code("<?xml version=\"1.0\"?><other/>"), FaultCode::FormatNotRead);
        QCOMPARE(code(archive({{"a.txt", "x"}})), FaultCode::FormatNotRead);
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "formats_test.moc"
