#pragma once

#include "base/result.h"
#include "model/version.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace banxin::ui {

/// What may be kept at the moment.
struct Keepable {
    bool page = false;
    bool story = false;   ///< one is selected on the page or in the pool
};

/// Pages and stories that were kept under a name (付印前), the newest on top: kept, compared with what they are now, and
/// brought back.
class VersionsPanel : public QWidget {
    Q_OBJECT

public:
    explicit VersionsPanel(QWidget* parent = nullptr);

    void show(const std::vector<Version>& versions);
    void setKeepable(Keepable keepable, bool mayChange);

    /// The one that is chosen; null where none is.
    const Version* chosen() const;
    QListWidget& list() { return *m_list; }

Q_SIGNALS:
    void keepPageWanted(const QString& name);
    void keepStoryWanted(const QString& name);
    void compareWanted(const banxin::Version& version);
    void bringBackWanted(const banxin::Version& version);

private:
    void updateButtons();
    QString takeName();

    std::vector<Version> m_versions;
    Keepable m_keepable;
    bool m_mayChange = false;
    QLineEdit* m_name;
    QListWidget* m_list;
    QPushButton* m_keepPage;
    QPushButton* m_keepStory;
    QPushButton* m_compare;
    QPushButton* m_bringBack;
};

}
