#include "base/utf.h"
#include "display/composed_page.h"

#include <cstdio>

namespace banxin::display {

namespace {

std::string number(Length length) { return std::to_string(length.emu()); }

std::string words(Point p) { return number(p.x) + ' ' + number(p.y); }

std::string words(const Rect& r)
{
    return number(r.x) + ' ' + number(r.y) + ' ' + number(r.width) + ' ' + number(r.height);
}

std::string words(const Ink& ink)
{
    std::string text = "cmyk";
    for (const std::uint16_t part : ink.process)
        text += ' ' + std::to_string(part);
    if (!ink.spot.empty())
        text += " spot \"" + ink.spot + "\" " + std::to_string(ink.tint);
    return text;
}

std::string words(const Path& path)
{
    std::string text;
    std::size_t next = 0;
    const auto take = [&](char verb, int count) {
        text += ' ';
        text += verb;
        for (int i = 0; i < count; ++i)
            text += ' ' + words(path.points[next++]);
    };
    for (const Path::Verb verb : path.verbs) {
        switch (verb) {
        case Path::Verb::MoveTo: take('M', 1); break;
        case Path::Verb::LineTo: take('L', 1); break;
        case Path::Verb::CurveTo: take('C', 3); break;
        case Path::Verb::Close: take('Z', 0); break;
        }
    }
    return text;
}

/// The text on one line of the dump, whatever characters it holds.
std::string quoted(std::u16string_view text)
{
    std::string line = "\"";
    for (const char c : utf8FromUtf16(text)) {
        if (c == '"' || c == '\\')
            line += '\\';
        line += static_cast<unsigned char>(c) < 0x20 ? '.' : c;
    }
    return line + '"';
}

/// How much of a run is told: each glyph, or the run on one line with a fingerprint of its glyphs.
enum class Detail { Glyphs, Lines };

std::string fingerprint(const GlyphRun& run)
{
    Fingerprint all;
    for (const PlacedGlyph& glyph : run.glyphs) {
        for (const std::int64_t number : {std::int64_t{glyph.glyph}, glyph.origin.x.emu(), glyph.origin.y.emu(),
                 std::int64_t{glyph.textStart}, std::int64_t{glyph.textLength}})
            all.add(static_cast<std::uint64_t>(number));
    }
    char text[20];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(all.value()));
    return text;
}

class Dumper {
public:
    Dumper(const DisplayList& list, Detail detail) : m_list{list}, m_detail{detail} {}

    void dump(const std::vector<Item>& items, std::string indent)
    {
        for (const Item& item : items) {
            m_out += indent + "block " + std::to_string(item.origin.n) + ": ";
            std::visit([&](const auto& mark) { add(mark, indent); }, item.mark);
        }
    }
    std::string take() { return std::move(m_out); }

private:
    void add(const GlyphRun& run, const std::string& indent)
    {
        m_out += "glyphs " + m_list.fonts[run.font].postScriptName + ' ' + number(run.size);
        if (run.widthPerMille != 1000)
            m_out += " width " + std::to_string(run.widthPerMille);
        if (run.turned)
            m_out += " turned";
        m_out += ' ' + words(run.ink);
        if (m_detail == Detail::Lines)
            addOnOneLine(run);
        else
            addGlyphs(run, indent);
    }
    void addOnOneLine(const GlyphRun& run)
    {
        if (!run.glyphs.empty())
            m_out += " from " + words(run.glyphs.front().origin) + " to " + words(run.glyphs.back().origin);
        m_out += " #" + fingerprint(run) + ' ' + quoted(run.text) + '\n';
    }
    void addGlyphs(const GlyphRun& run, const std::string& indent)
    {
        m_out += ' ' + quoted(run.text) + '\n' + indent + ' ';
        for (const PlacedGlyph& glyph : run.glyphs) {
            m_out += ' ' + std::to_string(glyph.glyph) + '@' + number(glyph.origin.x) + ',' + number(glyph.origin.y)
                + ':' + std::to_string(glyph.textStart) + '+' + std::to_string(glyph.textLength);
        }
        m_out += '\n';
    }
    void add(const FillPath& fill, const std::string&) { m_out += "fill " + words(fill.ink) + words(fill.path) + '\n'; }
    void add(const StrokePath& stroke, const std::string&)
    {
        m_out += "stroke " + number(stroke.width) + ' ' + words(stroke.ink);
        for (const Length dash : stroke.dashes)
            m_out += " dash " + number(dash);
        if (stroke.isRound)
            m_out += " round";
        m_out += words(stroke.path) + '\n';
    }
    void add(const GradientFill& fill, const std::string&)
    {
        m_out += "gradient " + words(fill.from) + " at " + words(fill.start) + " to " + words(fill.to) + " at "
            + words(fill.end) + words(fill.path) + '\n';
    }
    void add(const PlacedPhoto& photo, const std::string&)
    {
        m_out += "photo " + hex(photo.photo) + " frame " + words(photo.frame) + " clip " + words(photo.clip);
        if (photo.turn != 0)
            m_out += " turn " + std::to_string(photo.turn);
        m_out += photo.mirrored ? " mirrored\n" : "\n";
    }
    void add(const Group& group, const std::string& indent)
    {
        m_out += "group" + words(group.clip) + '\n';
        dump(group.items, indent + "  ");
    }

    const DisplayList& m_list;
    Detail m_detail;
    std::string m_out;
};

std::string words(const Finding& finding)
{
    static constexpr const char* severities[] = {"note", "warning", "error"};
    std::string text = severities[static_cast<int>(finding.severity)];
    text += " code " + std::to_string(static_cast<int>(finding.code)) + " block " + std::to_string(finding.block.n)
        + " story " + std::to_string(finding.story.n);
    for (const std::string& argument : finding.arguments)
        text += " \"" + argument + '"';
    return text;
}

std::string dumpOf(const DisplayList& list, Detail detail)
{
    Dumper dumper{list, detail};
    dumper.dump(list.items, "");
    return dumper.take();
}

/// What is to be said of a page before its marks.
std::string head(const ComposedPage& page)
{
    std::string out = "page " + page.code + ' ' + number(page.trim.width) + ' ' + number(page.trim.height) + '\n';
    for (const BlockPlace& block : page.blocks)
        out += "block " + std::to_string(block.block.n) + " story " + std::to_string(block.story.n) + " at " + words(block.area) + '\n';
    for (const Fit& fit : page.fits) {
        out += "fit story " + std::to_string(fit.story.n) + " rows " + std::to_string(fit.rows) + " characters "
            + std::to_string(fit.characters);
        out += fit.overset.empty() ? "\n" : ' ' + quoted(fit.overset) + '\n';
    }
    for (const Finding& finding : page.findings)
        out += words(finding) + '\n';
    return out;
}

}

std::string dump(const DisplayList& list) { return dumpOf(list, Detail::Glyphs); }

std::string dump(const ComposedPage& page) { return head(page) + dumpOf(page.list, Detail::Glyphs); }

std::string dumpLines(const ComposedPage& page) { return head(page) + dumpOf(page.list, Detail::Lines); }

}
