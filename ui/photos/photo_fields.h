#pragma once

#include "ui/photos/photo_framer.h"
#include "words/quantity.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin::ui {

class NumberField;
class Section;

/// What can be set of the photos of the selected block, one at a time: how it stands in its frame, its words, and what cuts
/// it out; with what its file says of itself. Hidden where the block shows no photo.
class PhotoFields : public QWidget {
    Q_OBJECT

public:
    explicit PhotoFields(PhotoFramer& framer, QWidget* parent = nullptr);

    /// Shows the current photo as it is now.
    void refresh();

Q_SIGNALS:
    void cutOutByTransparencyWanted();
    void refused(const QString& sentence);

private:
    Section* buildPicture();
    Section* buildWords();
    Section* buildCut();
    template <class Field> Field* add(QFormLayout& form, const QString& label, Field* field);
    NumberField* addNumber(QFormLayout& form, const QString& label, const words::QuantityForm& kind, void (*set)(PhotoPlacement&, std::int64_t));
    void showPhotos(const ShownPhoto& current);
    void showFacts(const ShownPhoto& photo);
    void showPlacement(const PhotoPlacement& placement);
    void buildCells(QFormLayout& form);
    void showCells(BlockId block, const PhotoPlacement& placement);
    void showWords(const ShownPhoto& photo);
    void changeWords(QLineEdit& field, int part);
    void chooseCut(int index);

    PhotoFramer& m_framer;
    QList<Section*> m_sections;
    std::vector<ShownPhoto> m_photos;   ///< as the list has them
    QComboBox* m_which = nullptr;
    QFormLayout* m_pictureForm = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_fineness = nullptr;
    QComboBox* m_fit = nullptr;
    NumberField* m_scale = nullptr;
    NumberField* m_across = nullptr;
    NumberField* m_down = nullptr;
    QDoubleSpinBox* m_turn = nullptr;
    NumberField* m_column = nullptr;
    NumberField* m_columns = nullptr;
    NumberField* m_row = nullptr;
    NumberField* m_rows = nullptr;
    QCheckBox* m_mirrored = nullptr;
    NumberField* m_stretch = nullptr;
    QLabel* m_kept = nullptr;
    QPushButton* m_forget = nullptr;
    QComboBox* m_side = nullptr;
    QLineEdit* m_caption = nullptr;
    QLineEdit* m_credit = nullptr;
    QLabel* m_metadata = nullptr;
    QComboBox* m_cut = nullptr;
    NumberField* m_line = nullptr;
    NumberField* m_corners = nullptr;
};

}
