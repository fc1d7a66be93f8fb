#pragma once

#include "base/result.h"
#include "model/edition.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QPushButton;

namespace banxin::ui {

/// One page of the styles panel: it shows the sheet of the newest edition and asks for editions with another one.
class StylePage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void showEdition(const Edition& edition);
    /// As the edition is, after a change that was refused.
    void showAgain() { refresh(); }

Q_SIGNALS:
    /// What became of a change: an edition, or why there is none.
    void changed(const banxin::Result<banxin::Edition>& after);

protected:
    const Edition& edition() const { return m_edition; }
    const StyleSheet& sheet() const { return *m_edition.sheet; }
    /// The sheet, or what the page shows of the edition, is another.
    virtual void refresh() = 0;

    static QPushButton* makeButton(const QString& words, const QString& name);
    /// Asks for a name without keeping the window waiting.
    void askForName(const QString& title, const QString& suggested, const std::function<void(const std::string&)>& take);
    /// Asks which of `names` takes the place of what goes; `without` lets none do so.
    void askForReplacement(const QString& question, const QStringList& names, const QString& without, const std::function<void(const std::string&)>& take);

private:
    Edition m_edition;
};

}
