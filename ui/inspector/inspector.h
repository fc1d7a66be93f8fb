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
class QStackedWidget;
class QVBoxLayout;

namespace banxin::ui {

class NumberField;
class OverrideFields;

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

    /// Fields for what a block shows, under those for its story; they hide by themselves.
    void addPart(QWidget* fields);
    /// The first field that takes it gets the focus.
    void focusFirst();
    /// Asks what reserved room is kept for.
    void focusSlug();

Q_SIGNALS:
    void blockChanged(const banxin::Block& block);
    void placeChanged(banxin::BlockId block, const banxin::Place& place);
    /// What reserved room is kept for.
    void reserveChanged(banxin::BlockId block, const QString& slug, int characters);
    void rankChanged(banxin::StoryId story, int rank);
    void pagePropertiesWanted();

private:
    QWidget* buildNothing();
    QWidget* buildPage();
    QWidget* buildBlock();
    QWidget* buildPlaceFields();
    QWidget* buildReservedFields();
    QWidget* buildStoryFields();
    QWidget* buildFrameFields();
    NumberField* addNumber(QFormLayout& form, const QString& label, const words::QuantityForm& kind);
    void showArticle(const ArticleBlock* article, const Page& page, const Edition& edition);
    void showReserved(const ReservedSpace* space);
    void changePlace();
    void changeBlock();

    QStackedWidget* m_stack = nullptr;
    QVBoxLayout* m_parts = nullptr;
    Block m_block;

    QLabel* m_pageTitle = nullptr;
    QLabel* m_pageFacts = nullptr;

    QLabel* m_title = nullptr;
    QLabel* m_fit = nullptr;
    QWidget* m_reservedFields = nullptr;
    QLineEdit* m_slug = nullptr;
    NumberField* m_awaited = nullptr;
    QWidget* m_storyFields = nullptr;
    QWidget* m_placeFields = nullptr;
    OverrideFields* m_overrides = nullptr;
    QWidget* m_frameFields = nullptr;
    NumberField* m_column = nullptr;
    NumberField* m_columns = nullptr;
    NumberField* m_row = nullptr;
    NumberField* m_rows = nullptr;
    NumberField* m_rank = nullptr;
    QComboBox* m_stackPosition = nullptr;
    NumberField* m_stackColumns = nullptr;
    NumberField* m_legs = nullptr;
    QCheckBox* m_box = nullptr;
    QCheckBox* m_tint = nullptr;
    QCheckBox* m_columnRules = nullptr;
    QCheckBox* m_pushes = nullptr;
    QCheckBox* m_locked = nullptr;
};

}
