#pragma once

#include "desk/session.h"
#include "ui/edition_opener.h"

#include <QTemporaryDir>

namespace banxin::made {

/// The slugs of the stories of every made edition, by what they are for.
inline constexpr const char* fits = "桥";
inline constexpr const char* over = "学校";
inline constexpr const char* under = "河道";
inline constexpr const char* pooled = "市集";
inline constexpr const char* longOne = "灯会";

/// A new edition file in `folder` with two pages, A01 要闻 and A02 城事. On A01 stand, under the nameplate and side by side,
/// a story that fits, one that is over and one that is under; two more wait in the pool. Page A02 has its folio only.
QString file(const QTemporaryDir& folder, const QString& name = QStringLiteral("made.banxin"));

/// The file as the window's opener opens it.
ui::OpenedEdition opened(const QString& file);

/// A story by its slug.
StoryId storyNamed(const Edition& edition, const char* slug);
/// The block of a story that stands on a page.
BlockId blockOf(const Edition& edition, const char* slug);

}
