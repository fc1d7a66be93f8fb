#pragma once

#include "type/face_members.h"

#include <hb-ot.h>

#include <cstdint>
#include <string>

/// What is read from a font's tables once, when it is opened.
namespace banxin::type {

/// Of the face's table directory, which holds a checksum of every table; 0 where it is cut off.
std::uint64_t directoryHash(const Face::Members& face);
/// In English where the font has it; empty where it has none.
std::string nameEntry(const Face::Members& face, hb_ot_name_id_t id);
bool hasValidUnitsPerEm(const Face::Members& face);
/// What the font calls its instance: its own PostScript name, or that of the family with the style.
std::string instanceName(const Face::Members& face);
FaceMetrics readMetrics(const Face::Members& face);

}
