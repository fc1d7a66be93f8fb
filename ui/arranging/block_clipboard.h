#pragma once

#include "desk/copied_blocks.h"

#include <QMimeData>

namespace banxin::ui {

/// The kind of blocks on the clipboard, as `desk::encodeCopied` writes them.
QString blocksMimeType();

/// Blocks on their way to another page or edition. Their photos are read when somebody asks for them: within this program
/// nobody does.
class BlockMimeData : public QMimeData {
    Q_OBJECT

public:
    BlockMimeData(const desk::Snapshot& from, PageId page, const std::vector<BlockId>& blocks);

    const desk::CopiedBlocks& copied() const { return m_copied; }
    PageId page() const { return m_page; }
    const pictures::PictureSource& pictures() const { return *m_pictures; }

    bool hasFormat(const QString& mimeType) const override;
    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString& mimeType, QMetaType type) const override;

private:
    desk::CopiedBlocks m_copied;
    PageId m_page;
    std::shared_ptr<const pictures::PictureSource> m_pictures;
};

/// What a paste brings: the edition after it, and the photos' files that it lacked.
struct Pasted {
    desk::PastedBlocks blocks;
    std::vector<desk::NewPhoto> files;
};
/// The blocks of the clipboard on that page. Fails as reading and pasting them does.
Result<Pasted> pasteFrom(const QMimeData& data, const Edition& edition, PageId page);

}
