#include "ui/arranging/block_clipboard.h"

#include <algorithm>

namespace banxin::ui {

QString blocksMimeType()
{
    return QStringLiteral("application/x-banxin-blocks");
}

BlockMimeData::BlockMimeData(const desk::Snapshot& from, PageId page, const std::vector<BlockId>& blocks)
    : m_copied{desk::copyOf(from.edition, page, blocks)}, m_page{page}, m_pictures{from.pictures}
{
}

bool BlockMimeData::hasFormat(const QString& mimeType) const
{
    return formats().contains(mimeType);
}

QStringList BlockMimeData::formats() const
{
    return {blocksMimeType(), QStringLiteral("text/plain")};
}

QVariant BlockMimeData::retrieveData(const QString& mimeType, QMetaType) const
{
    if (mimeType == blocksMimeType()) {
        const Result<std::string> text = desk::encodeCopied(m_copied, *m_pictures);
        return text ? QByteArray::fromStdString(*text) : QByteArray{};
    }
    QStringList stories;
    for (const Story& story : m_copied.stories)
        stories << QString::fromStdU16String(fullText(story));
    return stories.join(QStringLiteral("\n\n"));
}

namespace {

/// Within this program: the photos that the edition lacks are read from where they were copied.
Result<Pasted> pasteDirectly(const BlockMimeData& data, const Edition& edition, PageId page)
{
    auto blocks = desk::pasteBlocks(edition, page, data.copied(), page == data.page());
    if (!blocks)
        return blocks.error();
    Pasted pasted{std::move(*blocks), {}};
    for (const PhotoId& photo : pasted.blocks.photos) {
        const auto bytes = data.pictures().bytes(photo);
        if (!bytes)
            return bytes.error();
        pasted.files.push_back({photo, **bytes});
    }
    return pasted;
}

}

Result<Pasted> pasteFrom(const QMimeData& data, const Edition& edition, PageId page)
{
    if (const auto* own = qobject_cast<const BlockMimeData*>(&data))
        return pasteDirectly(*own, edition, page);
    auto read = desk::decodeCopied(data.data(blocksMimeType()).toStdString());
    if (!read)
        return read.error();
    auto blocks = desk::pasteBlocks(edition, page, read->copied, false);
    if (!blocks)
        return blocks.error();
    Pasted pasted{std::move(*blocks), {}};
    for (desk::NewPhoto& file : read->files) {
        if (std::find(pasted.blocks.photos.begin(), pasted.blocks.photos.end(), file.id) != pasted.blocks.photos.end())
            pasted.files.push_back(std::move(file));
    }
    return pasted;
}

}
