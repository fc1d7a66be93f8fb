#include "ui/page_canvas/canvas_accessible.h"

#include "ui/page_canvas/page_canvas.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// One block of the page that is shown. It lives on when the block is gone, and then says nothing.
class BlockAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    BlockAccessible(PageCanvas& canvas, BlockId block) : m_canvas{&canvas}, m_block{block} {}

    bool isValid() const override { return place() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return m_canvas ? QAccessible::queryAccessibleInterface(m_canvas.data()) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return writtenText() ? QAccessible::EditableText : QAccessible::Graphic; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        const display::BlockPlace* at = place();
        if (at == nullptr)
            return {};
        if (kind == QAccessible::Name) {
            const ShownPage& shown = m_canvas->shown();
            const std::size_t index = static_cast<std::size_t>(at - shown.page->blocks.data());
            return index < shown.notes.size() ? shown.notes[index].name : QString{};
        }
        const auto mm = [](Length length) { return QString::number(length.millimetres(), 'f', 2); };
        if (kind == QAccessible::Description)
            return u"x=%1 y=%2 w=%3 h=%4"_s.arg(mm(at->area.x), mm(at->area.y), mm(at->area.width), mm(at->area.height));
        return {};
    }
    QRect rect() const override
    {
        const display::BlockPlace* at = place();
        if (at == nullptr)
            return {};
        const QRect inViewport = m_canvas->placeOf(at->area);
        return {m_canvas->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.selected = m_canvas && m_canvas->isSelected(m_block);
        state.invalid = place() == nullptr;
        state.editable = state.multiLine = state.focusable = writtenText() != nullptr;
        state.focused = writtenText() != nullptr && m_canvas->hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return writtenText();
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& action) override
    {
        if (m_canvas && action == pressAction())
            m_canvas->select(m_block);
    }

private:
    QAccessibleTextInterface* writtenText() const { return m_canvas && m_canvas->tool() ? m_canvas->tool()->textOf(m_block) : nullptr; }

    const display::BlockPlace* place() const
    {
        if (!m_canvas || !m_canvas->shown().page)
            return nullptr;
        for (const display::BlockPlace& at : m_canvas->shown().page->blocks) {
            if (at.block == m_block)
                return &at;
        }
        return nullptr;
    }

    QPointer<PageCanvas> m_canvas;
    BlockId m_block;
};

class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(PageCanvas& canvas) : QAccessibleWidget{&canvas, QAccessible::LayeredPane}, m_canvas{canvas} {}
    ~CanvasAccessible() override
    {
        for (const auto& [block, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(blocks().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const BlockId block = blocks()[static_cast<std::size_t>(index)].block;
        auto found = m_ids.find(block);
        if (found == m_ids.end())
            found = m_ids.emplace(block, QAccessible::registerAccessibleInterface(new BlockAccessible{m_canvas, block})).first;
        return QAccessible::accessibleInterface(found->second);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i) == wanted)
                return i;
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = childCount() - 1; i >= 0; --i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->textInterface())
                return child(i);
        }
        return nullptr;
    }

    /// Those that still stand keep their interface, so that whoever looks at one does not lose it on every edit.
    void forgetBlocksThatAreGone()
    {
        std::erase_if(m_ids, [](const auto& entry) {
            const QAccessibleInterface* known = QAccessible::accessibleInterface(entry.second);
            if (known != nullptr && known->isValid())
                return false;
            QAccessible::deleteAccessibleInterface(entry.second);
            return true;
        });
    }

private:
    const std::vector<display::BlockPlace>& blocks() const
    {
        static const std::vector<display::BlockPlace> none;
        return m_canvas.shown().page ? m_canvas.shown().page->blocks : none;
    }

    PageCanvas& m_canvas;
    mutable std::map<BlockId, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    PageCanvas* canvas = qobject_cast<PageCanvas*>(object);
    return canvas != nullptr ? new CanvasAccessible{*canvas} : nullptr;
}

}

void installCanvasAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void tellPageChanged(PageCanvas& canvas)
{
    if (!QAccessible::isActive())
        return;
    if (auto* known = dynamic_cast<CanvasAccessible*>(QAccessible::queryAccessibleInterface(&canvas)))
        known->forgetBlocksThatAreGone();
    QAccessibleEvent event{&canvas, QAccessible::ObjectReorder};
    QAccessible::updateAccessibility(&event);
}

}
