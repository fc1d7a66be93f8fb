#pragma once

#include "paint/plates.h"
#include "paint/proof_view.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace banxin::ui {

/// The plates of the page: which of them are seen, how much ink each has under the pointer, and how much there is at most.
class SeparationsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SeparationsPanel(QWidget* parent = nullptr);

    /// The plates that the page has beside cyan, magenta, yellow and black.
    void setSpots(const std::vector<paint::SpotPlate>& spots);
    /// Which are seen.
    void setView(const paint::ProofView& view);
    /// None: the pointer is not on the page.
    void showDensities(const std::optional<paint::Densities>& densities, int limitPercent);
    /// None: it is not known yet.
    void showSurvey(const std::optional<paint::InkSurvey>& survey, int limitPercent);
    /// Its own name in words: Cyan; a spot's is its own.
    static QString nameOfPlate(std::size_t plate, const std::vector<paint::SpotPlate>& spots);

Q_SIGNALS:
    void plateToggled(std::size_t plate, bool isSeen);
    void allWanted();
    void placeWanted();
    /// It came into sight, or left it.
    void visibilityChanged(bool isVisible);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Row {
        QCheckBox* seen = nullptr;
        QLabel* density = nullptr;
    };
    void addRow(std::size_t plate);
    void removeSpots();

    std::vector<paint::SpotPlate> m_spots;
    QGridLayout* m_plates = nullptr;
    std::vector<Row> m_rows;
    QLabel* m_total = nullptr;
    QLabel* m_most = nullptr;
    QPushButton* m_all = nullptr;
    QPushButton* m_place = nullptr;
};

}
