// The floor of an export: about the least that any program must do to make a correct PDF of a newspaper page. One pass
// of HarfBuzz, greedy lines, font subsets, ToUnicode, deflate, photographs passed through; no colour management, no
// standard, no checks. Banxin's own figures are told as multiples of what this takes in the same run.
//
//   bench_floor TEXT BODYFONT:FACE HEADFONT:FACE OUT.pdf [PHOTO.jpg]…
//
// TEXT is UTF-8, a paragraph a line; a line that begins with # is a headline. The text runs through eight columns of
// 13 characters of 9 pt.
#include <hb-subset.h>
#include <hb.h>
#include <zlib.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

std::string readAll(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
        std::exit(2);
    }
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string deflated(const std::string& bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string out(size, '\0');
    compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), 6);
    out.resize(size);
    return out;
}

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

std::string hex4(unsigned value)
{
    char text[8];
    std::snprintf(text, sizeof text, "%04X", value & 0xFFFF);
    return text;
}

struct Font {
    hb_face_t* face = nullptr;
    hb_font_t* font = nullptr;
    std::map<unsigned, unsigned> used;   // glyph to character

    explicit Font(const std::string& spec)
    {
        const std::size_t colon = spec.rfind(':');
        hb_blob_t* blob = hb_blob_create_from_file_or_fail(spec.substr(0, colon).c_str());
        if (!blob) {
            std::fprintf(stderr, "%s: no font\n", spec.c_str());
            std::exit(2);
        }
        face = hb_face_create(blob, static_cast<unsigned>(std::atoi(spec.c_str() + colon + 1)));
        font = hb_font_create(face);
        hb_font_set_scale(font, 1000, 1000);
    }
};

struct Glyph {
    unsigned glyph;
    unsigned character;
    int advance;
};

unsigned characterAt(const char* p)
{
    const auto c = static_cast<unsigned char>(p[0]);
    const auto tail = [&](int i) { return static_cast<unsigned>(p[i]) & 63u; };
    if (c < 0x80)
        return c;
    if (c < 0xE0)
        return (c & 31u) << 6 | tail(1);
    if (c < 0xF0)
        return (c & 15u) << 12 | tail(1) << 6 | tail(2);
    return (c & 7u) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
}

std::vector<Glyph> shaped(hb_buffer_t* buffer, Font& font, const std::string& text)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1));
    hb_shape(font.font, buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<Glyph> glyphs;
    for (unsigned i = 0; i < count; ++i) {
        const unsigned character = characterAt(text.data() + infos[i].cluster);
        glyphs.push_back({infos[i].codepoint, character, positions[i].x_advance});
        font.used.emplace(infos[i].codepoint, character);
    }
    return glyphs;
}

bool mayNotBegin(unsigned c)
{
    for (const unsigned mark : {0xFF0Cu, 0x3002u, 0x3001u, 0xFF1Bu, 0xFF1Au, 0xFF01u, 0xFF1Fu, 0x201Du, 0x300Bu, 0xFF09u})
        if (c == mark)
            return true;
    return false;
}

constexpr double columnWidth = 117, columnStep = 126, pitch = 11.25, pageHeight = 540 * 72 / 25.4, pageWidth = 390 * 72 / 25.4;
constexpr int rowsOfPage = 123;

/// Lines of one text through the columns, as content stream operators.
class Setter {
public:
    void set(const std::vector<Glyph>& glyphs, const char* font, double size, double width, int rows)
    {
        const double room = width * 1000 / size;
        std::size_t from = 0;
        while (from < glyphs.size()) {
            double sum = 0;
            std::size_t to = from;
            while (to < glyphs.size() && sum + glyphs[to].advance <= room)
                sum += glyphs[to++].advance;
            if (to == from)
                ++to;
            while (to < glyphs.size() && to > from + 1 && mayNotBegin(glyphs[to].character))
                sum -= glyphs[--to].advance;
            line(glyphs, from, to, font, size, to < glyphs.size() && to - from > 1 ? (room - sum) * size / 1000 / static_cast<double>(to - from - 1) : 0);
            from = to;
            m_row += rows;
        }
    }
    const std::string& content() const { return m_content; }

private:
    void line(const std::vector<Glyph>& glyphs, std::size_t from, std::size_t to, const char* font, double size, double gap)
    {
        const int column = m_row / rowsOfPage % 8;
        m_content += std::string{font} + ' ' + number(size) + " Tf " + number(gap) + " Tc 1 0 0 1 " + number(53 + column * columnStep) + ' '
            + number(pageHeight - 70 - (m_row % rowsOfPage) * pitch) + " Tm <";
        for (std::size_t i = from; i < to; ++i)
            m_content += hex4(glyphs[i].glyph);
        m_content += "> Tj\n";
    }

    std::string m_content;
    int m_row = 0;
};

