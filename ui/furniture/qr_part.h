#pragma once

#include "ui/furniture/furniture_part.h"

namespace banxin::ui {

/// A QR code: what it says, how much of it may be spoilt, and the words beside it.
class QrPart : public FurniturePart {
    Q_OBJECT

public:
    explicit QrPart(QWidget* parent = nullptr);

    bool isOf(const BlockContent& content) const override { return std::holds_alternative<QrCode>(content); }
    void show(const BlockContent& content, const Page& page, const Edition& edition) override;
    void take(BlockContent& content) const override;

private:
    QLineEdit* m_text = nullptr;
    QComboBox* m_level = nullptr;
    QLineEdit* m_caption = nullptr;
};

}
