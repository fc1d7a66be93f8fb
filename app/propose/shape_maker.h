#pragma once

#include "propose/set_story.h"

namespace banxin::propose {

/// Collects the shapes of one block, each with its setting.
class ShapeMaker {
public:
    ShapeMaker(SetStory& set, const PageMeasure& measure, std::vector<BlockSetting>& settings, Module& module)
        : m_set{set}, m_measure{measure}, m_settings{settings}, m_module{module}
    {
    }

    SetStory& set() { return m_set; }
    const PageMeasure& measure() const { return m_measure; }
    Module& module() { return m_module; }
    const Module& module() const { return m_module; }
    BlockSetting& lastSetting() { return m_settings.back(); }

    /// A weight's share of one story.
    double perStory(double weight) const { return weight / std::max(1, m_measure.stories); }
    /// What cropping photos costs: `crop` is the mean of the squares, 1 as far as can be borne.
    double cropBadness(double crop) const;
    /// `rows` without the air under the block. Deeper than the page, it is left out.
    void put(int columns, int rows, double badness, BlockSetting setting, double blank, const std::optional<PictureRoom>& picture, Length headlineSize);

private:
    SetStory& m_set;
    const PageMeasure& m_measure;
    std::vector<BlockSetting>& m_settings;
    Module& m_module;
};

/// Text under its headline stack, with the story's photos beside it or without.
void addTextShapes(ShapeMaker& maker);
/// Photos under their headline, with nothing but captions.
void addPhotoShapes(ShapeMaker& maker);
/// The block as it is; see MovableBlock::standing.
void addStandingShapes(ShapeMaker& maker);

}