class Pdf {
public:
    explicit Pdf(const char* path) : m_file{std::fopen(path, "wb")}
    {
        if (!m_file)
            std::exit(2);
        put("%PDF-1.7\n");
    }
    int reserve()
    {
        m_offsets.push_back(0);
        return static_cast<int>(m_offsets.size());
    }
    void object(int id, const std::string& body)
    {
        m_offsets[static_cast<std::size_t>(id - 1)] = m_at;
        put(std::to_string(id) + " 0 obj\n" + body + "\nendobj\n");
    }
    int stream(const std::string& dictionary, const std::string& bytes)
    {
        const int id = reserve();
        object(id, "<<" + dictionary + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream");
        return id;
    }
    void finish(int root)
    {
        const long start = m_at;
        put("xref\n0 " + std::to_string(m_offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (const long offset : m_offsets) {
            char line[32];
            std::snprintf(line, sizeof line, "%010ld 00000 n \n", offset);
            put(line);
        }
        put("trailer<</Size " + std::to_string(m_offsets.size() + 1) + "/Root " + ref(root) + ">>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n");
        std::fclose(m_file);
    }
    static std::string ref(int id) { return std::to_string(id) + " 0 R"; }

private:
    void put(const std::string& bytes)
    {
        std::fwrite(bytes.data(), 1, bytes.size(), m_file);
        m_at += static_cast<long>(bytes.size());
    }
    std::FILE* m_file;
    std::vector<long> m_offsets;
    long m_at = 0;
};

std::string toUnicode(const Font& font)
{
    std::string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /F def /CMapType 2 def\n"
                      "1 begincodespacerange <0000><FFFF> endcodespacerange\n";
    for (const auto& [glyph, character] : font.used)
        map += "1 beginbfchar <" + hex4(glyph) + "><" + hex4(character) + "> endbfchar\n";
    return map + "endcmap end end";
}

int writeFont(Pdf& pdf, Font& font, const std::string& name)
{
    hb_subset_input_t* input = hb_subset_input_create_or_fail();
    for (const auto& [glyph, character] : font.used)
        hb_set_add(hb_subset_input_glyph_set(input), glyph);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "BASE", "VORG", "vmtx", "vhea", "cmap", "name"})
        hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(tag, 4));
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_face_t* subset = hb_subset_or_fail(font.face, input);
    hb_blob_t* cff = hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
    unsigned size = 0;
    const char* data = hb_blob_get_data(cff, &size);
    const int program = pdf.stream("/Subtype/CIDFontType0C/Filter/FlateDecode", deflated({data, size}));
    const int unicode = pdf.stream("/Filter/FlateDecode", deflated(toUnicode(font)));
    std::string widths = "[";
    for (const auto& [glyph, character] : font.used)
        widths += std::to_string(glyph) + '[' + std::to_string(hb_font_get_glyph_h_advance(font.font, glyph)) + ']';
    const int descriptor = pdf.reserve();
    pdf.object(descriptor, "<</Type/FontDescriptor/FontName" + name + "/Flags 4/FontBBox[-1000 -1050 2930 1810]/ItalicAngle 0/Ascent 880/Descent -120"
        "/CapHeight 733/StemV 80/FontFile3 " + Pdf::ref(program) + ">>");
    const int descendant = pdf.reserve();
    pdf.object(descendant, "<</Type/Font/Subtype/CIDFontType0/BaseFont" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W"
        + widths + "]/FontDescriptor " + Pdf::ref(descriptor) + ">>");
    const int type0 = pdf.reserve();
    pdf.object(type0, "<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/Identity-H/DescendantFonts[" + Pdf::ref(descendant)
        + "]/ToUnicode " + Pdf::ref(unicode) + ">>");
    return type0;
}

/// Width and height from a JPEG's frame header.
std::string jpegSize(const std::string& bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
    for (std::size_t i = 2; i + 9 < bytes.size(); i += 2 + (at(i + 2) << 8 | at(i + 3))) {
        if (at(i + 1) >= 0xC0 && at(i + 1) <= 0xC2)
            return "/Width " + std::to_string(at(i + 7) << 8 | at(i + 8)) + "/Height " + std::to_string(at(i + 5) << 8 | at(i + 6));
    }
    return "/Width 1/Height 1";
}

}

int main(int argc, char** argv)
{
    if (argc < 5) {
        std::fputs("usage: bench_floor TEXT BODYFONT:FACE HEADFONT:FACE OUT.pdf [PHOTO.jpg]…\n", stderr);
        return 2;
    }
    const std::string text = readAll(argv[1]);
    Font body{argv[2]};
    Font head{argv[3]};
    hb_buffer_t* buffer = hb_buffer_create();
    Setter setter;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t to = text.find('\n', from);
        to = to == std::string::npos ? text.size() : to;
        const std::string line = text.substr(from, to - from);
        if (line.starts_with('#'))
            setter.set(shaped(buffer, head, line.substr(1)), "/H", 27, columnWidth * 3, 3);
        else if (!line.empty())
            setter.set(shaped(buffer, body, line), "/B", 9, columnWidth, 1);
        from = to + 1;
    }

    Pdf pdf{argv[4]};
    std::string photos;
    std::string content = "BT\n" + setter.content() + "ET\n";
    for (int i = 5; i < argc; ++i) {
        const std::string bytes = readAll(argv[i]);
        const std::string name = "/I" + std::to_string(i);
        photos += name + ' ' + Pdf::ref(pdf.stream("/Type/XObject/Subtype/Image" + jpegSize(bytes) + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", bytes));
        content += "q 300 0 0 200 " + std::to_string(i * 40) + " 100 cm " + name + " Do Q\n";
    }
    const int stream = pdf.stream("/Filter/FlateDecode", deflated(content));
    const int bodyFont = writeFont(pdf, body, "/AAAAAA+Body");
    const int headFont = writeFont(pdf, head, "/AAAAAB+Head");
    const int page = pdf.reserve();
    const int pages = pdf.reserve();
    const int root = pdf.reserve();
    pdf.object(page, "<</Type/Page/Parent " + Pdf::ref(pages) + "/MediaBox[0 0 " + number(pageWidth) + ' ' + number(pageHeight) + "]/Contents " + Pdf::ref(stream)
        + "/Resources<</Font<</B " + Pdf::ref(bodyFont) + "/H " + Pdf::ref(headFont) + ">>/XObject<<" + photos + ">>>>>>");
    pdf.object(pages, "<</Type/Pages/Count 1/Kids[" + Pdf::ref(page) + "]>>");
    pdf.object(root, "<</Type/Catalog/Pages " + Pdf::ref(pages) + ">>");
    pdf.finish(root);
}
