#include "ui/lists/versions_panel.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

namespace banxin::ui {
namespace {

QString lineOf(const Version& version)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(version.time);
    const bool isToday = time.date() == QDate::currentDate();
    const QString when = isToday ? QLocale{}.toString(time.time(), QLocale::ShortFormat) : QLocale{}.toString(time, QLocale::ShortFormat);
    const Page* page = std::get_if<Page>(&version.content);
    const QString name = QString::fromStdString(version.name);
    return page ? VersionsPanel::tr("%1  %2: page %3").arg(when, name, QString::fromStdString(page->code))
                : VersionsPanel::tr("%1  %2: %3").arg(when, name, QString::fromStdString(std::get<Story>(version.content).slug));
}

}

VersionsPanel::VersionsPanel(QWidget* parent)
    : QWidget{parent}, m_name{new QLineEdit}, m_list{new QListWidget}, m_keepPage{new QPushButton{tr("Keep Page")}},
      m_keepStory{new QPushButton{tr("Keep Story")}}, m_compare{new QPushButton{tr("Compare")}},
      m_bringBack{new QPushButton{tr("Bring Back")}}
{
    m_name->setPlaceholderText(tr("Name, as: before printing"));
    m_name->setAccessibleName(tr("Name of the version"));
    m_list->setAccessibleName(tr("Versions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_keepPage->setToolTip(tr("Remembers the page in sight under this name"));
    m_keepStory->setToolTip(tr("Remembers the story that is selected under this name"));
    m_compare->setToolTip(tr("Tells what is different now"));
    m_bringBack->setToolTip(tr("Makes the page or story again what it was, as a step that can be undone"));
    QGridLayout* grid = new QGridLayout{this};
    grid->setContentsMargins(8, 8, 8, 8);
    grid->addWidget(m_name, 0, 0, 1, 2);
    grid->addWidget(m_keepPage, 1, 0);
    grid->addWidget(m_keepStory, 1, 1);
    grid->addWidget(m_list, 2, 0, 1, 2);
    grid->addWidget(m_compare, 3, 0);
    grid->addWidget(m_bringBack, 3, 1);
    grid->setRowStretch(2, 1);
    setFocusProxy(m_list);
    connect(m_name, &QLineEdit::textChanged, this, &VersionsPanel::updateButtons);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsPanel::updateButtons);
    connect(m_keepPage, &QPushButton::clicked, this, [this] { Q_EMIT keepPageWanted(takeName()); });
    connect(m_keepStory, &QPushButton::clicked, this, [this] { Q_EMIT keepStoryWanted(takeName()); });
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareWanted(*chosen()); });
    connect(m_bringBack, &QPushButton::clicked, this, [this] { Q_EMIT bringBackWanted(*chosen()); });
    updateButtons();
}

void VersionsPanel::show(const std::vector<Version>& versions)
{
    m_list->clear();
    m_versions.assign(versions.rbegin(), versions.rend());
    for (const Version& version : m_versions)
        m_list->addItem(lineOf(version));
    updateButtons();
}

void VersionsPanel::setKeepable(Keepable keepable, bool mayChange)
{
    m_keepable = keepable;
    m_mayChange = mayChange;
    updateButtons();
}

const Version* VersionsPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_versions.size()) ? &m_versions[static_cast<std::size_t>(row)] : nullptr;
}

QString VersionsPanel::takeName()
{
    const QString name = m_name->text().trimmed();
    m_name->clear();
    return name;
}

void VersionsPanel::updateButtons()
{
    const bool isNamed = m_mayChange && !m_name->text().trimmed().isEmpty();
    m_keepPage->setEnabled(isNamed && m_keepable.page);
    m_keepStory->setEnabled(isNamed && m_keepable.story);
    m_compare->setEnabled(chosen() != nullptr);
    m_bringBack->setEnabled(m_mayChange && chosen());
}

}
