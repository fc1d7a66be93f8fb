#pragma once

#include "ui/furniture/furniture_part.h"

class QLabel;

namespace banxin::ui {

/// An advertisement: whose it is, what was sold, its material and its mark.
class AdvertisementPart : public FurniturePart {
    Q_OBJECT

public:
    explicit AdvertisementPart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override { return std::holds_alternative<Advertisement>(content); }
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent& content) const override;

Q_SIGNALS:
    /// A file is to be chosen.
    void materialWanted();

private:
    void takeAway();

    QLineEdit* m_client = nullptr;
    QLineEdit* m_booking = nullptr;
    NumberField* m_columns = nullptr;
    NumberField* m_rows = nullptr;
    NumberField* m_width = nullptr;
    NumberField* m_height = nullptr;
    QCheckBox* m_labelled = nullptr;
    QLabel* m_material = nullptr;
    QWidget* m_takeAway = nullptr;
    bool m_isTakenAway = false;
};

}
