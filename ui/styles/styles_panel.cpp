#include "ui/styles/styles_panel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace banxin::ui {

StylesPanel::StylesPanel(QWidget* parent)
    : QWidget{parent}, m_tabs{new QTabWidget}, m_paragraphs{new ParagraphStyles}, m_characters{new CharacterStyles},
      m_ranks{new RankTable}, m_swatches{new SwatchList}, m_preset{new QPushButton{tr("Keep as Prese&t…")}}
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_paragraphs, tr("Paragraph"));
    m_tabs->addTab(m_characters, tr("Character"));
    m_tabs->addTab(m_ranks, tr("Ranks"));
    m_tabs->addTab(m_swatches, tr("Swatches"));
    m_preset->setToolTip(tr("New editions can be made from it"));
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_tabs, 1);
    QHBoxLayout* foot = new QHBoxLayout;
    foot->setContentsMargins(6, 0, 6, 4);
    foot->addStretch(1);
    foot->addWidget(m_preset);
    column->addLayout(foot);
    for (StylePage* page : {static_cast<StylePage*>(m_paragraphs), static_cast<StylePage*>(m_characters), static_cast<StylePage*>(m_ranks),
             static_cast<StylePage*>(m_swatches)})
        connect(page, &StylePage::changed, this, [this, page](const Result<Edition>& after) {
            Q_EMIT changed(after);
            if (!after)
                page->showAgain();
        });
    connect(m_preset, &QPushButton::clicked, this, &StylesPanel::presetWanted);
    setFocusProxy(m_tabs);
    setSession(nullptr);
}

void StylesPanel::setSession(const desk::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &desk::Session::editionChanged, this, &StylesPanel::refresh);
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->widget(i)->setEnabled(session && !session->isReadOnly());
    m_preset->setEnabled(session != nullptr);
    refresh();
}

void StylesPanel::refresh()
{
    const Edition edition = m_session ? m_session->edition() : Edition{};
    m_paragraphs->showEdition(edition);
    m_characters->showEdition(edition);
    m_ranks->showEdition(edition);
    m_swatches->showEdition(edition);
}

}
