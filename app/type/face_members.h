#pragma once

#include "type/face.h"
#include "type/mapped_file.h"
#include "type/plain_glyphs.h"

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <hb.h>

namespace banxin::type {

/// Releases objects of HarfBuzz and of malloc.
struct Release {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    void operator()(void* memory) const { std::free(memory); }
};

template <class T>
using Owned = std::unique_ptr<T, Release>;

struct Face::Members {
    Members(MappedFile fileMapping, std::string fileName, unsigned faceIndex)
        : mapping{std::move(fileMapping)}, file{std::move(fileName)}, index{faceIndex}
    {
    }

    unsigned indexInFile() const { return index & 0xffff; }
    unsigned instance() const { return index >> 16; }

    MappedFile mapping;
    Owned<hb_blob_t> blob;
    Owned<hb_face_t> face;
    Owned<hb_font_t> font;      ///< scaled to font units, immutable
    std::string file;
    unsigned index;             ///< of the face in its file; above 16 bits the instance of a variable font, from 1
    unsigned glyphCount = 0;
    FontName name;
    std::string family;
    FaceMetrics metrics;
    OutlineKind outlineKind = OutlineKind::TrueType;
    std::vector<std::uint16_t> cids;   ///< empty: the glyph ids themselves

    // What was looked up once, in zeroed memory that costs nothing until it is touched; 0 is "not yet".
    Owned<std::uint16_t> glyphsOfPlane0;   ///< glyph + 1
    Owned<std::uint16_t> advances;         ///< advance + 1
    Owned<std::uint64_t> inks;             ///< four 16-bit numbers
    mutable PlainGlyphsByFeatures plainGlyphs;
};

/// The table's bytes inside the face's mapping.
inline Owned<hb_blob_t> table(const Face::Members& face, const char (&tag)[5])
{
    return Owned<hb_blob_t>{hb_face_reference_table(face.face.get(), HB_TAG(tag[0], tag[1], tag[2], tag[3]))};
}

}
