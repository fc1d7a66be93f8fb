#pragma once

#include "print/page_geometry.h"
#include "print/press_image.h"
#include "print/press_plan.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace banxin::print {

/// A gradient of a page: two inks, and "x y x y" of the line from one to the other.
struct Gradient {
    Ink from;
    Ink to;
    std::string axis;
};

/// A page's content stream, and the resources that it names.
struct PageContent {
    std::string operators;
    std::set<std::pair<std::size_t, std::size_t>> fonts;   ///< face and its n-th font
    std::set<std::size_t> photos;
    std::set<std::size_t> spots;
    std::vector<Gradient> gradients;
};

std::string fontResource(std::size_t face, std::size_t font);
std::string photoResource(std::size_t photo);
std::string spotResource(std::size_t spot);
std::string gradientResource(std::size_t gradient);
inline constexpr const char* knockoutResource = "G0";
inline constexpr const char* overprintResource = "G1";

/// The page's display list and then its marks. `images` are those of the plan's photos.
PageContent playPage(const PressPlan& plan, std::size_t page, const display::ComposedPage& composed,
    const PageGeometry& geometry, const std::vector<PressImage>& images);

}
