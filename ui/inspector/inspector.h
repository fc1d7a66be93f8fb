#pragma once

#include "desk/session.h"
#include "edit/edit.h"
#include "words/quantity.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace banxin::ui {

class FrameForm;
class FurnitureForm;
class StoryMarksForm;
class NumberField;
class OverrideFields;
class Section;

/// What can be set of the selection: of a block its place, story and frame; of a page, where nothing is selected, what it
/// is called.
class Inspector : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(QWidget* parent = nullptr);

    void showNothing();
    void showPage(const Page& page, const Edition& edition);
    /// `fit` may be null.
    void showBlock(const Block& block, const Page& page, const Edition& edition, const display::Fit* fit, bool isReadOnly);

    /// Whose fields are shown; 0: no block's.
    BlockId block() const { return m_block.id; }
    /// Fields for what a block shows: those of its photos, which hide by themselves.
    void addPart(QWidget* fields);
    /// Whether the parts stand before the fields for place and story, or behind them.
    void putPartsFirst(bool first);
    /// The first field that takes it gets the focus; where all are folded away, the first title.
    void focusFirst();
    /// Asks what was drawn: what reserved room is kept for, or what furniture says.
    void focusSlug();

Q_SIGNALS:
    void blockChanged(const banxin::Block& block);
    void placeChanged(banxin::BlockId block, const banxin::Place& place);
    /// What reserved room is kept for.
    void reserveChanged(banxin::BlockId block, const QString& slug, int characters);
    void staffChanged(banxin::PageId page, const std::vector<banxin::StaffMember>& staff);
    /// A file is to be chosen for the selected advertisement, or table.
    void materialWanted();
    void tableWanted();
    /// Label, end mark or QR code of a story.
    void storyChanged(const banxin::Story& story);
    void rankChanged(banxin::StoryId story, int rank);
    void pagePropertiesWanted();
    void editionPropertiesWanted();

private:
    QWidget* buildNothing();
    QWidget* buildPage();
    QWidget* buildBlock();
    Section* buildPlaceFields();
    Section* buildReservedFields();
    Section* buildStoryFields();
    QWidget* buildMarks();
    QWidget* buildFurniture();
    QWidget* buildOverrides();
    QWidget* buildFrame();
    NumberField* addNumber(QFormLayout& form, const QString& label, const words::QuantityForm& kind);
    void showArticle(const ArticleBlock* article, const Page& page, const Edition& edition);
    void showReserved(const ReservedSpace* space);
    void changePlace();
    void changeBlock();
    QList<QWidget*> tabStops() const;
    void orderTabStops();

    QScrollArea* m_scroll = nullptr;
    QStackedWidget* m_stack = nullptr;
    QVBoxLayout* m_fields = nullptr;   ///< all of a block, one under the other
    QWidget* m_parts = nullptr;
    bool m_arePartsFirst = false;
    Block m_block;

    QLabel* m_pageTitle = nullptr;
    QLabel* m_pageFacts = nullptr;

    QLabel* m_title = nullptr;
    QLabel* m_fit = nullptr;
    Section* m_reservedFields = nullptr;
    QLineEdit* m_slug = nullptr;
    NumberField* m_awaited = nullptr;
    Section* m_storyFields = nullptr;
    Section* m_placeFields = nullptr;
    OverrideFields* m_overrides = nullptr;
    FurnitureForm* m_furniture = nullptr;
    StoryMarksForm* m_marks = nullptr;
    FrameForm* m_frame = nullptr;
    NumberField* m_column = nullptr;
    NumberField* m_columns = nullptr;
    NumberField* m_row = nullptr;
    NumberField* m_rows = nullptr;
    NumberField* m_rank = nullptr;
    QComboBox* m_stackPosition = nullptr;
    NumberField* m_stackColumns = nullptr;
    NumberField* m_legs = nullptr;
    QCheckBox* m_pushes = nullptr;
    QCheckBox* m_locked = nullptr;
};

}
