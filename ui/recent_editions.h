#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace banxin::ui {

/// The editions that were open last, newest first, remembered in the program's settings.
class RecentEditions : public QObject {
    Q_OBJECT

public:
    explicit RecentEditions(QObject* parent = nullptr);

    void add(const QString& file);
    QStringList files() const;
    /// Keeps `menu` filled from now on.
    void fill(QMenu& menu);

Q_SIGNALS:
    void chosen(const QString& file);

private:
    void rebuild(QMenu& menu);
};

}
