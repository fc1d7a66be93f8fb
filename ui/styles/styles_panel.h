#pragma once

#include "desk/session.h"
#include "ui/styles/character_styles.h"
#include "ui/styles/paragraph_styles.h"
#include "ui/styles/rank_table.h"
#include "ui/styles/swatch_list.h"

#include <QWidget>

class QPushButton;
class QTabWidget;

namespace banxin::ui {

/// The edition's style sheet: each change is a step at once, and the page in sight follows.
class StylesPanel : public QWidget {
    Q_OBJECT

public:
    explicit StylesPanel(QWidget* parent = nullptr);

    /// None ends it. It follows the session by itself.
    void setSession(const desk::Session* session);

    ParagraphStyles& paragraphs() { return *m_paragraphs; }
    CharacterStyles& characters() { return *m_characters; }
    RankTable& ranks() { return *m_ranks; }
    SwatchList& swatches() { return *m_swatches; }
    QTabWidget& tabs() { return *m_tabs; }

Q_SIGNALS:
    void changed(const banxin::Result<banxin::Edition>& after);
    /// The sheet is to be kept as a preset.
    void presetWanted();

private:
    void refresh();

    const desk::Session* m_session = nullptr;
    QTabWidget* m_tabs = nullptr;
    ParagraphStyles* m_paragraphs = nullptr;
    CharacterStyles* m_characters = nullptr;
    RankTable* m_ranks = nullptr;
    SwatchList* m_swatches = nullptr;
    QPushButton* m_preset = nullptr;
};

}
