#include "desk/pasted_html.h"

#include "intake/pasted_html.h"

#include <QByteArray>

namespace banxin::desk {

std::vector<StoryParagraph> paragraphsOfHtml(QStringView html, const StyleSheet& sheet, bool boldAndItalic)
{
    const QByteArray utf8 = html.toUtf8();
    const intake::KeptMarks kept{boldAndItalic && sheet.characterStyles.contains("bold"), boldAndItalic && sheet.characterStyles.contains("italic")};
    return intake::paragraphsOfHtml({utf8.constData(), static_cast<std::size_t>(utf8.size())}, kept);
}

}
