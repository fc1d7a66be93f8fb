#pragma once

#include "intake/stories.h"

#include <QString>

#include <array>

namespace banxin::ui {

/// What an editor calls a part of a story.
QString roleName(intake::Role role);
/// What a rule of cleaning does.
QString ruleName(intake::CleaningRule rule);
QString kindName(intake::CopyKind kind);

/// The roles of the keys 1 to 9, and of 0 behind them.
inline constexpr std::array keyRoles{intake::Role::Label, intake::Role::Kicker, intake::Role::Headline, intake::Role::Deck, intake::Role::Byline,
    intake::Role::Body, intake::Role::Crosshead, intake::Role::Caption, intake::Role::Credit, intake::Role::LeftOut};

/// The key of a role: 1 … 9, 0; nothing where it has none.
QString keyOf(intake::Role role);

}
