#pragma once

#include "model/story.h"

#include <string>

namespace banxin::makeup {

/// The number of a part of a series as it follows the label: 之三, ③, (3); empty where the story has none. Circled
/// numbers go up to 50, Chinese ones to 99: a part beyond stands in brackets.
std::u16string seriesWords(int number, SeriesMark mark);

/// The story's label with its number in the series.
std::u16string labelWords(const Story& story);

}
