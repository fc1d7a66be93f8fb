#pragma once

#include "desk/jobs.h"
#include "edit/photos.h"
#include "ui/commands/keys.h"
#include "ui/photos/photo_framer.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <memory>

class QMenu;

namespace banxin::ui {

/// Everything that can be done with the photos of the selected block, as actions with their names and keys.
class PhotoActions : public QObject {
    Q_OBJECT

public:
    PhotoActions(PhotoFramer& framer, PageCanvas& canvas, QObject* parent);

    void setSession(desk::Session* session);
    void fill(QMenu& menu) const;
    /// For the selected block; nothing is added where it shows no photo and waits for none.
    void fillContext(QMenu& menu) const;
    void update(const Need& open, const Need& page, const Need& writable);

    /// Cuts the current photo out by its transparency; the outline is traced in the background.
    void cutOut();
    /// Takes it out of its story, with its caption.
    void removePhoto();

Q_SIGNALS:
    void refused(const QString& sentence);

private:
    enum class Needs { Photo, SecondPhoto, PhotoToPlace };

    QAction* add(const char* name, const char* text, Needs needs, std::function<void()> run);
    void buildCrop();
    void buildLook();
    void buildCaption();
    void buildPicture();
    bool isMet(Needs needs) const;
    QString reason(Needs needs) const;
    bool apply(Result<Edition> after, StepCode code);
    bool apply(Result<Edition> after, StepLabel label, std::vector<desk::NewPhoto> photos);
    void placePhoto();
    void askForPicture();
    void replaceWith(const QString& file);
    void shareCaption();
    void swapWithNext();
    /// A photo of the selected block's story that stands nowhere in its text; -1: none.
    int photoToPlace() const;

    PhotoFramer& m_framer;
    PageCanvas& m_canvas;
    desk::Session* m_session = nullptr;
    std::unique_ptr<desk::ImportJob> m_reading;
    struct Entry {
        QAction* action = nullptr;
        Needs needs = Needs::Photo;
    };
    QList<Entry> m_entries;
    QList<QAction*> m_crop;
    QList<QAction*> m_look;
    QList<QAction*> m_caption;
    QList<QAction*> m_picture;
};

}
